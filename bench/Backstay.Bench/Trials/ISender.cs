using Backstay.Movement.Sending;
using Backstay.Movement.Sending.Deciding;

namespace Backstay.Bench.Trials;

/// <summary>A way to decide what to say, as the simulations drive it: life after life, learning from all of them.</summary>
internal interface ISender
{
    void Begin();

    /// <param name="now">What a phone and a diary tell; null where a simulation has none of that.</param>
    Message Choose(Moment moment, Circumstances? now);

    /// <param name="moment">At which the answer was given.</param>
    void Saw(Moment moment, Answer answer);

    void End();
}
