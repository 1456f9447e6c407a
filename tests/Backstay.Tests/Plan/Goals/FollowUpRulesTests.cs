using System.Globalization;
using Backstay.Plan.Goals;
using CsCheck;

namespace Backstay.Tests.Plan.Goals;

[Trait("Runs", "once")]
public sealed class FollowUpRulesTests
{
    private static readonly Moment TuesdayAtTen = new([DayOfWeek.Tuesday], new(10, 0), null);
    private static readonly Moment AfterLunch = new([DayOfWeek.Monday, DayOfWeek.Tuesday], null, Anchor.Lunch);
    private static readonly Gen<Moment> AnyMoment = Gen.Select(Gen.Enum<DayOfWeek>().List[1, 7], Gen.Enum<Anchor>(), Gen.Int[0, 1439], Gen.Bool)
        .Select((days, anchor, minute, timed) => new Moment([.. days.Distinct()], timed ? new TimeOnly(minute / 60, minute % 60) : null, timed ? null : anchor));

    // 2 March 2026 is a Monday.
    [Theory]
    [InlineData("2026-03-03T10:30", null)]
    [InlineData("2026-03-03T11:00", "2026-03-03")]
    [InlineData("2026-03-05T23:59", "2026-03-03")]
    [InlineData("2026-03-06T00:01", null)]
    [InlineData("2026-03-10T10:59", null)]
    public void A_set_time_is_asked_about_an_hour_later_and_for_three_days(string now, string? due) => Due(TuesdayAtTen, "2026-03-01T12:00", now).ShouldBe(due);

    [Theory]
    [InlineData("2026-03-02T12:00", "2026-03-02T14:59", null)]
    [InlineData("2026-03-02T12:00", "2026-03-02T15:00", "2026-03-02")]
    [InlineData("2026-03-02T16:00", "2026-03-02T18:00", null)]
    public void What_hangs_on_a_meal_is_asked_about_when_the_meal_is_over_for_nearly_everybody(string since, string now, string? due) => Due(AfterLunch, since, now).ShouldBe(due);

    [Fact]
    public void A_moment_from_before_the_plan_was_made_or_changed_is_not_asked_about() => Due(TuesdayAtTen, "2026-03-03T10:00", "2026-03-03T12:00").ShouldBeNull();

    [Fact]
    public void What_was_told_is_not_asked_again_nor_is_an_older_moment_then() => Due(AfterLunch, "2026-03-01T00:00", "2026-03-03T16:00", new DateOnly(2026, 3, 3)).ShouldBeNull();

    [Fact]
    public void Nothing_is_ever_asked_before_it_is_over_or_on_another_day() => Gen.Select(AnyMoment, Gen.Int[0, 40 * 1440], Gen.Int[0, 40 * 1440]).Sample((moment, since, now) =>
    {
        var begin = new DateTime(2026, 3, 1);
        if (FollowUpRules.Due(moment, begin.AddMinutes(since), begin.AddMinutes(now), []) is not { } due) return;
        moment.IsOn(due).ShouldBeTrue();
        moment.AskedFrom(due).ShouldBeLessThanOrEqualTo(begin.AddMinutes(now));
        moment.AskedFrom(due).ShouldBeGreaterThan(begin.AddMinutes(since));
    });

    [Theory]
    [InlineData(nameof(Outcome.Did), null, nameof(NextStep.Keep))]
    [InlineData(nameof(Outcome.Part), null, nameof(NextStep.Keep))]
    [InlineData(nameof(Outcome.NotThisTime), null, nameof(NextStep.Keep))]
    [InlineData(nameof(Outcome.Part), nameof(Obstacle.Tired), nameof(NextStep.Smaller))]
    [InlineData(nameof(Outcome.NotThisTime), nameof(Obstacle.Pain), nameof(NextStep.Smaller))]
    [InlineData(nameof(Outcome.NotThisTime), nameof(Obstacle.Forgot), nameof(NextStep.OtherMoment))]
    [InlineData(nameof(Outcome.NotThisTime), nameof(Obstacle.NoTime), nameof(NextStep.OtherMoment))]
    [InlineData(nameof(Outcome.NotThisTime), nameof(Obstacle.Weather), nameof(NextStep.ObstaclePlan))]
    public void What_came_in_between_says_what_is_offered_first(string outcome, string? obstacle, string step) =>
        FollowUpRules.First([Told(outcome, obstacle), Told(nameof(Outcome.Did), null)]).ToString().ShouldBe(step);

    [Fact]
    public void Twice_not_done_without_a_reason_is_a_step_too_large() =>
        FollowUpRules.First([Told(nameof(Outcome.NotThisTime), null), Told(nameof(Outcome.Part), null)]).ShouldBe(NextStep.Smaller);

    [Fact]
    public void The_first_day_of_a_plan_is_one_of_its_days() => Gen.Select(AnyMoment, Gen.Int[0, 400]).Sample((moment, ahead) =>
    {
        var from = new DateOnly(2026, 3, 1).AddDays(ahead);
        var first = moment.FirstFrom(from);
        moment.IsOn(first).ShouldBeTrue();
        (first.DayNumber - from.DayNumber).ShouldBeInRange(0, 6);
    });

    private static string? Due(Moment moment, string since, string now, params DateOnly[] told) =>
        FollowUpRules.Due(moment, At(since), At(now), told)?.ToString("O", CultureInfo.InvariantCulture);

    private static DateTime At(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture);

    private static (Outcome, Obstacle?) Told(string outcome, string? obstacle) => (Enum.Parse<Outcome>(outcome), obstacle is null ? null : Enum.Parse<Obstacle>(obstacle));
}
