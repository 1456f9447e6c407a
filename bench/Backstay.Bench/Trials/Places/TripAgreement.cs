using Backstay.Movement;
using Backstay.Movement.Places;

namespace Backstay.Bench.Trials.Places;

/// <summary>How far found trips agree with expected ones: matched ones begin and end within five minutes of them, each once.</summary>
/// <param name="Modes">Expected sections in which most of the moving time has the expected mode.</param>
internal sealed record TripAgreement(int Expected, int Matched, int Extra, int Sections, int Modes)
{
    private static readonly TimeSpan Within = TimeSpan.FromMinutes(5);

    public static TripAgreement Of(Trips found, IReadOnlyList<ExpectedTrip> expected)
    {
        var left = found.Ways.ToList();
        foreach (var trip in expected)
            if (left.Find(way => (way.Start - trip.Start).Duration() <= Within && (way.End - trip.End).Duration() <= Within) is { } match) left.Remove(match);
        var sections = expected.SelectMany(trip => trip.Sections).ToList();
        return new(expected.Count, found.Ways.Count - left.Count, left.Count, sections.Count, sections.Count(section => Mode(found, section) == section.Mode));
    }

    public static TripAgreement operator +(TripAgreement a, TripAgreement b) => new(a.Expected + b.Expected, a.Matched + b.Matched, a.Extra + b.Extra, a.Sections + b.Sections, a.Modes + b.Modes);

    private static Motion? Mode(Trips found, ExpectedSection expected) => found.Ways.SelectMany(way => way.Sections).Where(section => section.Mode != Motion.Still)
        .GroupBy(section => section.Mode).Select(mode => (mode.Key, Seconds: mode.Sum(section => Overlap(section, expected)))).Where(mode => mode.Seconds > 0)
        .OrderByDescending(mode => mode.Seconds).Select(mode => (Motion?)mode.Key).FirstOrDefault();

    private static double Overlap(Section section, ExpectedSection expected) =>
        Math.Max(0, (Math.Min(section.End.UtcTicks, expected.End.UtcTicks) - Math.Max(section.Start.UtcTicks, expected.Start.UtcTicks)) / (double)TimeSpan.TicksPerSecond);
}
