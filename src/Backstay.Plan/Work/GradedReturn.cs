namespace Backstay.Plan.Work;

/// <summary>How hours are to grow. Minutes a week throughout, so that quarters of an hour stay exact.</summary>
/// <param name="Contract">Of the job; no week asks for more.</param>
/// <param name="Steps">How often the hours grow: 1 or more.</param>
/// <param name="WeeksPerStep">How long each number of hours is kept: 1 or more.</param>
internal sealed record GradedSteps(int Contract, int From, int To, int Steps, int WeeksPerStep, DateOnly Begin);

internal enum WeekChange { Hold, StepBack }

/// <param name="Level">0 for the first hours; <see cref="GradedSteps.Steps"/> for the last.</param>
internal sealed record GradedWeek(DateOnly From, int Minutes, int Level, WeekChange? Change);

/// <summary>A return to work in steps. Pure. Part of the hours early on was no worse for pain (Viikari-Juntura et al., Scand J Work Environ Health 2012;38:134; Shiri et al. 2013;39:37).</summary>
internal static class GradedReturn
{
    /// <summary>Steps are no finer, in minutes.</summary>
    public const int Grain = 15;

    /// <summary>Longer than this nobody plans; a plan that is held for ever ends somewhere.</summary>
    public const int MostWeeks = 104;

    /// <returns>Minutes a week of each level, from the first to the last, never falling and never over the contract.</returns>
    public static IReadOnlyList<int> Levels(GradedSteps steps) =>
        [.. Enumerable.Range(0, steps.Steps + 1).Select(level => level == steps.Steps ? steps.To : steps.From + (steps.To - steps.From) * level / steps.Steps / Grain * Grain).Select(minutes => Math.Min(minutes, steps.Contract))];

    /// <param name="changes">By the first day of the week that went badly; what it says holds from the next week on.</param>
    /// <returns>Week by week until the first one with all hours.</returns>
    public static IReadOnlyList<GradedWeek> Weeks(GradedSteps steps, IReadOnlyDictionary<DateOnly, WeekChange> changes)
    {
        var levels = Levels(steps);
        var weeks = new List<GradedWeek>();
        for (var (level, kept, from) = (0, 0, steps.Begin); weeks.Count < MostWeeks; from = from.AddDays(7))
        {
            WeekChange? change = changes.TryGetValue(from, out var said) ? said : null;
            weeks.Add(new(from, levels[level], level, change));
            if (change == WeekChange.StepBack) (level, kept) = (Math.Max(0, level - 1), 0);
            else if (change is null)
            {
                if (level == steps.Steps) break;
                if (++kept == steps.WeeksPerStep) (level, kept) = (level + 1, 0);
            }
        }
        return weeks;
    }
}
