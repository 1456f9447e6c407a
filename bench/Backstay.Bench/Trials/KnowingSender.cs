using Backstay.Movement.Sending;
using Backstay.Movement.Sending.Deciding;

namespace Backstay.Bench.Trials;

/// <summary>Who knows every number of StepCountJITAI's equations from the start, but sees no more of a person than the product does: how much of the rest is for want of learning.</summary>
internal sealed class KnowingSender(double sigma, Random random) : ISender
{
    private static readonly DoseResponse Truth = new(
        Quiet: .001, General: .5, Fitted: 2, Rise: .05, Fade: .9, Relief: .9, Strain: .4, Rest: 1, Start: new(.1, .1), Spread: .2, QuietSpread: .02, Softness: .03);

    private readonly Outlook outlook = new(Truth, StepCountTrial.FitsOf(sigma, random));
    private Standing standing;

    public void Begin() => standing = Truth.Start;

    public Message Choose(Moment moment, Circumstances? now) => outlook.Best(standing, moment);

    public void Saw(Moment moment, Answer answer) => standing = Likelihood.Step(Truth, standing, answer).Next;

    public void End()
    {
    }
}
