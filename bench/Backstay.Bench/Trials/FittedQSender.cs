using Backstay.Movement.Sending;
using Backstay.Movement.Sending.Deciding;
using MathNet.Numerics.LinearAlgebra;

namespace Backstay.Bench.Trials;

/// <summary>Fitted Q iteration over everybody's moments, with the own dose in place of habituation: it knows of later, but has no idea of what wears off.</summary>
internal sealed class FittedQSender(Random random) : ISender
{
    private const double Discount = .95, Exploration = .05, Penalty = 1;
    private const int Iterations = 60, RandomLives = 5, Columns = 10;

    private readonly List<(double[] X, int Arm, double Reward, double[]? Next)> moments = [];
    private readonly double[][] weights = [new double[Columns], new double[Columns], new double[Columns]];
    private double dose;
    private bool going;
    private int lives;

    public void Begin() => (dose, going) = (.1, false);

    public Message Choose(Moment moment, Circumstances? now)
    {
        if (lives < RandomLives || random.NextDouble() < Exploration) return (Message)random.Next(3);
        var x = Features(moment);
        return (Message)Enumerable.Range(0, 3).MaxBy(arm => Dot(weights[arm], x));
    }

    public void Saw(Moment moment, Answer answer)
    {
        var x = Features(moment);
        if (going) moments[^1] = moments[^1] with { Next = x };
        going = true;
        moments.Add((x, (int)answer.Message, answer.Reward, null));
        dose = answer.Message == Message.None ? .9 * dose : Math.Min(1, dose + .05);
    }

    public void End()
    {
        lives++;
        var solvers = Enumerable.Range(0, 3).Select(arm =>
        {
            var gram = Matrix<double>.Build.DenseIdentity(Columns) * Penalty;
            foreach (var one in moments.Where(one => one.Arm == arm))
                for (var i = 0; i < Columns; i++)
                    for (var j = 0; j < Columns; j++) gram[i, j] += one.X[i] * one.X[j];
            return gram.Cholesky();
        }).ToList();
        for (var iteration = 0; iteration < Iterations; iteration++)
        {
            double[][] rights = [new double[Columns], new double[Columns], new double[Columns]];
            foreach (var (x, arm, reward, next) in moments)
            {
                var target = reward + (next is null ? 0 : Discount * Math.Max(Dot(weights[0], next), Math.Max(Dot(weights[1], next), Dot(weights[2], next))));
                for (var i = 0; i < Columns; i++) rights[arm][i] += target * x[i];
            }
            for (var arm = 0; arm < 3; arm++) weights[arm] = solvers[arm].Solve(Vector<double>.Build.DenseOfArray(rights[arm])).ToArray();
        }
    }

    private double[] Features(Moment moment)
    {
        var c = Math.Abs(2 * moment.Fits - 1);
        return [1, c, dose, c * dose, c * c, dose * dose, dose * dose * c, dose < .15 ? 1 : 0, dose < .3 ? 1 : 0, dose < .3 ? c : 0];
    }

    private static double Dot(double[] a, double[] b)
    {
        var sum = 0d;
        for (var i = 0; i < Columns; i++) sum += a[i] * b[i];
        return sum;
    }
}
