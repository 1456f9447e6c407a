namespace Backstay.Programmes.Files;

/// <summary>The programmes of this installation.</summary>
internal sealed class ProgrammeShelf
{
    private readonly Dictionary<string, LoadedProgramme> byId;

    /// <exception cref="InvalidDataException">A file cannot be used; the message names file, line and remedy.</exception>
    public ProgrammeShelf()
    {
        var (programmes, findings) = ProgrammeFiles.ReadAll(ProgrammeFiles.Folder);
        if (findings.Count > 0) throw new InvalidDataException(string.Join(Environment.NewLine, findings));
        byId = programmes.ToDictionary(loaded => loaded.Programme.Id);
    }

    /// <summary>By their titles.</summary>
    public IReadOnlyList<LoadedProgramme> All => [.. byId.Values.OrderBy(loaded => loaded.Words.Title, StringComparer.CurrentCulture)];

    public Programme? Find(string id) => Load(id)?.Programme;

    public LoadedProgramme? Load(string id) => byId.GetValueOrDefault(id);
}
