using System.Globalization;
using Backstay.Bench.Trials;
using Backstay.Movement.PainAndActivity;

namespace Backstay.Bench.Parts;

/// <summary>How often days of movement and pain are said to show a tendency, where there is none and where there is one.</summary>
internal static class PainPart
{
    private const int People = 2000;
    private const double MostFalse = .1, Effect = .6;

    public static Task<IReadOnlyList<Finding>> RunAsync() => Task.FromResult<IReadOnlyList<Finding>>([.. new[] { 30, 60, 120 }.SelectMany(Of)]);

    private static IEnumerable<Finding> Of(int days)
    {
        var none = Told(days, 0);
        yield return new($"Told of a tendency after {days} days, where there is none", Percent(none.Count(one => one.CanBeTold)), Target: $"at most {Percent(MostFalse * People)}", Held: none.Count(one => one.CanBeTold) <= MostFalse * People);
        var some = Told(days, -Effect);
        yield return new("  where a day of movement eases the next", Percent(some.Count(one => one.Direction == Direction.LessPain)));
        yield return new("  the wrong way round", Percent(some.Count(one => one.Direction == Direction.MorePain)));
    }

    private static List<Tendency> Told(int days, double effect)
    {
        var random = new Random(days);
        return [.. Enumerable.Range(0, People).Select(_ => Tendencies.NextDays(PainLife.Days(days, effect, random)))];
    }

    private static string Percent(double count) => $"{(100 * count / People).ToString("0.0", CultureInfo.InvariantCulture)} %";
}
