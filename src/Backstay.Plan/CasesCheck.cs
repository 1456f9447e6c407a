using Backstay.Content;
using Backstay.Plan.Cases;

namespace Backstay.Plan;

/// <summary>What is wrong with the prototypes that plans start from; empty when all is well.</summary>
public static class CasesCheck
{
    public static IReadOnlyList<string> Run() => [.. PrototypeFile.Read(ContentFolder.Path, DateOnly.MinValue).Findings.Select(finding => finding.ToString())];
}
