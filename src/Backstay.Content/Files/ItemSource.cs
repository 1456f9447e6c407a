using System.Security.Cryptography;
using System.Text;

namespace Backstay.Content.Files;

/// <summary>What the files of an item hold, wherever it was written: on disk or in the editor.</summary>
/// <param name="Facts">YAML without language.</param>
/// <param name="Words">Markdown or YAML with the words; null when there are none yet.</param>
internal sealed record ItemSource(SourceId Id, string Facts, string? Words)
{
    /// <summary>Changes with every letter.</summary>
    public string Mark => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Facts}\0{Words}")))[..16];

    /// <summary>All of some kinds, in the order of their files.</summary>
    public static IEnumerable<ItemSource> OnDisk(string folder, params IEnumerable<SourceKind> kinds) => kinds.SelectMany(kind =>
        ContentFiles.Languageless(Path.Combine(folder, SourceId.FolderOf(kind))).Select(file => Read(folder, new(kind, Path.GetFileNameWithoutExtension(file)))));

    /// <returns>Null where there is no such file.</returns>
    public static ItemSource? Find(string folder, SourceId id) => File.Exists(Path.Combine(folder, id.FactsFile)) ? Read(folder, id) : null;

    private static ItemSource Read(string folder, SourceId id)
    {
        var words = Path.Combine(folder, id.WordsFile);
        return new(id, File.ReadAllText(Path.Combine(folder, id.FactsFile)), File.Exists(words) ? File.ReadAllText(words) : null);
    }
}
