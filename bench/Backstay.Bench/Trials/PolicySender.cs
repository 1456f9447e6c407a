using Backstay.Movement.Sending;
using Backstay.Movement.Sending.Deciding;

namespace Backstay.Bench.Trials;

/// <summary>The product's whole decision, as it runs for people: learned of everybody after each life, and of oneself after each answer.</summary>
/// <param name="trial">With the probabilities of a trial, which always leave a chance of either.</param>
internal sealed class PolicySender(Random random, bool trial) : ISender
{
    private const int Fits = 31;

    private readonly List<IReadOnlyList<Measured>> lives = [];
    private readonly List<double> seen = [];
    private Everybody everybody = Everybody.Before(random);
    private List<Measured> life = [];
    private Outlooks? outlooks;
    private SendingState? state;
    private SendingDecision? decision;

    /// <summary>All that was decided, with what was measured: what a trial's analysis reads.</summary>
    public IReadOnlyList<IReadOnlyList<Measured>> Lives => lives;

    public void Begin()
    {
        outlooks = Outlooks.Of(everybody.Posterior, seen.Count < Fits ? [.. Enumerable.Range(0, Fits).Select(i => (i + .5) / Fits)] : [.. Enumerable.Range(0, Fits).Select(_ => seen[random.Next(seen.Count)])], random);
        // Those who come first meet a policy that knows nothing; later ones begin with what others taught.
        (life, state) = ([], lives.Count == 0 ? null : SendingState.Before(outlooks, everybody.Effect) with { Days = int.MaxValue });
    }

    public Message Choose(Moment moment, Circumstances? now)
    {
        decision = SendingPolicy.Decide(now! with { Left = null }, new(), state, outlooks, trial, random.NextDouble());
        if (!decision.Available) throw new InvalidOperationException($"The simulation asks at a moment that is none: {decision.Hindrance}.");
        return decision.Choice;
    }

    public void Saw(Moment moment, Answer answer)
    {
        seen.Add(moment.Fits);
        life.Add(new(decision!, answer.Reward, answer.Stopped));
        state = state?.After(decision!, answer.Reward, answer.Stopped, outlooks!);
    }

    public void End()
    {
        lives.Add(life);
        everybody = everybody.Night(lives, random);
    }
}
