namespace Backstay.Movement.Sending;

/// <summary>What is believed of how messages work, ready to decide with: made each night from everybody who agreed to be learned from, and shared by all.</summary>
internal sealed class Outlooks
{
    /// <summary>How people differ, as a share of how little is known before anything is seen.</summary>
    private const double Differing = .3;

    private const int Count = 24;

    private Outlooks(IReadOnlyList<Outlook> all) => All = all;

    public IReadOnlyList<Outlook> All { get; }

    /// <param name="fits">Chances to fit as they occur.</param>
    public static Outlooks Of(Posterior posterior, IReadOnlyList<double> fits, Random random, double differing = Differing)
    {
        var people = Posterior.Before(posterior.ForOne(differing), random, Count);
        return new([.. people.Points.Select(point => new Outlook(Prior.Read(point), fits))]);
    }
}
