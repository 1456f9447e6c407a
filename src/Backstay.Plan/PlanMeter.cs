using System.Diagnostics.Metrics;
using Backstay.Plan.Tailoring;

namespace Backstay.Plan;

/// <summary>Counts of plans and what becomes of them, for the operator: how often, never for whom.</summary>
internal static class PlanMeter
{
    private static readonly Meter Meter = new("Backstay.Plan");
    private static readonly Counter<long> Plans = Meter.CreateCounter<long>("backstay.plans", "{plan}", "Days for which a plan was made, by what changed");
    private static readonly Counter<long> Acts = Meter.CreateCounter<long>("backstay.plan_actions", "{action}", "Buttons pressed on things of a plan");
    private static readonly Counter<long> FlareUps = Meter.CreateCounter<long>("backstay.flare_ups", "{flare-up}", "Flare-ups that began and ended");

    public static void Made(ChangeKind change) => Plans.Add(1, new KeyValuePair<string, object?>("change", change.ToString()));

    public static void Acted(string act) => Acts.Add(1, new KeyValuePair<string, object?>("action", act));

    public static void FlareUpBegan() => FlareUps.Add(1, new KeyValuePair<string, object?>("event", "began"));

    public static void FlareUpEnded() => FlareUps.Add(1, new KeyValuePair<string, object?>("event", "ended"));
}
