using System.Diagnostics.Metrics;

namespace Backstay.Content.Finding;

/// <summary>Counts of searches, for the operator: how many found something, never what was looked for or by whom.</summary>
internal static class ContentMeter
{
    private static readonly Meter Meter = new("Backstay.Content");
    private static readonly Counter<long> Searches = Meter.CreateCounter<long>("backstay.searches", "{search}", "Searches, by what came of them");

    public static void Searched(Asked asked, int found) =>
        Searches.Add(1, new KeyValuePair<string, object?>("outcome", found == 0 ? "nothing" : asked.Corrected is null ? "found" : "corrected"));
}
