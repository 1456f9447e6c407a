using System.Text.Json;
using MathNet.Numerics.LinearAlgebra;

namespace Backstay.Movement.Sending.Deciding;

/// <summary>What is kept of one person to decide with: a few hundred numbers, renewed each night.</summary>
/// <param name="Leaning">To be thrown away and made again when <see cref="Outlooks"/> are renewed.</param>
/// <param name="Dose">Messages of late: 0.95 of what it was at each moment, and one more for each message, as in HeartSteps V2; times 0.05.</param>
/// <param name="Days">Since the first moment.</param>
internal sealed record SendingState(Leaning Leaning, ActionCentred Effect, double Dose, int Days)
{
    /// <summary>Of the immediate reward, in its unit of ten minutes.</summary>
    public const double Noise = .7;

    private const double DoseFades = .95;

    public static SendingState Before(Outlooks outlooks, ActionCentred everybody) => new(Leaning.Before(outlooks), everybody.ForOne(), 0, 0);

    /// <summary>Made again from the log, each night after what is known of everybody was renewed.</summary>
    /// <param name="moments">The person's own, in order.</param>
    /// <param name="learnedFrom">Their moments are part of what is known of everybody; they are taken out of it first.</param>
    /// <param name="days">Since their first moment.</param>
    public static SendingState Of(Outlooks outlooks, ActionCentred everybody, IReadOnlyList<Measured> moments, bool learnedFrom, int days)
    {
        var own = learnedFrom ? moments.Where(one => one.ShowsEffect) : [];
        var others = own.Aggregate(everybody, (effect, one) => effect.Forget(one.Decision.Features.G, one.Decision.Features.F, one.Decision.Speaking, one.Sent, one.Reward!.Value));
        return moments.Aggregate(Before(outlooks, others), (state, one) => state.After(one.Decision, one.Reward, one.Stopped, outlooks)) with { Days = days };
    }

    /// <summary>A moment that was decided and whose half hour is over.</summary>
    /// <param name="reward">Minutes moved in the half hour by ten; null where nothing was measured, which says nothing of the effect.</param>
    public SendingState After(SendingDecision decision, double? reward, bool stopped, Outlooks outlooks)
    {
        if (!decision.Available) return this;
        var effect = reward is { } moved && !stopped ? Effect.Learn(decision.Features.G, decision.Features.F, decision.Speaking, decision.Choice != Message.None, moved) : Effect;
        var leaning = reward is { } told || stopped ? Leaning.After(outlooks, new(decision.Fits, decision.Choice, reward ?? 0, stopped)) : Leaning;
        return this with { Effect = effect, Leaning = leaning, Dose = NextDose(Dose, decision.Choice) };
    }

    public static double NextDose(double dose, Message said) => DoseFades * dose + (said == Message.None ? 0 : 1 - DoseFades);

    public string Write() => JsonSerializer.Serialize(new Kept([.. Leaning.Logs], [.. Leaning.At.Select(at => at.Habituation)], [.. Leaning.At.Select(at => at.Strain)],
        Effect.Baseline, Effect.Moderators, Effect.Noise, Effect.Precision.ToColumnMajorArray(), [.. Effect.Shift], Dose, Days));

    /// <summary>Reads what <see cref="Write"/> writes.</summary>
    public static SendingState Read(string text)
    {
        var kept = JsonSerializer.Deserialize<Kept>(text) ?? throw new FormatException("There is no state in this text.");
        var size = kept.Shift.Length;
        return new(new(kept.Logs, [.. kept.Habituations.Zip(kept.Strains, (h, s) => new Standing(h, s))]),
            new(kept.Baseline, kept.Moderators, kept.Noise, Matrix<double>.Build.Dense(size, size, kept.Precision), Vector<double>.Build.Dense(kept.Shift)), kept.Dose, kept.Days);
    }

    private sealed record Kept(double[] Logs, double[] Habituations, double[] Strains, int Baseline, int Moderators, double Noise, double[] Precision, double[] Shift, double Dose, int Days);
}
