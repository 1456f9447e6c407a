namespace Backstay.Movement.Suggestions.Routine;

/// <summary>Whether an idea can be done today at all. Weather and weekday say what can be, not what works: on effects they hardly bear (HeartSteps V1).</summary>
internal static class Feasible
{
    private const double TooWet = .6, TooCold = -8, TooHot = 32;

    /// <summary>Minutes in one go on a day of severe pain.</summary>
    private const int MostInSeverePain = 10;

    public static bool Is(Candidate one, RoutineDay day) =>
        !day.NotToday.Contains(one.Key) && !day.LeftOut.Contains(one.Activity)
        && one.Evidence.Weekdays?.Contains(day.Day.DayOfWeek) != false
        && (one.Hour is not { } hour || HasTime(one, hour, day) && (!one.Outdoors || IsDry(day, hour)))
        && (day.Band == PainBand.Mild || one.Kind is not (CandidateKind.Extend or CandidateKind.Explore))
        && (day.Band != PainBand.Severe || one.Minutes <= MostInSeverePain);

    private static bool HasTime(Candidate one, int hour, RoutineDay day) =>
        // A stretch of sitting that has begun can still be broken.
        one.Kind == CandidateKind.BreakSitting ? day.FromHour < hour + one.Evidence.Minutes / 60 : day.FromHour <= hour;

    private static bool IsDry(RoutineDay day, int hour) =>
        !day.Forecast.TryGetValue(hour, out var forecast) || forecast is { Rain: < TooWet, Temperature: > TooCold and < TooHot };
}
