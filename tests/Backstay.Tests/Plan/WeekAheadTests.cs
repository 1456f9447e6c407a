using Backstay.CheckIns.Diary;
using Backstay.Content;
using Backstay.Plan.Tailoring;
using Backstay.Plan.Week;
using CsCheck;

namespace Backstay.Tests.Plan;

[Trait("Runs", "once")]
public sealed class WeekAheadTests
{
    private static readonly string[] Names = ["rock", "breathe", "stand-up", "stroll", "bridge"];
    private static readonly DateOnly Sunday = Situations.Begin.AddDays(20);

    [Fact]
    public void Two_hard_days_make_the_coming_week_smaller_and_the_sentence_names_them()
    {
        var calm = Lived(pain: 3);
        var hard = calm with { Diary = [.. calm.Diary.Select(day => day with { Pain = day.Day.DayOfWeek is DayOfWeek.Tuesday or DayOfWeek.Wednesday && day.Day > Sunday.AddDays(-7) ? 6 : 3 })] };
        var week = WeekAhead.Propose(hard, []);
        week.Change.Kind.ShouldBe(WeekChangeKind.HardDays);
        week.Change.After.ShouldBeLessThan(week.Change.Otherwise);
        week.Change.Otherwise.ShouldBe(WeekAhead.Propose(calm, []).Change.After);
        WeekWords.Of(week.Change).ShouldBe($"{week.Change.After} exercises instead of {week.Change.Otherwise}, since Tuesday and Wednesday were hard days.");
    }

    [Fact]
    public void One_hard_day_changes_nothing()
    {
        var calm = Lived(pain: 3);
        var one = calm with { Diary = [.. calm.Diary.Select(day => day.Day == Sunday.AddDays(-2) ? day with { Pain = 7 } : day)] };
        HardDays.Of(one).ShouldBe([Sunday.AddDays(-2)]);
        WeekAhead.Propose(one, []).Change.After.ShouldBe(WeekAhead.Propose(calm, []).Change.After);
    }

    [Fact]
    public void Pain_that_is_always_high_has_no_hard_days() => HardDays.Of(Lived(pain: 8)).ShouldBeEmpty();

    [Fact]
    public void A_flare_up_and_the_way_back_say_so()
    {
        var s = Lived(pain: 4);
        WeekAhead.Propose(s with { Flare = new(Sunday.AddDays(-1), null) }, []).Change.Kind.ShouldBe(WeekChangeKind.FlareUp);
        WeekAhead.Propose(s with { Flare = new(Sunday.AddDays(-5), Sunday.AddDays(-1)) }, []).Change.Kind.ShouldBe(WeekChangeKind.WayBack);
    }

    [Fact]
    public void A_week_holds_seven_days_from_tomorrow_and_never_more_than_a_day_may_hold() =>
        Gen.Select(Gen.Int[0, 10], Gen.Int[2, 15], Gen.Int[0, 1000]).Sample((pain, minutes, seed) =>
        {
            var s = Lived(pain) with { Seed = seed };
            s = s with { Profile = s.Profile with { Minutes = minutes } };
            var week = WeekAhead.Propose(s, []);
            return week.Days.Select(day => day.Day).SequenceEqual(Enumerable.Range(1, 7).Select(Sunday.AddDays))
                && week.Days.All(day => day.Proposal.Items.Count <= s.Limits.AtMost && day.Proposal.Minutes <= Math.Max(minutes, 1))
                && WeekWords.Of(week.Change).Length > 0;
        });

    [Fact]
    public void An_agreed_day_never_brings_back_what_safety_or_the_person_took_out() =>
        Gen.Select(Gen.OneOf([.. Names.Select(Gen.Const)]).List[1, 3], Gen.Int[0, 10]).Sample((things, pain) =>
        {
            var s = Situations.On(Sunday).With(pain: pain) with { Agreed = [new(Sunday, [.. things.Distinct()])], Words = [new(things[0], WordKind.Refused, Sunday.AddDays(-9))] };
            return Tailor.Today(s).Items.All(item => item.ItemId != things[0] && (pain < 8 || Situations.Items.Single(one => one.Id == item.ItemId) is { SeverePain: true } or { Kind: ItemKind.Article }));
        });

    // Three weeks of three exercises a day, all of the same pain.
    private static Situation Lived(int pain) => Situations.On(Sunday) with
    {
        Diary = [.. Enumerable.Range(0, 21).Select(day => new DiaryDay(Situations.Begin.AddDays(day), pain, null, null, null, null))],
        Past = [.. Enumerable.Range(13, 7).SelectMany(day => new[] { "rock", "breathe", "stroll" }.Select(item => new PastItem(Situations.Begin.AddDays(day), item, 0, Done: false)))],
    };
}
