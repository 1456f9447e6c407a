using Backstay.Movement;
using Backstay.Movement.Import;
using Backstay.Movement.Places;

namespace Backstay.Bench.Trials.Places;

/// <summary>A way of a simulated person with the modes it truly had, as volunteers label them: a little late or early.</summary>
internal sealed record Journey(IReadOnlyList<Fix> Fixes, IReadOnlyList<Leg> Legs)
{
    private const double Carelessness = 20;

    public static Journey Of(DateTimeOffset start, Random random)
    {
        var (fixes, legs, at) = (new List<Fix>(), new List<Leg>(), start);
        var receiver = new Receiver(random, random.Happens(.12) ? random.Between(20, 60) : random.Next(1, 6), random.Happens(.3));
        var (place, goal) = (new Spot(random.Between(39.8, 40), random.Between(116.2, 116.5)), random.Between(0, 2 * Math.PI));
        foreach (var mode in Plan(random))
        {
            var (begin, length) = (at, TimeSpan.FromSeconds(Math.Round(Length(mode, random))));
            var (mover, turnIn, heading, underground) = (Mover.Of(mode, random), 0d, 0d, mode == Motion.Vehicle && random.Happens(.15));
            for (var s = 0; s < length.TotalSeconds; s++, at = at.AddSeconds(1))
            {
                var metres = mover.Step();
                if ((turnIn -= metres) <= 0) (turnIn, heading) = (random.Wait(mode == Motion.Vehicle ? 700 : 120), goal + random.Normal(0, .8));
                place = place.Moved(metres * Math.Sin(heading), metres * Math.Cos(heading));
                if (underground && random.Happens(1d / 60)) receiver.Hide(random.Between(60, 240));
                if (receiver.See(at, place, metres) is { } fix) fixes.Add(fix);
            }
            legs.Add(new(begin.AddSeconds(random.Normal(0, Carelessness)), at.AddSeconds(random.Normal(0, Carelessness)), mode));
        }
        return new(fixes, legs);
    }

    private static IEnumerable<Motion> Plan(Random random) => random.Next(10) switch
    {
        0 or 1 or 2 => [Motion.Walk],
        3 or 4 or 5 => [Motion.Walk, Motion.Vehicle, Motion.Walk],
        6 => [Motion.Walk, Motion.Vehicle, Motion.Walk, Motion.Vehicle, Motion.Walk],
        7 => [Motion.Walk, Motion.Bike, Motion.Walk],
        8 => random.Happens(.1) ? [Motion.Walk, Motion.Run, Motion.Walk] : [Motion.Bike],
        _ => [Motion.Vehicle],
    };

    private static double Length(Motion mode, Random random) => mode == Motion.Walk ? Math.Clamp(random.Wait(420), 75, 3600) : Math.Clamp(random.Wait(1100), 120, 5400);
}

internal sealed record Leg(DateTimeOffset Start, DateTimeOffset End, Motion Mode);
