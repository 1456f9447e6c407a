namespace Backstay.Movement.Places;

/// <summary>A walk that somebody took, with what is known of walks like it: on which days before today they took it, in either direction.</summary>
/// <param name="Walks">Those with the same ends and direction, the latest first; at least one.</param>
/// <param name="There">How many days ago each was. Ascending.</param>
/// <param name="Back">The same for walks the other way round.</param>
/// <param name="Seen">Days of which anything is known, as whole days ago.</param>
internal sealed record Habit(IReadOnlyList<Walk> Walks, IReadOnlyList<double> There, IReadOnlyList<double> Back, IReadOnlySet<int> Seen)
{
    private const int Weeks = Habits.DaysBack / 7;
    private const double Constant = -.31;
    private static readonly double[] Weights = [-.19, .44, .76, .52, .02, -.36, .74, -.53, .13];

    /// <summary>The walk itself: between the middles of where such walks began and ended.</summary>
    public Walk Usual { get; } = Walks[0] with { From = Middle(Walks.Select(walk => walk.From)), To = Middle(Walks.Select(walk => walk.To)) };

    /// <summary>Chance that it is taken within seven days, 0 to 1: logistic, fitted to simulated lives; the walk's own weeks weigh against what is usual for anybody.</summary>
    public double Chance { get; private init; }

    public static Habit Of(IReadOnlyList<Walk> walks, IReadOnlyList<double> there, IReadOnlyList<double> back, IReadOnlySet<int> seen)
    {
        var habit = new Habit(walks, there, back, seen);
        return habit with { Chance = 1 / (1 + Math.Exp(-Constant - Weights.Zip(habit.Signs(), (weight, sign) => weight * sign).Sum())) };
    }

    /// <summary>How much a day counts; half after a fortnight.</summary>
    public static double Weight(double daysAgo) => Math.Pow(.5, daysAgo / 14);

    /// <summary>What speaks for the walk: weeks with it, in this and in either direction; its share of days; days of the way back; how long ago; in how many weeks; how often.</summary>
    public IReadOnlyList<double> Signs() =>
    [
        LogOdds(Share(There, .2)), LogOdds(Share([.. There, .. Back], .25)), Math.Log((Days(There) + .05) / (Seen.Sum(ago => Weight(ago)) + 2)), Math.Log(.5 + Days(Back)),
        Math.Log(1 + There[0]), Math.Log(There.Select(ago => (int)ago / 7).Distinct().Count()), Math.Log(There.Count), Math.Log(1 + Missed), Math.Log(1 + Seen.Count(ago => ago < 14)),
    ];

    private static double Days(IReadOnlyList<double> ago) => ago.Select(one => (int)one).Distinct().Sum(one => Weight(one));

    /// <summary>Mean of a beta-binomial over weeks of which anything is known, recent ones counting more; one week's worth of prior.</summary>
    private double Share(IReadOnlyList<double> ago, double prior)
    {
        var (with, of) = (prior, 1d);
        for (var week = 0; week < Weeks; week++)
        {
            if (!Seen.Any(day => day / 7 == week)) continue;
            of += Weight(7 * week);
            if (ago.Any(one => (int)one / 7 == week)) with += Weight(7 * week);
        }
        return with / of;
    }

    /// <summary>Times that it should have been taken since the last time, had it gone on as before: a habit that is long overdue may have ended.</summary>
    private double Missed
    {
        get
        {
            var (first, last) = ((int)There[^1], (int)There[0]);
            var rate = (There.Select(ago => (int)ago).Distinct().Count() - .5) / Seen.Count(ago => ago <= first && ago >= last);
            return rate * Seen.Count(ago => ago < last);
        }
    }

    private static double LogOdds(double share) => Math.Log(share / (1 - share));

    private static Spot Middle(IEnumerable<Spot> spots)
    {
        Spot[] all = [.. spots];
        var steps = all.Select(spot => all[0].StepTo(spot)).ToList();
        return all[0].Moved(steps.Average(step => step.East), steps.Average(step => step.North));
    }
}
