using Backstay.Movement.Sending;
using Backstay.Movement.Sending.Deciding;
using Backstay.Movement.Suggestions.Routine;

namespace Backstay.Bench.Trials;

/// <summary>Learns beside another sender how likely a fitted message gets done, from its chance to fit and the messages of late, and notes what it told and what came.</summary>
/// <param name="told">Takes what was told of the last thirty people.</param>
internal sealed class ChanceSeeing(ISender sender, ICollection<(double Chance, bool Done)> told) : ISender
{
    /// <summary>Steps from which on something was done.</summary>
    private const double DoneFrom = 30;

    private DoneChance everybody = DoneChance.Before(2);
    private List<Tried> life = [];
    private double dose;
    private int lives;

    public void Begin()
    {
        (life, dose) = ([], .1);
        sender.Begin();
    }

    public Message Choose(Moment moment, Circumstances? now) => sender.Choose(moment, now);

    public void Saw(Moment moment, Answer answer)
    {
        sender.Saw(moment, answer);
        if (answer is { Message: Message.Fitted, Stopped: false })
        {
            var fits = Math.Clamp(moment.Fits, .01, .995);
            var tried = new Tried([Math.Log(fits / (1 - fits)), 2 * dose], answer.Reward * StepCountTrial.Unit >= DoneFrom);
            if (lives >= StepCountTrial.People - StepCountTrial.Counted) told.Add((everybody.Of(tried.Features), tried.Done));
            life.Add(tried);
        }
        dose = answer.Message == Message.None ? .9 * dose : Math.Min(1, dose + .05);
    }

    public void End()
    {
        sender.End();
        lives++;
        everybody = everybody.WithPerson(life);
    }
}
