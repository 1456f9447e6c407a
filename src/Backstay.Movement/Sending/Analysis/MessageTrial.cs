using Backstay.Movement.Sending.Deciding;

namespace Backstay.Movement.Sending.Analysis;

/// <summary>The log of decisions as a micro-randomised trial: what messages did to the half hour after them, of one person or of all.</summary>
internal static class MessageTrial
{
    /// <summary>All are weighted to even chances; in a trial none is far from them.</summary>
    private const double Centre = .5;

    private const double MinutesOfReward = 10;

    /// <param name="people">Of each person their moments; those at which nothing could be said, or nothing was measured, are left out.</param>
    /// <returns>Effect of any message on log(0.5 + minutes moved in the half hour).</returns>
    /// <exception cref="ArgumentException">There are too few moments to tell anything.</exception>
    public static Estimate OfAny(IReadOnlyList<IReadOnlyList<Measured>> people) => Fit(people, moment => Row(moment, moment.Decision.Speaking, 1));

    /// <returns>The same of a fitted message against none; moments of general messages are left out, and the others stand for them.</returns>
    /// <exception cref="ArgumentException">There are too few moments to tell anything.</exception>
    public static Estimate OfFitted(IReadOnlyList<IReadOnlyList<Measured>> people) => Fit(people, moment =>
    {
        if (moment.Decision.Choice == Message.General) return null;
        var fitted = moment.Decision.Speaking * moment.Decision.Fitted;
        var kept = fitted + 1 - moment.Decision.Speaking;
        return Row(moment, fitted / kept, 1 / kept);
    });

    private static Estimate Fit(IReadOnlyList<IReadOnlyList<Measured>> people, Func<Measured, Occasion?> row)
    {
        List<Occasion> occasions = [.. people.SelectMany((person, i) => person.Where(moment => moment.ShowsEffect && moment.Decision.Fault is null).Select(row).OfType<Occasion>().Select(one => one with { Person = i }))];
        // What was never known, or always the same, controls for nothing.
        var vary = Enumerable.Range(0, occasions.Count == 0 ? 0 : occasions[0].Controls.Count).Where(i => occasions.Any(one => one.Controls[i] != occasions[0].Controls[i])).ToList();
        return CentredLeastSquares.Fit([.. occasions.Select(one => one with { Controls = [.. vary.Select(i => one.Controls[i])] })], Centre)[0];
    }

    private static Occasion? Row(Measured moment, double probability, double weight) => probability is <= 0 or >= 1 ? null
        // Minutes before, dose and chance that it fits: what foretells movement best.
        : new(0, Math.Log(.5 + MinutesOfReward * moment.Reward!.Value), moment.Sent, probability, [moment.Decision.Features.G[1], moment.Decision.Features.G[3], moment.Decision.Fits], [], weight);
}
