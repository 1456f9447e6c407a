using Backstay.Design.Graphs;

namespace Backstay.Plan.Progress;

internal enum FlareStory { None, Now, CameDown }

internal static class FlareStories
{
    private const double Point = 1;

    /// <summary>Down again: the newest three told days after the newest flare-up lie a point or more under the mean within it. Pure.</summary>
    /// <param name="flares">Oldest first; one that lasts ends <paramref name="today"/>.</param>
    public static FlareStory Of(IReadOnlyList<Told> pain, IReadOnlyList<Band> flares, DateOnly today)
    {
        if (flares is not [.., var flare]) return FlareStory.None;
        if (flare.To >= today) return FlareStory.Now;
        List<double> within = [.. pain.Where(one => one.Day >= flare.From && one.Day <= flare.To).Select(one => one.Value)];
        List<double> after = [.. pain.Where(one => one.Day > flare.To).Select(one => one.Value).TakeLast(3)];
        return within.Count > 0 && after.Count == 3 && after.Average() <= within.Average() - Point ? FlareStory.CameDown : FlareStory.None;
    }
}
