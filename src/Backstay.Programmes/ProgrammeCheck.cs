using Backstay.Programmes.Files;

namespace Backstay.Programmes;

/// <summary>What is wrong with the programme files; empty when all is well.</summary>
public static class ProgrammeCheck
{
    public static IReadOnlyList<string> Run() => [.. ProgrammeFiles.ReadAll(ProgrammeFiles.Folder).Findings.Select(finding => finding.ToString())];
}
