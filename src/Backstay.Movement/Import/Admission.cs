namespace Backstay.Movement.Import;

/// <summary>Takes into the findings what can be true and refuses the rest with its reason. A clock that runs ahead is no reason: that is flagged later.</summary>
internal static class Admission
{
    public const string NoDate = "A record has no date that can be understood.";
    public const string NoPlace = "A position cannot be understood.";
    public const string OutsideTheWorld = "A position lies outside the world: latitude goes from -90 to 90 and longitude from -180 to 180. The two may be swapped in the file.";
    public const string EndsBeforeItStarts = "A record ends before it starts.";
    public const string TooLong = "A record lasts longer than a week, so it cannot tell when somebody moved.";
    public const string NoCount = "A number of steps cannot be understood.";

    private const int LongestSource = 100, MostSteps = 1_000_000;
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7), Shortest = TimeSpan.FromSeconds(1);

    /// <param name="accuracy">Metres; a negative one is how phones say that they do not know.</param>
    /// <param name="line">As for <see cref="IFindings.Refuse"/>.</param>
    public static void Admit(this IFindings findings, DateTimeOffset at, double latitude, double longitude, double? accuracy = null, Motion? motion = null, long? line = null)
    {
        if (!IsDated(at)) findings.Refuse(NoDate, line);
        else if (!double.IsFinite(latitude) || !double.IsFinite(longitude)) findings.Refuse(NoPlace, line);
        else if (Math.Abs(latitude) > 90 || Math.Abs(longitude) > 180) findings.Refuse(OutsideTheWorld, line);
        else findings.Add(new Fix(at, latitude, longitude, accuracy is >= 0 and < 1e7 ? accuracy : null, motion));
    }

    /// <param name="steps">Null where none are counted. Phones share steps among stretches, so there are fractions.</param>
    public static void Admit(this IFindings findings, DateTimeOffset start, DateTimeOffset end, Motion motion, double? steps, string source, long? line = null)
    {
        if (!IsDated(start) || !IsDated(end)) findings.Refuse(NoDate, line);
        else if (end < start) findings.Refuse(EndsBeforeItStarts, line);
        else if (end - start > Longest) findings.Refuse(TooLong, line);
        else if (steps is not (null or >= 0 and <= MostSteps)) findings.Refuse(NoCount, line);
        // Phones write steps at one moment; a spell has a length.
        else findings.Add(new Spell(start, end - start < Shortest ? start + Shortest : end, motion, steps is { } some ? (int)Math.Round(some) : null, Named(source)));
    }

    /// <summary>Telephones did not count before, and nobody reads this after.</summary>
    private static bool IsDated(DateTimeOffset at) => at.Year is >= 1970 and < 2200;

    /// <summary>PostgreSQL takes no zero character.</summary>
    private static string Named(string source)
    {
        var name = source.Contains('\0', StringComparison.Ordinal) ? source.Replace("\0", "", StringComparison.Ordinal) : source;
        return name.Length > LongestSource ? name[..LongestSource] : name;
    }
}
