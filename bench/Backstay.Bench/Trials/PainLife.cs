using Backstay.Movement.PainAndActivity;
using MathNet.Numerics.Distributions;

namespace Backstay.Bench.Trials;

/// <summary>
/// Made-up days of movement and pain. Both last from day to day, both know weekends, and on a day of pain people move less: all of it could pass for an effect of movement.
/// </summary>
internal static class PainLife
{
    private static readonly DateOnly First = new(2026, 1, 5);

    /// <param name="effect">Points of pain on the next day for about one standard deviation of movement.</param>
    public static List<DayOfBoth> Days(int count, double effect, Random random)
    {
        var days = new List<DayOfBoth>();
        var (pain, moved) = (0d, 0d);
        for (var i = 0; i < count; i++)
        {
            var weekend = First.AddDays(i).DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 1 : 0;
            pain = .6 * pain + effect * moved + .5 * weekend + Normal.Sample(random, 0, 1);
            moved = .4 * moved - .3 * pain / 1.3 + .5 * weekend + Normal.Sample(random, 0, .8);
            days.Add(new(First.AddDays(i), 30 + 10 * moved, 4 + pain));
        }
        return days;
    }
}
