using Backstay.Plan.Progress;

namespace Backstay.Plan.Goals;

/// <summary>What a change of ratings means, said no louder than the numbers allow. Pure.</summary>
internal static class GoalMeaning
{
    // The smallest change beyond chance is about two points for the mean of several activities and three for one of them
    // (patient-specific functional scale: Stratford et al., Physiother Can 1995;47:258).
    private const int ClearOfMean = 2, ClearOfOne = 3, Noticed = 2;

    /// <summary>A week after the newest rating it is asked for anew, on three days; then it rests until the next week.</summary>
    private const int Week = 7, DaysAskedFor = 3;

    /// <summary>One goal, 0 to 10. Two points are told, three are clear.</summary>
    public static Trend OfOne(int first, int now) => Of(now - first, Noticed, ClearOfOne);

    /// <summary>The mean over several goals; two points are clear.</summary>
    /// <param name="changes">Newest rating less the first, one a goal.</param>
    /// <returns>Null for fewer than two goals.</returns>
    public static Trend? OfMean(IReadOnlyCollection<int> changes) => changes.Count < 2 ? null : Of(changes.Average(), ClearOfMean, ClearOfMean);

    public static bool AsksAgain(DateOnly newest, DateOnly today) => today.DayNumber - newest.DayNumber is >= Week and var days && days % Week < DaysAskedFor;

    private static Trend Of(double change, int told, int clear) => (change < 0, Math.Abs(change) >= told, Math.Abs(change) >= clear) switch
    {
        (_, false, _) => Trend.Same,
        (true, _, true) => Trend.ClearlyLower,
        (true, _, false) => Trend.Lower,
        (false, _, true) => Trend.ClearlyHigher,
        _ => Trend.Higher,
    };
}
