namespace Backstay.Content.Files;

/// <summary>Conditions on the person, as written.</summary>
internal sealed class AppliesToYaml
{
    private static readonly string[] KnownLimits = ["sitting", "standing", "walking", "bending", "lifting", "sleep", "work", "going-out", "mood"];

    public List<int> Pain { get; set; } = [];
    public List<string> Limits { get; set; } = [];
    public List<Stage> Stage { get; set; } = [];
    public List<int> Worry { get; set; } = [];
    public string? Sleep { get; set; }
    public string? Mood { get; set; }
    public List<WorkState> Work { get; set; } = [];

    /// <returns>The first thing that is wrong, and what to do about it.</returns>
    public (string What, string Remedy)? Fault() =>
        !Limits.All(KnownLimits.Contains) ? ("applies to an unknown limit.", $"Use one of {string.Join(", ", KnownLimits)}.")
        : Pain.Count is not (0 or 2) || Worry.Count is not (0 or 2) ? ("has a range without two ends.", "Write [least, most].")
        : Sleep is not (null or "poor") || Mood is not (null or "low") ? ("applies to an unknown night or mood.", "Write `sleep: poor` or `mood: low`.")
        : null;

    public AppliesTo ToConditions() => new()
    {
        Pain = Range(Pain), Worry = Range(Worry), Limits = Limits, Stage = Stage, PoorSleep = Sleep == "poor", LowMood = Mood == "low", Work = Work,
    };

    private static (int, int)? Range(List<int> ends) => ends is [var least, var most] ? (least, most) : null;
}
