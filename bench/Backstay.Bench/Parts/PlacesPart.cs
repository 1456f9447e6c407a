using System.Globalization;
using Backstay.Bench.Trials.Places;
using Backstay.Movement.Places;

namespace Backstay.Bench.Parts;

/// <summary>
/// Trips, drift, walks and routine. The four e-mission days are read from the folder that BACKSTAY_SHARED_DATA names; people's own tracks with labels (GeoLife) are not here,
/// for their licence forbids it, so walks and routine are measured on simulated people and the anchors that were measured on GeoLife stand beside them.
/// </summary>
internal static class PlacesPart
{
    private const int Journeys = 1500, People = 400;

    public static Task<IReadOnlyList<Finding>> RunAsync() => Task.FromResult<IReadOnlyList<Finding>>([.. Days(), .. Rest(), .. Walks(), .. Routine()]);

    private static IEnumerable<Finding> Days()
    {
        var folder = Path.Combine(Environment.GetEnvironmentVariable("BACKSTAY_SHARED_DATA") ?? "", "movement", "e-mission-days");
        if (!Directory.Exists(folder)) return [new("Trips on the e-mission days", "not measured: BACKSTAY_SHARED_DATA names no folder with them")];
        var all = EMissionDay.All(folder).Select(day => TripAgreement.Of(Trips.Of(day.Fixes), day.Expected)).Aggregate((a, b) => a + b);
        return
        [
            new("Trips on the e-mission days, both ends within 5 minutes", $"{all.Matched} of {all.Expected}", "e-mission's own", Target: "at least 90 %", Held: all.Matched >= .9 * all.Expected),
            new("  trips beside those", $"{all.Extra}", Target: "at most 10 %", Held: all.Extra <= .1 * all.Expected),
            new("  sections with the same mode", $"{all.Modes} of {all.Sections}"),
        ];
    }

    private static IEnumerable<Finding> Rest() => new[] { (5, 0d), (30, .01), (60, .01), (300, .01) }.Select(one =>
    {
        var trips = Trips.Of(RestingPhone.Day(new(1), new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero), new(52.5, 13.4), one.Item1, one.Item2));
        var km = trips.Ways.Sum(way => way.Metres) / 1000;
        return new Finding($"24 h at rest, ±100 m, each {one.Item1} s, {(one.Item2 > 0 ? "with" : "without")} far jumps", Finding.Amount(km, "km"), "206 km reported of Dawarich", Target: "at most 0.3 km", Held: km <= .3);
    });

    private static IEnumerable<Finding> Walks()
    {
        var walks = WalkAgreement.Of(Journeys, new(4));
        return
        [
            new($"Walking told from GPS alone, {Journeys} simulated journeys, F1", Number(walks.Own.F1), $"{Number(walks.Rule.F1)} by mean speed", Target: "at least .935 (GeoLife: .871 by mean speed, .934 a forest)", Held: walks.Own.F1 >= .935),
            new("  precision", Number(walks.Own.Precision), Number(walks.Rule.Precision), Target: "at least .93", Held: walks.Own.Precision >= .93),
            new("  recall", Number(walks.Own.Recall), Number(walks.Rule.Recall)),
            new("  calibration error of its confidence", Number(walks.CalibrationError), Target: "at most .05", Held: walks.CalibrationError <= .05),
            new("  on people's own labelled tracks", "not measured: they may not be kept here"),
        ];
    }

    private static IEnumerable<Finding> Routine()
    {
        var routine = RoutineAgreement.Of(People, new(5));
        var rules = $"{Number(routine.Frequency)} most frequent, {Number(routine.Recency)} recent, {Number(routine.Random)} at random";
        return
        [
            new($"Of up to five suggested walks taken in the next week, {routine.Weeks} simulated weeks", Number(routine.Own), rules,
                $"{Number(routine.Own / routine.Frequency)} and {Number(routine.Own / routine.Random)}", "at least .37 and 2 x random (GeoLife: .322, .313, .181)", routine.Own >= .37 && routine.Own >= 2 * routine.Random),
            new("  suggested in a mean week, the others being too unlikely", Number(routine.Suggested), $"{Number(routine.FrequencyAsMany)} of as many most frequent ones"),
            new("  of five in every week, however unlikely", Number(routine.OwnFive), rules, $"{Number(routine.OwnFive / routine.Frequency)} and {Number(routine.OwnFive / routine.Random)}",
                "at least .37", routine.OwnFive >= .37),
            new("  share of walking minutes", Number(routine.Minutes), Target: "at least .26 (GeoLife: .23)", Held: routine.Minutes >= .26),
            new("  calibration error of the chance", Number(routine.CalibrationError), Target: "at most .05", Held: routine.CalibrationError <= .05),
        ];
    }

    private static string Number(double number) => number.ToString("0.000", CultureInfo.InvariantCulture);
}
