namespace Backstay.Movement.Suggestions.Routine;

/// <summary>A walk that somebody takes again and again.</summary>
/// <param name="From">The person's own name of the place, or a plain one such as "home".</param>
/// <param name="Hour">At which it usually begins, 0 to 23.</param>
/// <param name="Times">So often in the weeks that were looked at.</param>
/// <param name="Chance">0 to 1: that it happens on one of its weekdays, as far as the weeks so far tell.</param>
internal sealed record RegularWalk(string From, string To, int Minutes, IReadOnlySet<DayOfWeek> Weekdays, int Hour, int Times, DateOnly LastSeen, double Chance);

/// <summary>A time and place at which somebody usually sits for long.</summary>
/// <param name="Minutes">In one go, as a rule.</param>
internal sealed record SittingStretch(string Place, int StartHour, int Minutes, int Times);

/// <summary>Something that somebody has told of doing.</summary>
/// <param name="Minutes">As a rule.</param>
/// <param name="Part">When, as a rule; null where it varies.</param>
internal sealed record KnownExercise(Activity Activity, int Minutes, DayPart? Part, int Times, DateOnly LastDone);

/// <summary>The forecast of one hour.</summary>
/// <param name="Temperature">Degrees Celsius.</param>
/// <param name="Rain">Chance of rain or snow, 0 to 1.</param>
internal sealed record HourForecast(double Temperature, double Rain);

/// <summary>Pain of the day on the scale from 0 to 10: to 3, to 6, and over.</summary>
internal enum PainBand { Mild, Moderate, Severe }
