using Backstay.Programmes.Files;
using Microsoft.Extensions.Configuration;

namespace Backstay.Programmes;

/// <summary>What is wrong with the programme files; empty when all is well.</summary>
public static class ProgrammeCheck
{
    public static IReadOnlyList<string> Run(IConfiguration? settings = null) => [.. ProgrammeFiles.ReadAll(ProgrammeFiles.FolderIn(settings)).Findings.Select(finding => finding.ToString())];
}
