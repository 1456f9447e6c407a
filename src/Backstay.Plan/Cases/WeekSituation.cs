using Backstay.CheckIns.Diary;
using Backstay.Content;
using Backstay.Plan.Tailoring;

namespace Backstay.Plan.Cases;

/// <summary>How a person was at the start of a week, as far as it was told. What is null was not told, and counts neither for nor against.</summary>
internal sealed record WeekSituation
{
    /// <summary>What the first questions ask for, in the order of the bits of a set.</summary>
    public static readonly IReadOnlyList<string> KnownLimits = ["sitting", "standing", "walking", "bending", "lifting", "sleep", "work", "going-out"];

    private const int DaysForWorst = 3, DaysForPainDays = 4, DaysForFives = 2;

    /// <summary>The day on which the week began.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Pain of the seven days before, 0 to 10: the median.</summary>
    public int? UsualPain { get; init; }

    public int? WorstPain { get; init; }

    /// <summary>Days of seven with any pain.</summary>
    public int? PainDays { get; init; }

    /// <summary>About moving, 0 to 3.</summary>
    public int? Worry { get; init; }

    /// <summary>Mean of the seven nights before, 1 to 5.</summary>
    public double? Sleep { get; init; }

    /// <summary>Mean of the seven days before, 1 to 5.</summary>
    public double? Mood { get; init; }

    public WorkState? Work { get; init; }

    /// <summary>Words of <see cref="KnownLimits"/>; an empty list is somebody whom nothing is too hard for.</summary>
    public IReadOnlyCollection<string>? Limits { get; init; }

    /// <summary>Time a day: 2, 5, 10 or 15.</summary>
    public int? Minutes { get; init; }

    public Stage? Stage { get; init; }

    /// <summary>Age in whole decades, such as 4 for 40 to 49.</summary>
    public int? AgeBand { get; init; }

    public bool? FlareUp { get; init; }

    public static WeekSituation Of(Situation s)
    {
        var week = s.Diary.Where(day => day.Day > s.Today.AddDays(-7) && day.Day <= s.Today).ToList();
        int[] pains = [.. week.Select(day => day.Pain).OfType<int>().Order()];
        return new()
        {
            Day = s.Today,
            UsualPain = pains.Length > 0 ? pains[(pains.Length - 1) / 2] : s.Pain,
            WorstPain = pains.Length >= DaysForWorst ? pains[^1] : null,
            PainDays = pains.Length >= DaysForPainDays ? (int)Math.Round(7.0 * pains.Count(pain => pain > 0) / pains.Length, MidpointRounding.AwayFromZero) : null,
            Worry = s.Profile.Worry, Sleep = Mean(week, day => day.Sleep), Mood = Mean(week, day => day.Mood),
            Work = Enum.TryParse<WorkState>(s.Profile.Work, ignoreCase: true, out var work) ? work : null,
            Limits = s.Profile.Limits, Minutes = s.Profile.Minutes, Stage = s.Stage, FlareUp = s.InFlareUp,
        };
    }

    private static double? Mean(IEnumerable<DiaryDay> days, Func<DiaryDay, int?> of)
    {
        var told = days.Select(of).OfType<int>().ToList();
        return told.Count >= DaysForFives ? told.Average() : null;
    }
}
