using Backstay.Movement;
using Backstay.Movement.Import;
using Backstay.Movement.Places;

namespace Backstay.Bench.Trials.Places;

/// <summary>A phone that lies at one place for a day while its receiver jumps about by up to a hundred metres each way.</summary>
internal static class RestingPhone
{
    private const int SecondsOfDay = 86_400, Reach = 100;

    /// <param name="seconds">Between fixes.</param>
    /// <param name="far">Share of fixes that jump by kilometres.</param>
    public static IReadOnlyList<Fix> Day(Random random, DateTimeOffset start, Spot place, int seconds, double far = 0)
    {
        var fixes = new List<Fix>();
        for (var s = 0; s <= SecondsOfDay; s += seconds)
        {
            var at = place.Moved(random.Between(-Reach, Reach), random.Between(-Reach, Reach));
            if (random.Happens(far)) at = at.Moved(random.Between(300, 5000), random.Between(-3000, 3000));
            fixes.Add(new(start.AddSeconds(s), at.Latitude, at.Longitude, Math.Round(random.Happens(.1) ? random.Between(100, 1500) : random.Between(10, 100))));
        }
        return fixes;
    }
}
