using Backstay.Movement;
using Backstay.Movement.Places;

namespace Backstay.Bench.Trials.Places;

/// <summary>
/// The walks of a simulated person: habits on their weekdays, that begin and end, mostly there and back; walks between places they know; walks that never come again;
/// days and weeks of which nothing is recorded. Tuned so that the most frequent walks of three weeks come again as often as people's in GeoLife do (.32 of suggestions; at
/// random .18).
/// </summary>
internal static class Lives
{
    private const int LongestLife = 7 * 26;

    /// <returns>By time. Times are local, with offset zero.</returns>
    public static IReadOnlyList<Walk> Of(DateTimeOffset begin, Random random)
    {
        var town = new Spot(random.Between(40, 50), random.Between(0, 20));
        Spot[] places = [.. Enumerable.Range(0, random.Next(6, 20)).Select(_ => town.Moved(random.Normal(0, 1500), random.Normal(0, 1500)))];
        var habits = Enumerable.Range(0, random.Next(5, 15)).Select(_ => Routine.Of(places, random)).ToList();
        var (walks, restless, careless) = (new List<Walk>(), random.Between(.2, 2.2), random.Between(.1, .6));
        for (int day = 0, away = 0, silent = 0; day < LongestLife; day++)
        {
            if (away > 0) away--;
            else if (random.Happens(1d / 80)) away = random.Next(3, 15);
            if (silent > 0) silent--;
            else if (random.Happens(careless / 4)) silent = (int)random.Wait(4);
            if (silent > 0) continue;
            var at = begin.AddDays(day);
            if (away == 0)
                foreach (var habit in habits.Where(habit => habit.IsOn(day, at.DayOfWeek, random)))
                {
                    Add(at.AddHours(habit.Hour + random.Normal(0, .5)), habit.From, habit.To);
                    if (random.Happens(habit.Return)) Add(at.AddHours(habit.Hour + random.Between(.5, 8)), habit.To, habit.From);
                }
            for (var n = random.Wait(restless); n > .5; n--) Add(at.AddHours(random.Between(8, 21)), Known(), random.Happens(.4) ? Known() : town.Moved(random.Normal(0, 2500), random.Normal(0, 2500)));
        }
        return [.. walks.OrderBy(walk => walk.Start)];

        void Add(DateTimeOffset start, Spot from, Spot to) => walks.Add(new(start, start.AddMinutes(Math.Clamp(from.MetresTo(to) / 70, 2, 60)), Near(from), Near(to)));
        Spot Known() => places[(int)(places.Length * Math.Pow(random.NextDouble(), 1.6))];
        Spot Near(Spot place) => random.Happens(.12) ? place.Moved(random.Normal(0, 150), random.Normal(0, 150)) : place.Moved(random.Normal(0, 45), random.Normal(0, 45));
    }

    private sealed record Routine(Spot From, Spot To, double Hour, double Return, int Begin, int End, IReadOnlySet<DayOfWeek> On, double Chance)
    {
        public static Routine Of(Spot[] places, Random random)
        {
            var begin = random.Happens(.25) ? 0 : random.Next(LongestLife);
            var days = random.Next(4) switch
            {
                0 => Enum.GetValues<DayOfWeek>(),
                1 => [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday],
                2 => [DayOfWeek.Saturday, DayOfWeek.Sunday],
                _ => [.. Enum.GetValues<DayOfWeek>().Where(_ => random.Happens(.3))],
            };
            return new(places[random.Next(Math.Max(2, places.Length / 3))], places[random.Next(places.Length)], random.Between(7, 20), random.Happens(.5) ? random.Between(.5, 1) : random.Between(0, .3),
                begin, begin + (int)random.Wait(60), days.ToHashSet(), Math.Pow(random.NextDouble(), 1.1));
        }

        public bool IsOn(int day, DayOfWeek weekday, Random random) => day >= Begin && day < End && On.Contains(weekday) && random.Happens(Chance);
    }
}
