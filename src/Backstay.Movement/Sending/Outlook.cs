namespace Backstay.Movement.Sending;

/// <summary>
/// What each message is worth now and later under a dose-response: backward induction over habituation and strain, for as many moments as are ahead.
/// A message that helps now may cost more later than it brings; this is where that is weighed.
/// </summary>
internal sealed class Outlook
{
    /// <summary>Where a programme has no end: what is further away than so many moments does not matter to what is best now.</summary>
    public const int Ahead = 50;

    private readonly DoseResponse model;
    private readonly double[] fits;

    /// <summary>Of the chances from each on to the highest; one more than there are chances.</summary>
    private readonly double[] sums;
    private readonly ValueGrid[] ahead;

    /// <param name="fits">Chances to fit as they occur, in any order; few dozen are enough.</param>
    public Outlook(DoseResponse model, IEnumerable<double> fits)
    {
        (this.model, this.fits) = (model, [.. fits.Order()]);
        sums = new double[this.fits.Length + 1];
        for (var i = this.fits.Length - 1; i >= 0; i--) sums[i] = sums[i + 1] + this.fits[i];
        ahead = new ValueGrid[Ahead + 1];
        ahead[0] = new();
        for (var left = 1; left <= Ahead; left++) ahead[left] = Before(ahead[left - 1]);
    }

    public DoseResponse Model => model;

    /// <returns>The message that is worth most.</returns>
    public Message Best(Standing now, Moment moment)
    {
        var (none, general, fitted) = (Worth(Message.None, now, moment), Worth(Message.General, now, moment), Worth(Message.Fitted, now, moment));
        return fitted >= general ? fitted > none ? Message.Fitted : Message.None : general > none ? Message.General : Message.None;
    }

    /// <returns>Expected reward of this moment and all that are ahead.</returns>
    public double Worth(Message message, Standing now, Moment moment) => Of(ahead[Left(moment) - 1], now).Of(message, moment.Fits);

    /// <summary>What saying this costs later: the reward of all moments after this one that is lost by it.</summary>
    public double Margin(Message message, Standing now, Moment moment) => Worth(Message.None, now, moment) - model.Quiet - (Worth(message, now, moment) - Immediate(message, now, moment.Fits));

    /// <returns>Expected reward of this moment alone.</returns>
    public double Immediate(Message message, Standing now, double fits)
    {
        if (message == Message.None) return model.Quiet;
        var gain = model.Gain(message, model.AfterMessage(now.Habituation));
        return message == Message.General ? gain : fits * gain + (1 - fits) * model.Quiet;
    }

    private static int Left(Moment moment) => Math.Clamp(moment.Left ?? Ahead, 1, Ahead);

    private ValueGrid Before(ValueGrid after)
    {
        var grid = new ValueGrid();
        foreach (var (h, s) in ValueGrid.Cells) grid[h, s] = Expected(Of(after, ValueGrid.At(h, s)));
        return grid;
    }

    /// <returns>Mean over the chances of what the best message is worth.</returns>
    private double Expected(Worths worths)
    {
        var (other, gain) = (Math.Max(worths.None, worths.General), worths.Hit - worths.Miss);
        if (gain <= 0) return Math.Max(other, worths.Miss + gain * sums[0] / fits.Length);
        // From this chance on a fitted message is worth more than either other.
        var from = Array.BinarySearch(fits, (other - worths.Miss) / gain);
        if (from < 0) from = ~from;
        return (from * other + (fits.Length - from) * worths.Miss + gain * sums[from]) / fits.Length;
    }

    private Worths Of(ValueGrid after, Standing now)
    {
        var (rested, told) = (model.Rested(now), model.AfterMessage(now.Habituation));
        var (relieved, strained) = (model.Relieved(now.Strain), model.Strained(now.Strain));
        var (stay, stayStrained) = (1 - model.Stopping(relieved), 1 - model.Stopping(strained));
        var later = stay * after.Value(told, relieved);
        return new(model.Quiet + after.Value(rested.Habituation, rested.Strain), stay * model.Gain(Message.General, told) + later,
            stay * model.Gain(Message.Fitted, told) + later, stayStrained * (model.Quiet + after.Value(told, strained)));
    }

    /// <param name="Hit">Of a fitted message that does fit.</param>
    private readonly record struct Worths(double None, double General, double Hit, double Miss)
    {
        public double Of(Message message, double fits) => message switch { Message.None => None, Message.General => General, _ => fits * Hit + (1 - fits) * Miss };
    }
}
