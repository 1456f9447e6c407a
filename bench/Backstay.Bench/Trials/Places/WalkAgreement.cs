using Backstay.Movement;
using Backstay.Movement.Import;
using Backstay.Movement.Places;
using Backstay.Movement.Suggestions.Routine;

namespace Backstay.Bench.Trials.Places;

/// <summary>How well walking is told from everything else, by labelled leg, beside a rule that takes a mean speed of 1 to 7 km/h for walking (Dawarich).</summary>
internal sealed record WalkAgreement(Tally Own, Tally Rule, double CalibrationError)
{
    private const int LeastFixes = 10, LeastSteps = 8;
    private const double LeastSeconds = 60;

    public static WalkAgreement Of(int journeys, Random random)
    {
        var (own, rule, sure) = (new Tally(), new Tally(), new List<(double Chance, bool Done)>());
        for (var n = 0; n < journeys; n++)
        {
            var journey = Journey.Of(new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero), random);
            var found = Timeline.Of(journey.Fixes);
            foreach (var leg in journey.Legs)
            {
                Fix[] fixes = [.. journey.Fixes.Where(fix => fix.At >= leg.Start && fix.At <= leg.End)];
                if (!IsUsable(fixes)) continue;
                own.Add(leg.Mode == Motion.Walk, Mode(found, leg) == Motion.Walk);
                rule.Add(leg.Mode == Motion.Walk, Metres(fixes) / (fixes[^1].At - fixes[0].At).TotalSeconds is >= 1 / 3.6 and <= 7 / 3.6);
            }
            foreach (var section in found.Where(section => section.Mode != Motion.Still))
                if (journey.Legs.FirstOrDefault(leg => leg.Start <= section.Start + (section.End - section.Start) / 2 && leg.End >= section.Start + (section.End - section.Start) / 2) is { } leg) sure.Add((section.Confidence, leg.Mode == section.Mode));
        }
        return new(own, rule, Calibration.Error(sure));
    }

    /// <summary>As in the analysis of GeoLife: ten fixes, a minute, and eight steps that are neither gaps nor jumps.</summary>
    private static bool IsUsable(Fix[] fixes) => fixes.Length >= LeastFixes && (fixes[^1].At - fixes[0].At).TotalSeconds >= LeastSeconds
        && fixes.Zip(fixes.Skip(1)).Count(step => (step.Second.At - step.First.At).TotalSeconds is < 120 and var seconds && step.First.Spot().MetresTo(step.Second.Spot()) < 60 * seconds) >= LeastSteps;

    private static double Metres(Fix[] fixes) => fixes.Zip(fixes.Skip(1)).Sum(step => step.First.Spot().MetresTo(step.Second.Spot()));

    private static Motion? Mode(IReadOnlyList<Section> found, Leg leg) => found.GroupBy(section => section.Mode)
        .MaxBy(mode => mode.Sum(section => Math.Max(0, Math.Min(section.End.UtcTicks, leg.End.UtcTicks) - Math.Max(section.Start.UtcTicks, leg.Start.UtcTicks))))?.Key;
}
