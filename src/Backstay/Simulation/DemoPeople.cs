namespace Backstay.Simulation;

/// <summary>The people of the demo: simulated, labelled, and at stages worth looking at.</summary>
internal static class DemoPeople
{
    public sealed record DemoPerson(string Email, string Who);

    public static IReadOnlyList<DemoPerson> All { get; } = [];

    public static Task EnsureAsync(string[] settings, CancellationToken ct) => Task.CompletedTask;
}
