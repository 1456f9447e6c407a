using Backstay.Programmes.Files;

namespace Backstay.Programmes;

/// <summary>That a programme file names a rule set of advice, for the room that holds them.</summary>
public sealed record ProgrammeAdvice(string File, int Line, string RuleSet)
{
    public static IReadOnlyList<ProgrammeAdvice> All() =>
    [
        .. from loaded in ProgrammeFiles.ReadAll(ProgrammeFiles.Folder).Programmes
           let file = $"{loaded.Programme.Id}.yaml"
           let lines = System.IO.File.ReadAllLines(Path.Combine(ProgrammeFiles.Folder, file))
           from named in loaded.Programme.Advice
           select new ProgrammeAdvice(file, Array.FindIndex(lines, line => line.Contains(named, StringComparison.Ordinal)) + 1, named),
    ];
}
