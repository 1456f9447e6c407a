using Backstay.Movement.Import;
using Backstay.Movement.Places;

namespace Backstay.Tests.Movement.Places;

/// <summary>Writes down what a phone tells of somebody who stays and walks, with errors of a few metres.</summary>
internal sealed class Outing(DateTimeOffset start, int seed = 1, int every = 10, double noise = 4)
{
    private readonly Random random = new(seed);
    private readonly List<Fix> fixes = [];
    private Spot place = new(52.5, 13.4);

    public DateTimeOffset Now { get; private set; } = start;

    public IReadOnlyList<Fix> Fixes => fixes;

    public Outing Stay(double minutes) => Go(0, minutes);

    /// <param name="speed">Metres a second.</param>
    /// <param name="heading">Degrees from north.</param>
    public Outing Go(double speed, double minutes, double heading = 0, int? tellEvery = null)
    {
        var step = tellEvery ?? every;
        for (var s = 0; s < 60 * minutes; s += step)
        {
            var seen = place.Moved(Error(), Error());
            fixes.Add(new(Now, seen.Latitude, seen.Longitude, 10));
            Now = Now.AddSeconds(step);
            place = place.Moved(speed * step * Math.Sin(heading * Math.PI / 180), speed * step * Math.Cos(heading * Math.PI / 180));
        }
        return this;
    }

    /// <summary>The phone tells nothing meanwhile.</summary>
    public Outing Silence(double minutes)
    {
        Now = Now.AddMinutes(minutes);
        return this;
    }

    public Outing Tell(Fix fix)
    {
        fixes.Add(fix);
        return this;
    }

    private double Error() => noise * (random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5) * 2;
}
