using Backstay.Movement;
using Backstay.Movement.Places;

namespace Backstay.Bench.Trials.Places;

/// <summary>
/// How fast something moves, second by second: it gathers speed, cruises, brakes and stands. Means and spreads: walking 1.25 (0.15 between people), running 2.8, bicycles
/// 3.6, a bus with a stop each 400 m, cars with lights each 500 m and stretches of open road, trains with a stop each 2 km; jams in which vehicles crawl at walking pace.
/// </summary>
internal sealed class Mover
{
    private readonly Random random;
    private readonly double cruise, grip, wobble, untilStop, standing;
    private readonly double jamEach;
    private double speed, stopIn, standFor, jamFor, gust;

    private Mover(Random random, double cruise, double grip, double wobble, double untilStop, double standing, double jamEach)
    {
        (this.random, this.cruise, this.grip, this.wobble, this.untilStop, this.standing, this.jamEach) = (random, cruise, grip, wobble, untilStop, standing, jamEach);
        stopIn = random.Wait(untilStop);
        speed = cruise / 2;
    }

    public static Mover Of(Motion mode, Random random) => mode switch
    {
        Motion.Walk when random.Happens(.12) => new(random, random.Between(.6, .95), 1, .25, 40, 35, double.PositiveInfinity),
        Motion.Walk => new(random, Math.Clamp(random.Normal(1.25, .17), .8, 1.7), 1, .12, 160, 18, double.PositiveInfinity),
        Motion.Run => new(random, Math.Clamp(random.Normal(2.8, .45), 1.9, 4.2), 1, .2, 500, 15, double.PositiveInfinity),
        Motion.Bike => new(random, Math.Clamp(random.Normal(3.6, .9), 1.8, 7), .6, .5, 400, 20, double.PositiveInfinity),
        _ => random.Next(6) switch
        {
            0 or 1 or 2 => new(random, Math.Clamp(random.Normal(9.5, 2), 6, 14), .9, .8, 400, 28, 900),
            3 or 4 => new(random, random.Happens(.3) ? random.Between(17, 30) : Math.Clamp(random.Normal(11, 3.5), 5, 18), 1.2, 1, 600, 25, 1100),
            _ => new(random, random.Between(14, 30), .6, .5, 1900, 40, double.PositiveInfinity),
        },
    };

    /// <returns>Metres of the next second.</returns>
    public double Step()
    {
        gust = .95 * gust + random.Normal(0, wobble * .31);
        if (standFor > 0)
        {
            standFor--;
            return speed = Math.Max(0, speed - grip);
        }
        if (jamFor > 0) jamFor--;
        else if (random.Happens(1 / jamEach)) jamFor = random.Between(60, 480);
        var aim = jamFor > 0 ? Math.Max(0, random.Normal(2, 1.6)) : Math.Max(.1, cruise + gust);
        speed = speed < aim ? Math.Min(aim, speed + grip) : Math.Max(aim, speed - grip);
        stopIn -= speed;
        if (stopIn <= 0) (stopIn, standFor) = (random.Wait(untilStop), random.Wait(jamFor > 0 ? 10 : standing) + speed / grip);
        return speed;
    }
}
