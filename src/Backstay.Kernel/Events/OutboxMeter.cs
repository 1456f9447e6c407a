using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Backstay.Kernel.Events;

/// <summary>How the telling of events goes, for the operator. Names kinds of events, never whom they are about.</summary>
internal static class OutboxMeter
{
    public const string Name = "Backstay.Kernel";

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Deliveries = Meter.CreateCounter<long>("backstay.events.delivered", "{event}", "Events handed to their handlers");
    private static readonly Histogram<double> Delays = Meter.CreateHistogram<double>("backstay.events.delay", "s", "Time from a change to the moment that other rooms were told");
    private static double longestWait;

    public static readonly ActivitySource Traces = new(Name);

    static OutboxMeter() => Meter.CreateObservableGauge("backstay.events.longest_wait", () => Volatile.Read(ref longestWait), "s", "Age of the oldest event that still waits");

    public static void Delivered(string kind, TimeSpan delay)
    {
        Deliveries.Add(1, Kind(kind), new("outcome", "delivered"));
        Delays.Record(Math.Max(0, delay.TotalSeconds), Kind(kind));
    }

    public static void Failed(string kind) => Deliveries.Add(1, Kind(kind), new("outcome", "failed"));

    /// <param name="oldest">When the oldest waiting event happened; null when none waits.</param>
    public static void Waits(DateTimeOffset? oldest, DateTimeOffset now) => Volatile.Write(ref longestWait, oldest is { } at ? Math.Max(0, (now - at).TotalSeconds) : 0);

    private static KeyValuePair<string, object?> Kind(string kind) => new("kind", kind[(kind.LastIndexOf('.') + 1)..]);
}
