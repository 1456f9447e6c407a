namespace Backstay.Movement.Places;

/// <summary>
/// How likely speeds, and changes, are in each mode. Speeds: walking 1.2 m/s with a spread of 0.35 (Bohannon and Andrews 2011, Physiotherapy 97:182, 0.9 to 1.4 over the
/// ages; people in pain at the lower end), running 2.7, bicycles in towns 3 to 5.5, and vehicles in towns anything from a crawl to motorway speed, standing a quarter
/// of the time. Changes between vehicles and bicycles go through walking (Zheng et al. 2008, Understanding mobility based on GPS data).
/// </summary>
internal static class Modes
{
    public static IReadOnlyList<Motion> All { get; } = [Motion.Walk, Motion.Run, Motion.Bike, Motion.Vehicle, Motion.Still];

    /// <summary>Seconds after which speed tells something new: a red light lasts about so long.</summary>
    private const double Independent = 22;

    private static readonly double[] SecondsInMode = [600, 900, 900, 900, 900];

    /// <summary>Rows: from; columns: to; in the order of <see cref="All"/>.</summary>
    private static readonly double[][] NextMode =
    [
        [0, .03, .20, .57, .20],
        [.80, 0, .02, .03, .15],
        [.85, .02, 0, .03, .10],
        [.90, .01, .01, 0, .08],
        [.70, .02, .12, .16, 0],
    ];

    private static readonly double[] AtStart = [.46, .02, .15, .35, .02];

    public static double LogStart(int mode) => Math.Log(AtStart[mode]);

    /// <param name="seconds">Between the middles of two pieces.</param>
    public static double LogChange(int from, int to, double seconds)
    {
        var leave = 1 - Math.Exp(-Math.Min(seconds, 300) / SecondsInMode[from]);
        return from == to ? Math.Log(1 - leave) : Math.Log(leave * NextMode[from][to]);
    }

    /// <summary>Natural logarithm of how likely a piece is in a mode, counted once for each light that it lasts.</summary>
    public static double LogLikelihood(int mode, in Piece piece) =>
        Math.Min(1, piece.Seconds / Independent) * Math.Log(Density(All[mode], piece)) + Telling(All[mode], piece);

    private static double Density(Motion mode, in Piece piece)
    {
        var (v, e) = (piece.Speed, piece.Noise);
        return mode switch
        {
            Motion.Walk => .15 * Rest(v, e) + .82 * Around(v, 1.2, .35, e) + .03 * Log(v, 2.2, .6),
            Motion.Run => .06 * Rest(v, e) + .92 * Around(v, 2.7, .45, e) + .02 * Log(v, 4, .5),
            Motion.Bike => .10 * Rest(v, e) + .10 * Around(v, 1.8, .7, e) + .78 * Around(v, 3.9, 1.15, e) + .02 * Log(v, 6, .5),
            Motion.Vehicle => .24 * Rest(v, e) + .76 * Log(v, 7, .85),
            _ => .94 * Rest(v, e) + .06 * Around(v, .5, .4, e),
        };
    }

    /// <summary>A length in the plane that is nothing but error is Rayleigh-distributed.</summary>
    private static double Rest(double v, double e)
    {
        var spread = Math.Sqrt(.2 * .2 + e * e);
        return Math.Max(v, .05) / (spread * spread) * Math.Exp(-v * v / (2 * spread * spread)) + 1e-4;
    }

    private static double Around(double v, double mean, double spread, double e)
    {
        var wide = Math.Sqrt(spread * spread + e * e);
        return Math.Exp(-(v - mean) * (v - mean) / (2 * wide * wide)) / (wide * Math.Sqrt(2 * Math.PI));
    }

    private static double Log(double v, double median, double spread)
    {
        var at = Math.Log(Math.Max(v, .05) / median) / spread;
        return Math.Exp(-at * at / 2) / (Math.Max(v, .05) * spread * Math.Sqrt(2 * Math.PI)) + 1e-5;
    }

    /// <summary>Several reports of the same seconds are one report.</summary>
    private static double Telling(Motion mode, in Piece piece) => piece.Told.Count == 0 ? 0
        : Math.Min(piece.Told.Count, piece.Seconds / Independent) * piece.Told.Average(told => Math.Log(Told(mode, told)));

    /// <summary>How often a phone tells the one while it is the other: right two times in three, and "still" while sitting in a train.</summary>
    private static double Told(Motion mode, Motion told) => (mode, told) switch
    {
        (_, Motion.Other) => 1,
        (Motion.Walk, Motion.Walk or Motion.Stairs) => .70,
        (Motion.Run, Motion.Run) => .55,
        (Motion.Run, Motion.Walk) => .25,
        (Motion.Bike, Motion.Bike) => .60,
        (Motion.Vehicle, Motion.Vehicle) => .60,
        (Motion.Vehicle, Motion.Still) => .25,
        (Motion.Still, Motion.Still) => .80,
        (_, Motion.Still) => .12,
        _ => .08,
    };
}
