using Backstay.Movement;
using Backstay.Movement.Import;
using Backstay.Movement.Places;

namespace Backstay.Bench.Trials.Places;

/// <summary>
/// A satellite receiver in a town. Its error wanders (a few metres over a minute), becomes large for half a minute between tall houses, jumps now and then, and is not
/// there at all in tunnels and houses.
/// </summary>
internal sealed class Receiver(Random random, double every, bool tellsAccuracy)
{
    private readonly double quality = random.Between(2, 7);
    private (double East, double North) wander;
    private double canyon, tunnel, next;

    public void Hide(double seconds) => tunnel = seconds;

    /// <returns>Null where it tells nothing this second.</returns>
    public Fix? See(DateTimeOffset at, Spot place, double speed)
    {
        var spread = canyon > 0 ? 5 * quality : quality;
        wander = (.995 * wander.East + random.Normal(0, .1 * spread), .995 * wander.North + random.Normal(0, .1 * spread));
        if (canyon > 0) canyon--;
        else if (random.Happens(1d / 500)) canyon = random.Between(15, 60);
        if (tunnel > 0) tunnel--;
        else if (random.Happens(speed > 5 ? 1d / 700 : 1d / 1500)) tunnel = random.Between(20, 150);
        if (tunnel > 0 || --next > 0) return null;
        next = every < 10 ? every : every * random.Between(.7, 1.3);
        var jump = random.Happens(.002) ? random.Between(60, 800) : 0;
        var turn = random.Between(0, 2 * Math.PI);
        var seen = place.Moved(wander.East + random.Normal(0, .06 * quality) + jump * Math.Cos(turn), wander.North + random.Normal(0, .06 * quality) + jump * Math.Sin(turn));
        return new(at, seen.Latitude, seen.Longitude, tellsAccuracy ? Math.Round(Math.Max(3, spread * random.Between(.7, 1.8))) : null);
    }
}
