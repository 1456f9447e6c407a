using System.Text.RegularExpressions;
using Backstay.CheckIns.DangerSigns;
using Backstay.CheckIns.Diary;
using Backstay.Content;
using Backstay.Plan.Cases;
using Backstay.Plan.Tailoring;
using Backstay.Plan.Week;

namespace Backstay.Tests.Plan;

/// <summary>Twenty virtual people live ten weeks with the real content. Each Sunday the coming week is explained, and each explanation is put to the test.</summary>
[Trait("Runs", "once")]
public sealed partial class ExplanationTests
{
    private const int People = 20, Weeks = 10;

    private static readonly Catalogue Shelf = new ContentShelf().Catalogue;
    private static readonly string[] Exercises = [.. Shelf.Items.Where(item => item.Kind == ItemKind.Exercise).Select(item => item.Id)];
    private static readonly Lazy<(VirtualWeek[] Weeks, (Situation Before, Proposal Plan)[] Days)> Lived = new(Live);

    [Fact]
    public void Two_hundred_weeks_meet_every_kind_of_reason()
    {
        Lived.Value.Weeks.Length.ShouldBe(People * Weeks);
        Lived.Value.Weeks.Select(week => week.Ahead.Change.Kind).Distinct().Order().ShouldBe(Enum.GetValues<WeekChangeKind>());
    }

    [Fact]
    public void Each_week_is_explained_in_exactly_one_sentence() =>
        Wrong(week => Ends().Count(week.Words) == 1 && week.Words.EndsWith('.')).ShouldBeEmpty();

    [Fact]
    public void Without_its_reason_each_week_is_another_one_or_is_explained_otherwise() => Wrong(week =>
    {
        if (Without(week.Before, week.Ahead.Change) is not { } other) return week.Ahead.Change.Kind == WeekChangeKind.Steady;
        var without = WeekAhead.Propose(other, week.Today);
        return without.Change.Kind != week.Ahead.Change.Kind || Choice(without) != Choice(week.Ahead);
    }).ShouldBeEmpty();

    [Fact]
    public void A_week_that_is_said_to_be_like_the_last_one_is_like_it() => Wrong(week =>
        week.Ahead.Change.Kind != WeekChangeKind.Steady || (Math.Abs(week.LastPerDay - week.ComingPerDay) < .75 && !Steps(week).Any())).ShouldBeEmpty();

    [Fact]
    public void Without_its_reason_each_day_is_another_one_or_is_explained_otherwise() => Lived.Value.Days.Where(day => Without(day.Before, day.Plan.Change) is { } other && Tailor.Today(other) is var without
        && without.Change == day.Plan.Change && Choice([new(day.Before.Today, without)]) == Choice([new(day.Before.Today, day.Plan)])).Select(day => $"{day.Before.Today}: {day.Plan.Change}").ShouldBeEmpty();

    /// <summary>Exercises whose largest dose is another than it was in the week before; the smallest may be the tiny one of a day.</summary>
    private static IEnumerable<string> Steps(VirtualWeek week) => week.Coming.GroupBy(item => item.ItemId)
        .Where(item => week.Last.Where(past => past.ItemId == item.Key).Select(past => (int?)past.Level).Max() is { } before && item.Max(one => one.Level) is > 0 and var after && after != before).Select(item => item.Key);

    private static Situation? Without(Situation s, WeekChange change) => change.Kind switch
    {
        WeekChangeKind.Stopped or WeekChangeKind.Paused => s with { Danger = Tier.None },
        WeekChangeKind.Walking => s with { Walking = null },
        WeekChangeKind.FlareUp or WeekChangeKind.WayBack or WeekChangeKind.Usual => s with { Flare = null },
        WeekChangeKind.First => s with { Past = [.. s.Past, .. Enumerable.Range(10, 4).Select(ago => new PastItem(s.Today.AddDays(-ago), "none", 0, Done: true))] },
        WeekChangeKind.Agreed => s with { Agreed = [] },
        WeekChangeKind.HardDays => HardDays.Without(s),
        WeekChangeKind.TooMuch => s with { Fit = null },
        WeekChangeKind.LeftOut or WeekChangeKind.LeftOutHurt => s with { Words = [.. s.Words.Where(word => word.ItemId != change.Item!.Id)] },
        WeekChangeKind.StepDown => s with { Words = [.. s.Words.Where(word => word.Kind != WordKind.TooHard)] },
        WeekChangeKind.StepUp => s with { Past = [.. s.Past.Select(past => past with { Done = false })] },
        WeekChangeKind.PeopleLikeYou => s with { Advice = null },
        // Its reason is that nothing stands against it.
        WeekChangeKind.Fuller => s with { Fit = "too-much" },
        _ => null,
    };

    private static Situation? Without(Situation s, ChangeKind change) => change switch
    {
        ChangeKind.Stopped or ChangeKind.ExercisesPaused => s with { Danger = Tier.None },
        ChangeKind.Walking => s with { Walking = null },
        ChangeKind.FlareUpBegan or ChangeKind.WayBackStep or ChangeKind.BackToUsual => s with { Flare = null },
        ChangeKind.FewerHardDays => HardDays.Without(s),
        ChangeKind.FewerTooMuch => s with { Fit = null },
        ChangeKind.StepDown => s with { Words = [.. s.Words.Where(word => word.Kind != WordKind.TooHard)] },
        ChangeKind.StepUp => s with { Past = [.. s.Past.Select(past => past with { Done = false })] },
        _ => null,
    };

    private static string Choice(WeekAhead week) => Choice(week.Days);

    private static string Choice(IEnumerable<ProposedDay> days) => string.Join('\n', days.Select(day => $"{day.Day} {string.Join(' ', day.Proposal.Items.Select(item => $"{item.ItemId}:{item.Level}"))}"));

    /// <summary>What to read when it fails.</summary>
    private static IEnumerable<string> Wrong(Func<VirtualWeek, bool> isRight) => Lived.Value.Weeks.Where(week => !isRight(week)).Select(week =>
        $"person {week.Person}, {week.Before.Today}: {week.Words}\n  last   {string.Join(' ', week.Last.GroupBy(item => item.ItemId).Select(item => $"{item.Key}:{item.Max(one => one.Level)}x{item.Count()}"))}"
        + $"\n  coming {string.Join(' ', week.Coming.GroupBy(item => item.ItemId).Select(item => $"{item.Key}:{item.Max(one => one.Level)}x{item.Count()}"))}\n");

    private static (VirtualWeek[], (Situation, Proposal)[]) Live()
    {
        var lives = Enumerable.Range(0, People).AsParallel().AsOrdered().Select(seed => new VirtualLife(seed, Shelf.Items, Exercises).Live(Weeks)).ToList();
        return ([.. lives.SelectMany(life => life.Weeks)], [.. lives.SelectMany(life => life.Days)]);
    }

    [GeneratedRegex(@"[.!?](\s|$)")]
    private static partial Regex Ends();
}
