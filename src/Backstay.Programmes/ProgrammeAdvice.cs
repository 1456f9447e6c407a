using Backstay.Programmes.Files;
using Microsoft.Extensions.Configuration;

namespace Backstay.Programmes;

/// <summary>That a programme file names a rule set of advice, for the room that holds them.</summary>
public sealed record ProgrammeAdvice(string File, int Line, string RuleSet)
{
    public static IReadOnlyList<ProgrammeAdvice> All(IConfiguration? settings = null) =>
    [
        .. from folder in new[] { ProgrammeFiles.FolderIn(settings) }
           from loaded in ProgrammeFiles.ReadAll(folder).Programmes
           let file = $"{loaded.Programme.Id}.yaml"
           let lines = System.IO.File.ReadAllLines(Path.Combine(folder, file))
           from named in loaded.Programme.Advice
           select new ProgrammeAdvice(file, Array.FindIndex(lines, line => line.Contains(named, StringComparison.Ordinal)) + 1, named),
    ];
}
