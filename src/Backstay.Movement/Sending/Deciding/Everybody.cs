using System.Text.Json;
using MathNet.Numerics.LinearAlgebra;

namespace Backstay.Movement.Sending.Deciding;

/// <summary>What is known of all who agreed to be learned from. Made each night; nothing of a single person can be read from it.</summary>
internal sealed record Everybody(Posterior Posterior, ActionCentred Effect)
{
    public static Everybody Before(Random random) =>
        new(Posterior.Before(Prior.Wide, random), ActionCentred.Before(SendingFeatures.CountG, SendingFeatures.CountF, SendingState.Noise));

    /// <param name="people">Of each who agreed, their moments in order: what was decided, and what was measured.</param>
    public Everybody Night(IReadOnlyList<IReadOnlyList<Measured>> people, Random random)
    {
        var lives = people.Select(one => (IReadOnlyList<Answer>)[.. one.Where(moment => moment.ShowsAnswer).Select(moment => moment.Answer)]).ToList();
        return new(Posterior.Learn(lives, Rounds, random), people.SelectMany(one => one).Where(moment => moment.ShowsEffect).Aggregate(
            ActionCentred.Before(SendingFeatures.CountG, SendingFeatures.CountF, SendingState.Noise), (effect, moment) =>
                effect.Learn(moment.Decision.Features.G, moment.Decision.Features.F, moment.Decision.Speaking, moment.Sent, moment.Reward!.Value)));
    }

    public string Write() => JsonSerializer.Serialize(new Kept([.. Posterior.Points], Effect.Precision.ToColumnMajorArray(), [.. Effect.Shift]));

    /// <summary>Reads what <see cref="Write"/> writes.</summary>
    public static Everybody Read(string text)
    {
        var kept = JsonSerializer.Deserialize<Kept>(text) ?? throw new FormatException("There is nothing learned in this text.");
        if (kept.Points.Any(point => point.Length != Prior.Count)) throw new FormatException("This was learned by another version; it has to be learned again from the log.");
        var size = kept.Shift.Length;
        return new(new(Prior.Wide, kept.Points), new(SendingFeatures.CountG, SendingFeatures.CountF, SendingState.Noise, Matrix<double>.Build.Dense(size, size, kept.Precision), Vector<double>.Build.Dense(kept.Shift)));
    }

    private const int Rounds = 20;

    private sealed record Kept(double[][] Points, double[] Precision, double[] Shift);
}

/// <summary>A decision and what followed it.</summary>
/// <param name="Reward">Minutes moved in the half hour, by ten; null where nothing was measured.</param>
internal sealed record Measured(SendingDecision Decision, double? Reward, bool Stopped)
{
    /// <summary>It says something of how messages wear off and strain.</summary>
    public bool ShowsAnswer => Decision.Available && (Stopped || Reward is not null);

    /// <summary>It says something of what a message does at once.</summary>
    public bool ShowsEffect => Decision.Available && !Stopped && Reward is not null;

    public bool Sent => Decision.Choice != Message.None;

    public Answer Answer => new(Decision.Fits, Decision.Choice, Reward ?? 0, Stopped);
}
