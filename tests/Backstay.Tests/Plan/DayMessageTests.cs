using Backstay.CheckIns.DangerSigns;
using Backstay.CheckIns.Diary;
using Backstay.Content;
using Backstay.Content.Messages;
using Backstay.Plan.Messages;
using Backstay.Plan.Tailoring;
using CsCheck;

namespace Backstay.Tests.Plan;

[Trait("Runs", "once")]
public sealed class DayMessageTests
{
    private static readonly IReadOnlyList<Message> All = [.. new MessageShelf().All];

    private static readonly Gen<Situation> Anybody =
        from seed in Gen.Int
        from pain in Gen.Int[0, 10]
        from worry in Gen.Int[-1, 3]
        from work in Gen.Int[-1, 3].Select(i => i < 0 ? null : Enum.GetNames<WorkState>()[i].ToLowerInvariant())
        from limits in Gen.Shuffle(new[] { "sitting", "standing", "walking", "bending", "lifting", "sleep", "work", "going-out", "mood" }, 0, 3)
        from cautions in Gen.Shuffle(new[] { "pregnant-late", "recent-surgery", "balance-poor", "knee-trouble", "thin-bones", "heart-or-lungs" }, 0, 2)
        from nights in Gen.Int[0, 4]
        from day in Gen.Int[1, 90]
        from away in Gen.Int[0, 40]
        select At(Situations.Begin.AddDays(day), Math.Min(away, day)) with
        {
            Seed = seed,
            Profile = Situations.On(Situations.Begin).Profile with { Pain = pain, Limits = limits, Worry = worry < 0 ? null : worry, Work = work, Cautions = cautions },
            Diary = [.. Enumerable.Range(0, 5).Select(i => new DiaryDay(Situations.Begin.AddDays(day - i), i == 0 ? pain : null, null, nights, nights, null))],
        };

    [Fact]
    public void There_are_at_least_150_messages_and_some_for_each_purpose()
    {
        All.Count.ShouldBeGreaterThanOrEqualTo(150);
        foreach (var purpose in Enum.GetValues<MessagePurpose>()) All.Count(message => message.Purpose == purpose).ShouldBeGreaterThanOrEqualTo(6, $"{purpose}");
    }

    [Fact]
    public void Each_is_used_once_before_any_is_repeated() => Anybody.Sample(s =>
    {
        var used = new List<string>();
        var seen = new Dictionary<MessagePurpose, HashSet<string>>();
        for (var turn = 0; turn < 40; turn++)
        {
            if (DayMessage.Of(s, All, used) is not { } message) return;
            var known = seen.TryGetValue(message.Purpose, out var ids) ? ids : seen[message.Purpose] = [];
            if (!known.Add(message.Id)) known.Count.ShouldBe(used.Where(id => All.Single(one => one.Id == id).Purpose == message.Purpose).Distinct().Count());
            used.Add(message.Id);
        }
        foreach (var (purpose, ids) in seen)
        {
            var times = used.Where(ids.Contains).GroupBy(id => id).Select(group => group.Count()).ToList();
            (times.Max() - times.Min()).ShouldBeLessThanOrEqualTo(1, $"{purpose}");
        }
    }, iter: 300);

    [Fact]
    public void None_contradicts_what_the_person_told() => Anybody.Sample(s =>
    {
        var used = new List<string>();
        for (var turn = 0; turn < 30; turn++)
        {
            if (DayMessage.Of(s, All, used) is not { } message) return;
            used.Add(message.Id);
            message.AvoidWhen.ShouldNotContain(caution => s.Profile.Cautions.Contains(caution), message.Id);
            if (message.AppliesTo.Pain is { } pain) s.Pain.ShouldBeInRange(pain.Least, pain.Most, message.Id);
            if (message.AppliesTo.Limits.Count > 0) message.AppliesTo.Limits.ShouldContain(limit => s.Profile.Limits.Contains(limit), message.Id);
            if (message.AppliesTo.Work.Count > 0) message.AppliesTo.Work.ShouldContain(state => state.ToString().Equals(s.Profile.Work, StringComparison.OrdinalIgnoreCase), message.Id);
            if (message.AfterDays is { } days) s.DaysAway.ShouldBeInRange(days.Least, days.Most, message.Id);
        }
    }, iter: 300);

    [Fact]
    public void A_flare_up_begins_with_the_signs_to_look_out_for()
    {
        var s = At(Situations.Begin.AddDays(20), 0) with { Flare = new(Situations.Begin.AddDays(20), null) };
        DayMessage.Of(s, All, [])!.Id.ShouldBe("flare-signs");
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, null)]
    [InlineData(2, MessagePurpose.Return)]
    [InlineData(30, MessagePurpose.Return)]
    public void Who_comes_back_after_days_away_is_welcomed(int away, MessagePurpose? purpose)
    {
        var s = At(Situations.Begin.AddDays(40), away);
        var said = DayMessage.Of(s, All, [])!.Purpose;
        if (purpose is null) said.ShouldNotBe(MessagePurpose.Return);
        else said.ShouldBe(purpose.Value);
    }

    [Theory]
    [InlineData(Tier.NextDay)]
    [InlineData(Tier.Emergency)]
    public void Nothing_is_said_while_a_danger_sign_stands(Tier danger) => DayMessage.Of(At(Situations.Begin.AddDays(9), 0) with { Danger = danger }, All, []).ShouldBeNull();

    [Fact]
    public void Praise_speaks_of_the_kind_of_thing_that_was_done()
    {
        var s = At(Situations.Begin.AddDays(9), 0);
        foreach (var item in Situations.Items)
        {
            var praise = DayMessage.Praise(item, s, All, [])!;
            praise.Purpose.ShouldBe(MessagePurpose.Praise);
            if (item.Kind == ItemKind.Article) praise.About.ShouldBeOneOf(Praised.Any, Praised.Article);
            else praise.About.ShouldNotBe(Praised.Article);
            if (item.Position != Position.Walking) praise.About.ShouldNotBe(Praised.Walking);
        }
    }

    private static Situation At(DateOnly day, int away) => Situations.On(day) with { Past = away < day.DayNumber - Situations.Begin.DayNumber ? [new(day.AddDays(-1 - away), "rock", 0, true)] : [] };
}
