using MathNet.Numerics.Distributions;

namespace Backstay.Movement.Sending;

/// <summary>
/// What is believed of the dose-response after what was seen, as a population of points that stand for it. It moves by differential-evolution Markov chains
/// (ter Braak, Stat Comput 2006;16:239-249): each point tries a step along the difference of two others, so nothing has to be tuned.
/// A few hundred numbers, kept from night to night.
/// </summary>
internal sealed record Posterior(Prior Prior, IReadOnlyList<double[]> Points)
{
    private const int Population = 30;

    /// <summary>A full difference now and then lets a point jump between hills.</summary>
    private const int JumpEvery = 10;

    /// <summary>Parts points that stand on each other.</summary>
    private const double Jitter = .01;

    /// <summary>Of a normal distribution of so many numbers hardly a point lies so far below its top.</summary>
    private const double LeftBehind = 2 * Prior.Count;

    public static Posterior Before(Prior prior, Random random, int population = Population) => new(prior, [.. Enumerable.Range(0, population).Select(_ => Draw(prior, random))]);

    /// <param name="lives">All that is known, of everybody who agreed; not only what is new.</param>
    /// <param name="rounds">Steps of each point; ten are enough when a night adds little.</param>
    public Posterior Learn(IReadOnlyList<IReadOnlyList<Answer>> lives, int rounds, Random random)
    {
        double[][] points = [.. Points];
        double[] logs = [.. points.Select(Log)];
        Gather(points, logs, random);
        for (var round = 1; round <= rounds; round++)
            for (var i = 0; i < points.Length; i++)
            {
                var tried = Step(points, i, round % JumpEvery == 0 ? 1 : 2.38 / Math.Sqrt(2 * Prior.Count), random);
                var log = Log(tried);
                if (Math.Log(random.NextDouble()) < log - logs[i]) (points[i], logs[i]) = (tried, log);
            }
        return this with { Points = points };

        double Log(double[] at)
        {
            var (model, sum) = (Prior.Read(at), Prior.Log(at));
            foreach (var life in lives) sum += Likelihood.Log(model, life);
            return sum;
        }
    }

    public DoseResponse Draw(Random random) => Prior.Read(Points[random.Next(Points.Count)]);

    /// <summary>What is believed of one person before anything is seen of them: as others are, give or take how people differ.</summary>
    /// <param name="differing">Standard deviation between people as a share of that of the prior of everybody.</param>
    public Prior ForOne(double differing) => new([.. Each(Mean)], [.. Each(i => Math.Sqrt(Variance(i) + Math.Pow(differing * Prior.Spread[i], 2)))]);

    private static IEnumerable<double> Each(Func<int, double> of) => Enumerable.Range(0, Prior.Count).Select(of);

    private double Mean(int i) => Points.Average(point => point[i]);

    private double Variance(int i) => Points.Average(point => Math.Pow(point[i] - Mean(i), 2));

    /// <summary>Points that what is known has left far behind would never catch up; each takes the place of one that is not (Vrugt et al., Int J Nonlinear Sci 2009;10:273-290).</summary>
    private static void Gather(double[][] points, double[] logs, Random random)
    {
        var best = logs.Max();
        int[] near = [.. Enumerable.Range(0, points.Length).Where(i => logs[i] > best - LeftBehind)];
        for (var i = 0; i < points.Length; i++)
        {
            if (logs[i] > best - LeftBehind) continue;
            var other = near[random.Next(near.Length)];
            (points[i], logs[i]) = (points[other], logs[other]);
        }
    }

    private static double[] Step(double[][] points, int i, double length, Random random)
    {
        int a, b;
        do a = random.Next(points.Length); while (a == i);
        do b = random.Next(points.Length); while (b == i || b == a);
        var tried = new double[Prior.Count];
        for (var k = 0; k < tried.Length; k++) tried[k] = points[i][k] + length * (points[a][k] - points[b][k]) + Normal.Sample(random, 0, Jitter);
        return tried;
    }

    private static double[] Draw(Prior prior, Random random) => [.. Each(i => Normal.Sample(random, prior.Mean[i], prior.Spread[i]))];
}
