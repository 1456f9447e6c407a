using MathNet.Numerics.Distributions;

namespace Backstay.Movement.Sending.Deciding;

/// <summary>
/// Whether to speak and in which kind, apart from what is said. The probability to speak is that of its effect now being worth more than what it costs later: the first from
/// <see cref="ActionCentred"/>, the second from <see cref="Outlook"/> instead of the dose alone that HeartSteps V2 looked at (Liao et al. 2020).
/// </summary>
internal static class SendingPolicy
{
    /// <summary>Name and version as they stand in the log.</summary>
    public const string Name = "margin/1", WarmUp = "margin/1-warm-up", Fallback = "margin/1-fallback";

    /// <summary>Where nothing is learned yet, or an input cannot be used.</summary>
    public const double Unlearned = .25;

    /// <summary>In a trial; enough chance of either for an analysis.</summary>
    public const double Least = .2, Most = .8;

    private const int WarmUpDays = 7;

    /// <param name="state">Null for somebody new.</param>
    /// <param name="trial">Keep probabilities where a trial needs them.</param>
    /// <param name="number">0 to under 1, see <see cref="SendingDecision.NumberOf"/>.</param>
    public static SendingDecision Decide(Circumstances now, SendingWishes wishes, SendingState? state, Outlooks? outlooks, bool trial, double number)
    {
        var fault = SendingFeatures.Fault(now);
        var (hindrance, fits) = (Availability.Of(now, wishes), fault is null ? now.Fits ?? 0 : 0);
        var features = fault is null ? SendingFeatures.Of(now, state?.Dose ?? 0) : new(new double[SendingFeatures.CountG], new double[SendingFeatures.CountF]);
        var decision = new SendingDecision(now, Name, hindrance, fault, features, fits, 0, 0, 0, number);
        if (hindrance != Hindrance.None) return decision;
        if (fault is not null) return decision with { Policy = Fallback, Speaking = Unlearned };
        if (state is null || outlooks is null || state.Days < WarmUpDays || state.Leaning.At.Count != outlooks.All.Count)
            return decision with { Policy = WarmUp, Speaking = Unlearned, Fitted = now.Fits is null ? 0 : .5 };
        var (margin, speaking, fitted) = Weigh(state, outlooks, new(fits, now.Left), features, now.Fits is not null);
        if (!double.IsFinite(speaking) || !double.IsFinite(fitted)) return decision with { Policy = Fallback, Fault = "what was learned", Speaking = Unlearned };
        if (!trial) return decision with { Margin = margin, Speaking = speaking, Fitted = fitted };
        return decision with { Margin = margin, Speaking = Math.Clamp(speaking, Least, Most), Fitted = now.Fits is null ? 0 : Math.Clamp(fitted, Least, Most) };
    }

    private static (double Margin, double Speaking, double Fitted) Weigh(SendingState state, Outlooks outlooks, Moment moment, SendingFeatures features, bool canFit)
    {
        var (effect, spread) = state.Effect.Effect(features.F);
        var (margin, speaking, fitted) = (0d, 0d, 0d);
        foreach (var (outlook, at, weight) in outlooks.All.Zip(state.Leaning.At, state.Leaning.Weights))
        {
            var isFitted = canFit && outlook.Worth(Message.Fitted, at, moment) > outlook.Worth(Message.General, at, moment);
            var cost = outlook.Margin(isFitted ? Message.Fitted : Message.General, at, moment);
            margin += weight * cost;
            speaking += weight * Normal.CDF(0, 1, (effect - cost) / spread);
            if (isFitted) fitted += weight;
        }
        return (margin, speaking, fitted);
    }
}
