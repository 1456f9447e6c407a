using Backstay.Content;

namespace Backstay.Plan.Tailoring;

/// <summary>Step 6: days that differ enough to stay interesting and repeat enough to become a habit.</summary>
internal static class Variety
{
    /// <returns>Points taken off the fit of what came yesterday and often, and a small share of chance that is fixed for a day.</returns>
    public static double Of(ContentItem item, Situation s)
    {
        var days = s.Past.Where(past => past.ItemId == item.Id && past.Day > s.Today.AddDays(-5)).Select(past => past.Day).Distinct().Count();
        // What was begun is repeated on about three days of five; more often only if little else fits.
        var rhythm = days switch { 0 => 0, 1 or 2 => 1.5, 3 => -.5, _ => -3 };
        return rhythm + Chance(s.Seed, s.Today.DayNumber / 2, item.Id);
    }

    /// <returns>From 0 to under 1; the same for the same person, day and id.</returns>
    public static double Chance(int seed, int day, string id)
    {
        var hash = unchecked((uint)(seed * 31 + day * 1_000_003));
        foreach (var letter in id) hash = (hash ^ letter) * 16_777_619;
        return hash % 1000 / 1000.0;
    }
}
