using static Backstay.Plan.Cases.AttributeKind;

namespace Backstay.Plan.Cases;

/// <summary>
/// The table of attributes with weights and ranges. The weights are judgements from what is known of the course of back pain, in points of one
/// another; <see cref="LeaveOneOut"/> tells whether they predict anything where they run.
/// </summary>
internal static class CaseAttributes
{
    /// <summary>Pairs that share less than this of the whole weight are not compared: two people of whom hardly anything is known are not alike.</summary>
    private const double LeastKnown = .4;

    private const int DaysInAStepOfAge = 91;

    private static readonly int[] MinuteChoices = [2, 5, 10, 15];

    public static IReadOnlyList<CaseAttribute> All { get; } =
    [
        new(UsualPain, 200, 11, (s, _) => Within(s.UsualPain, 10), Likeness.Near(5),
            "Sets the doses, and is among the strongest signs of how pain goes on (doi:10.1136/bmj.a171). Two points are a clear difference (doi:10.1016/S0304-3959(01)00349-9); five are another state."),
        new(WorstPain, 80, 11, (s, _) => Within(s.WorstPain, 10), Likeness.Near(6),
            "Decides what is bearable at all. Goes along with usual pain, so it counts less."),
        new(PainDays, 80, 8, (s, _) => Within(s.PainDays, 7), Likeness.Near(7),
            "Pain now and then and pain every day go on differently, at the same height."),
        new(Worry, 150, 4, (s, _) => Within(s.Worry, 3), Likeness.AtLeast(3),
            "Fear of moving decides what is tried and kept up (doi:10.1016/S0304-3959(99)00242-0). What people did who worried as much or more is within reach; what the carefree did may not be."),
        new(Sleep, 100, 9, (s, _) => HalfSteps(s.Sleep), Likeness.Near(6),
            "Poor sleep goes with slower recovery (doi:10.1093/sleep/zsae023), and has steps of its own. Three points of five are another night."),
        new(Mood, 100, 9, (s, _) => HalfSteps(s.Mood), Likeness.Near(6),
            "Low mood goes with slower recovery and more trouble in daily tasks (doi:10.1007/s11606-021-07079-8), and has steps of its own."),
        new(AttributeKind.Work, 120, 4, (s, _) => (int?)s.Work, Likeness.Table(
            [
                // none, fine, struggling, off
                [1, .5, .2, .2],
                [.5, 1, .5, 0],
                [.2, .5, 1, .5],
                [.2, 0, .5, 1],
            ]),
            "Being off work is a state of its own, with its own aims and course. Struggling lies between; no paid work tells little about the back."),
        new(Limits, 180, 256, (s, _) => Bits(s.Limits), Likeness.Jaccard,
            "What the back stops people doing is what they want back, and exercises are chosen for it."),
        new(Minutes, 60, 4, (s, _) => Array.IndexOf(MinuteChoices, s.Minutes ?? 0) is >= 0 and var choice ? choice : null, Likeness.AtMost(3),
            "What was done in as little time fits into the day; what took longer does so less."),
        new(Stage, 100, 3, (s, _) => (int?)s.Stage, Likeness.Near(2),
            "The first two weeks, learning and staying well have different tasks; pain of under two weeks mostly eases by itself."),
        new(AgeBand, 80, 10, (s, _) => Within(s.AgeBand, 9), Likeness.Near(4),
            "Strength, other illnesses and daily life change over decades. Left out while nobody is asked."),
        new(InFlareUp, 150, 2, (s, _) => s.FlareUp is { } flare ? (flare ? 1 : 0) : null, Likeness.Exact,
            "Weeks in a flare-up ease by themselves and have plans of their own; they say nothing about other weeks."),
        new(Recency, 60, 15, (s, today) => Math.Clamp((today.DayNumber - s.Day.DayNumber) / DaysInAStepOfAge, 0, 14), Likeness.Decay(8),
            "Contents and rules change, so a case counts half of this after two years (eight steps of 91 days)."),
    ];

    /// <summary>The weight that a pair has to share.</summary>
    public static int Floor { get; } = (int)Math.Ceiling(LeastKnown * All.Sum(attribute => attribute.Weight));

    private static int? Within(int? value, int most) => value is { } known ? Math.Clamp(known, 0, most) : null;

    private static int? HalfSteps(double? five) => five is { } known ? (int)Math.Round(2 * (Math.Clamp(known, 1, 5) - 1), MidpointRounding.AwayFromZero) : null;

    private static int? Bits(IEnumerable<string>? limits) =>
        limits?.Select(limit => WeekSituation.KnownLimits.ToList().IndexOf(limit)).Where(bit => bit >= 0).Aggregate(0, (bits, bit) => bits | 1 << bit);
}
