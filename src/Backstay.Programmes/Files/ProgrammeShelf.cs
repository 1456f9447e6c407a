namespace Backstay.Programmes.Files;

/// <summary>The programmes of this installation.</summary>
internal sealed class ProgrammeShelf
{
    private readonly string folder;
    private readonly Dictionary<string, LoadedProgramme> byId;

    /// <exception cref="InvalidDataException">A file cannot be used; the message names file, line and remedy.</exception>
    public ProgrammeShelf(string folder)
    {
        this.folder = folder;
        var (programmes, findings) = ProgrammeFiles.ReadAll(folder);
        if (findings.Count > 0) throw new InvalidDataException(string.Join(Environment.NewLine, findings));
        byId = programmes.ToDictionary(loaded => loaded.Programme.Id);
    }

    /// <summary>By their titles.</summary>
    public IReadOnlyList<LoadedProgramme> All => [.. byId.Values.OrderBy(loaded => loaded.Words.Title, StringComparer.CurrentCulture)];

    public Programme? Find(string id) => Load(id)?.Programme;

    public LoadedProgramme? Load(string id) => byId.GetValueOrDefault(id);

    /// <summary>A programme's file and its words, as they are on disk.</summary>
    public (string File, string Words) TextOf(string id) => ProgrammeFiles.TextOf(id, folder);
}
