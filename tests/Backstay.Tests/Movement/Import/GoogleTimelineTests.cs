using Backstay.Movement;
using Backstay.Movement.Import;
using Backstay.Movement.Import.Formats.Google;

namespace Backstay.Tests.Movement.Import;

[Trait("Runs", "once")]
public sealed class GoogleTimelineTests
{
    private static readonly GoogleTimeline Format = new();
    private static readonly DateTimeOffset Nine = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Records_of_Takeout_are_positions_in_either_spelling_of_time_and_with_old_overflows()
    {
        var found = Found.In(Format, Samples.Takeout);
        found.Refused.ShouldBeEmpty();
        found.Spells.ShouldBeEmpty();
        found.Fixes.Select(fix => (fix.At.UtcDateTime, Math.Round(fix.Latitude, 7), Math.Round(fix.Longitude, 7), fix.Accuracy, fix.Motion)).ShouldBe(
        [
            (Nine.UtcDateTime, 48.137, 11.575, 20, Motion.Walk),
            (Nine.UtcDateTime.AddMinutes(1), 48.1371, -0.045, null, null),
            (Nine.UtcDateTime.AddMinutes(2).AddMilliseconds(123), 48.1372, 11.5752, null, null),
        ]);
    }

    [Fact]
    public void A_month_of_Takeout_has_ways_with_their_motion_and_stays_that_begin_and_end()
    {
        var found = Found.In(Format, Samples.Monthly);
        found.Refused.ShouldBeEmpty();
        found.Spells.ShouldBe([new(Nine, Nine.AddMinutes(12), Motion.Walk, null, "Google Timeline")]);
        found.Fixes.Select(fix => ((fix.At - Nine).TotalMinutes, Math.Round(fix.Latitude, 7), fix.Accuracy, fix.Motion)).ShouldBe(
            [(0, 48.137, null, Motion.Walk), (6, 48.138, 12, Motion.Walk), (12, 48.139, null, Motion.Walk), (12, 48.139, null, null), (72, 48.139, null, null)]);
    }

    [Theory]
    [InlineData(Samples.OnAndroid, Motion.Vehicle, true)]
    [InlineData(Samples.OnIPhone, Motion.Walk, false)]
    public void A_timeline_from_the_phone_itself_has_the_same_in_other_words(string text, object motion, bool hasSignals)
    {
        var found = Found.In(Format, text);
        found.Refused.ShouldBeEmpty();
        var spell = found.Spells.Single();
        (spell.Start, spell.End, spell.Motion).ShouldBe((Nine, Nine.AddMinutes(20), (Motion)motion));
        found.Fixes.Select(fix => ((fix.At - Nine).TotalMinutes, Math.Round(fix.Latitude, 7), Math.Round(fix.Longitude, 7))).Take(5)
            .ShouldBe([(0, 48.137, 11.575), (20, 48.139, 11.577), (5, 48.138, 11.576), (20, 48.139, 11.577), (60, 48.139, 11.577)]);
        found.Fixes.Skip(5).Select(fix => fix.Accuracy).ShouldBe(hasSignals ? [13] : []);
    }

    [Theory]
    [InlineData("""{"locations": [{"latitudeE7": 1115750000, "longitudeE7": 481370000, "timestamp": "2026-03-01T09:01:00Z"}]}""", Admission.OutsideTheWorld)]
    [InlineData("""{"locations": [{"latitudeE7": "north", "longitudeE7": 481370000, "timestamp": "2026-03-01T09:01:00Z"}]}""", Admission.NoPlace)]
    [InlineData("""{"locations": [{"latitudeE7": 1, "longitudeE7": 1, "timestamp": "2026-02-30T09:01:00Z"}]}""", Admission.NoDate)]
    [InlineData("""{"locations": [7]}""", Admission.NoPlace)]
    [InlineData("""[{"startTime": "2026-03-01T10:00:00Z", "endTime": "2026-03-01T12:00:00Z", "timelinePath": [{"point": "geo:a,b", "durationMinutesOffsetFromStartTime": "5"}]}]""", Admission.NoPlace)]
    [InlineData("""[{"startTime": "2026-03-01T10:00:00Z", "endTime": "2026-03-01T12:00:00Z", "timelinePath": [{"point": "geo:1,2"}]}]""", Admission.NoDate)]
    [InlineData("""[{"startTime": "2026-03-01T10:00:00Z", "endTime": "2026-03-01T09:00:00Z", "activity": {"topCandidate": {"type": "walking"}}}]""", Admission.EndsBeforeItStarts)]
    public void What_cannot_be_used_is_refused_with_its_reason_and_number(string text, string reason) => Found.In(Format, text).Refused.ShouldBe([(reason, 1)]);

    [Fact]
    public void A_guess_that_nobody_knows_is_no_spell_but_its_places_stay()
    {
        var found = Found.In(Format, Samples.OnAndroid.Replace("IN_PASSENGER_VEHICLE", "UNKNOWN_ACTIVITY_TYPE", StringComparison.Ordinal));
        found.Spells.ShouldBeEmpty();
        found.Fixes.Count.ShouldBe(6);
    }

    [Theory]
    [InlineData(Samples.Takeout)]
    [InlineData(Samples.Monthly)]
    [InlineData(Samples.OnAndroid)]
    [InlineData(Samples.OnIPhone)]
    public void Whatever_is_damaged_is_read_or_called_unreadable(string text) => Fuzz.Damage(Samples.Bytes(text), 1500, bytes => Found.In(Format, bytes));
}
