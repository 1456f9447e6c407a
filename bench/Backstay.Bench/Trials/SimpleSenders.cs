using Backstay.Movement.Sending;
using Backstay.Movement.Sending.Deciding;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;

namespace Backstay.Bench.Trials;

/// <summary>EXP3 (Auer et al. 2002) over nothing, general and fitted: the family of MyBehavior. It looks at nothing.</summary>
internal sealed class Exp3Sender(Random random) : ISender
{
    private const double Exploration = .1, MostSteps = 200;

    private readonly double[] logs = new double[3];
    private readonly double[] shares = new double[3];

    public void Begin()
    {
    }

    public Message Choose(Moment moment, Circumstances? now)
    {
        var most = logs.Max();
        var sum = logs.Sum(log => Math.Exp(log - most));
        for (var i = 0; i < 3; i++) shares[i] = (1 - Exploration) * Math.Exp(logs[i] - most) / sum + Exploration / 3;
        var number = random.NextDouble();
        return number < shares[0] ? Message.None : number < shares[0] + shares[1] ? Message.General : Message.Fitted;
    }

    public void Saw(Moment moment, Answer answer) =>
        logs[(int)answer.Message] += Exploration * Math.Clamp(answer.Reward * StepCountTrial.Unit / MostSteps, 0, 1) / shares[(int)answer.Message] / 3;

    public void End()
    {
    }
}

/// <summary>Linear Thompson sampling on what comes at once: it does not know that messages wear off later ones.</summary>
internal sealed class MyopicSender(Random random) : ISender
{
    private const double Noise = .3;

    private readonly Matrix<double>[] grams = [.. Enumerable.Range(0, 3).Select(_ => Matrix<double>.Build.DenseIdentity(4))];
    private readonly Vector<double>[] rights = [.. Enumerable.Range(0, 3).Select(_ => Vector<double>.Build.Dense(4))];
    private double dose;

    public void Begin() => dose = .1;

    public Message Choose(Moment moment, Circumstances? now)
    {
        var x = Features(moment);
        return (Message)Enumerable.Range(0, 3).MaxBy(arm =>
        {
            var covariance = grams[arm].Inverse();
            return Normal.Sample(random, (covariance * rights[arm]).DotProduct(x), Noise * Math.Sqrt(x.DotProduct(covariance * x)));
        });
    }

    public void Saw(Moment moment, Answer answer)
    {
        var x = Features(moment);
        grams[(int)answer.Message] += x.OuterProduct(x);
        rights[(int)answer.Message] += Math.Min(10, answer.Reward) * x;
        dose = answer.Message == Message.None ? .9 * dose : Math.Min(1, dose + .05);
    }

    public void End()
    {
    }

    private Vector<double> Features(Moment moment)
    {
        var c = Math.Abs(2 * moment.Fits - 1);
        return Vector<double>.Build.DenseOfArray([1, c, dose, c * dose]);
    }
}

/// <summary>Always the same, or each as likely as the others.</summary>
internal sealed class ConstantSender(Random random, Message? always) : ISender
{
    public void Begin()
    {
    }

    public Message Choose(Moment moment, Circumstances? now) => always ?? (Message)random.Next(3);

    public void Saw(Moment moment, Answer answer)
    {
    }

    public void End()
    {
    }
}
