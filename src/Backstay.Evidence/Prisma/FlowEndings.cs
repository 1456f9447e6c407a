using Microsoft.AspNetCore.Http;

namespace Backstay.Evidence.Prisma;

/// <summary>A flow as a file to take away.</summary>
internal static class FlowEndings
{
    private static readonly Dictionary<string, string> Types = new() { ["svg"] = "image/svg+xml", ["png"] = "image/png", ["pdf"] = "application/pdf", ["csv"] = "text/csv", ["json"] = "application/json" };

    public static IReadOnlyCollection<string> All => Types.Keys;

    /// <returns>Null for an ending that no flow has.</returns>
    public static IResult? Of(FlowCounts counts, string kind, FlowLook? look = null) =>
        Types.TryGetValue(kind, out var type) ? Results.File(ReviewPrisma.Bytes(counts, $".{kind}", look ?? new()), type, $"flow.{kind}") : null;
}
