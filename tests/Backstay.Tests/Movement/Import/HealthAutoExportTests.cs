using Backstay.Movement;
using Backstay.Movement.Import;
using Backstay.Movement.Import.Formats;

namespace Backstay.Tests.Movement.Import;

[Trait("Runs", "once")]
public sealed class HealthAutoExportTests
{
    private static readonly HealthAutoExport Format = new();
    private static readonly DateTimeOffset Ten = new(2026, 3, 1, 10, 0, 0, TimeSpan.FromHours(1));

    [Fact]
    public void Steps_workouts_and_routes_are_found_whatever_order_the_app_writes_them_in()
    {
        var found = Found.In(Format, Samples.AutoExport);
        found.Refused.ShouldBeEmpty();
        found.Spells.ShouldBe(
        [
            new(Ten, Ten.AddMinutes(1), Motion.Walk, 101, "Watch"),
            new(Ten.AddMinutes(2), Ten.AddMinutes(3), Motion.Walk, 88, "Health Auto Export"),
            new(Ten, Ten.AddMinutes(30), Motion.Walk, null, "Health Auto Export"),
            new(Ten.AddHours(7), Ten.AddHours(7.5), Motion.Stairs, null, "Health Auto Export"),
        ]);
        found.Fixes.ShouldBe([new(Ten.AddSeconds(5), 48.137, 11.575), new(Ten.AddSeconds(10), 48.138, 11.576, 4.5)]);
    }

    [Theory]
    [InlineData("""{"date": "2026-03-01 10:00:00 +0100", "qty": 500}, {"date": "2026-03-01 11:00:00 +0100", "qty": 20}""", 60)]
    [InlineData("""{"date": "2026-03-01 10:00:00 +0100", "qty": 50}, {"date": "2026-03-01 10:07:00 +0100", "qty": 20}""", 1)]
    [InlineData("""{"date": "2026-03-01 10:00:00 +0100", "qty": 50}""", 1)]
    [InlineData("""{"date": "2026-03-01 10:00:00 +0100", "qty": 900}""", 60)]
    [InlineData("""{"start": "2026-03-01 10:00:00 +0100", "end": "2026-03-01 10:13:00 +0100", "qty": 900}""", 13)]
    public void A_count_lasts_as_long_as_the_app_groups_it(string rows, int minutes)
    {
        var first = Found.In(Format, Steps(rows)).Spells[0];
        (first.End - first.Start).ShouldBe(TimeSpan.FromMinutes(minutes));
    }

    [Fact]
    public void Steps_of_whole_days_are_refused_with_what_to_change()
    {
        var found = Found.In(Format, Steps("""{"date": "2026-03-01 00:00:00 +0100", "qty": 5000}, {"date": "2026-03-02 00:00:00 +0100", "qty": 7000}"""));
        found.Spells.ShouldBeEmpty();
        found.Refused.Count.ShouldBe(2);
        found.Refused[0].Reason.ShouldContain("choose minutes or hours");
    }

    [Fact]
    public void More_rows_than_wait_at_once_are_all_told()
    {
        var rows = string.Join(',', Enumerable.Range(0, 120_000).Select(n => $$"""{"date":"{{Ten.AddMinutes(n):yyyy-MM-dd HH:mm:ss}} +0100","qty":5}"""));
        Found.In(Format, $$$"""{"data":{"metrics":[{"name":"step_count","units":"count","data":[{{{rows}}}]}]}}""").Spells.Sum(spell => spell.Steps).ShouldBe(600_000);
    }

    [Fact]
    public void Steps_whose_name_comes_too_late_are_refused_and_other_metrics_are_not_spoken_of()
    {
        var rows = string.Join(',', Enumerable.Repeat("""{"date":"2026-03-01 10:01:00 +0100","qty":5}""", 100_001));
        Found.In(Format, $$$"""{"data":{"metrics":[{"data":[{{{rows}}}],"name":"step_count"}]}}""").Refused.Single().Reason.ShouldContain("Export a shorter time");
        Found.In(Format, $$$"""{"data":{"metrics":[{"data":[{{{rows}}}],"name":"active_energy"}]}}""").Refused.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"data": {"metrics": [{"name": "step_count", "data": [{"qty": 5, "date": "soon"}]}]}}""", Admission.NoDate)]
    [InlineData("""{"data": {"workouts": [{"name": "Walking", "start": 5}]}}""", Admission.NoDate)]
    [InlineData("""{"data": {"workouts": [{"name": "W", "start": "2026-03-01 10:00:00 +0100", "end": "2026-03-01 10:01:00 +0100", "route": [{"lat": 148.1, "lon": 11.5, "timestamp": "2026-03-01 10:00:00 +0100"}]}]}}""", Admission.OutsideTheWorld)]
    public void What_cannot_be_used_is_refused_with_its_reason(string text, string reason) => Found.In(Format, text).Refused.Single().Reason.ShouldBe(reason);

    [Fact]
    public void Whatever_is_damaged_is_read_or_called_unreadable() => Fuzz.Damage(Samples.Bytes(Samples.AutoExport), 1500, bytes => Found.In(Format, bytes));

    private static string Steps(string rows) => $$$"""{"data": {"metrics": [{"name": "step_count", "units": "count", "data": [{{{rows}}}]}]}}""";
}
