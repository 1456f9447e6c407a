using System.Collections.Concurrent;
using System.Security.Cryptography;
using Backstay.Content.Files;

namespace Backstay.Content.Radio;

/// <summary>A piece as it can be heard.</summary>
/// <param name="Starts">The second at which each paragraph begins; empty when nobody has measured it.</param>
public sealed record Recording(string Id, string File, long Bytes, TimeSpan Length, bool ByPerson, IReadOnlyList<double> Starts)
{
    private readonly Lazy<string> version = new(() =>
    {
        using var stream = System.IO.File.OpenRead(File);
        return Convert.ToHexStringLower(SHA256.HashData(stream))[..12];
    });

    /// <summary>Changes with the sound itself.</summary>
    public string Version => version.Value;

    /// <summary>Where the sound of its shelf is served.</summary>
    public string Root { get; init; } = "/listen/audio";

    public string Address => $"{Root}/{Id}.mp3?v={Version}";
}

/// <summary>The recordings of this installation. Looked for when somebody asks, so that a start need not wait for them.</summary>
internal sealed class RadioShelf(ContentShelf shelf)
{
    private readonly Recordings recordings = new(ContentShelf.Folder);
    private readonly ConcurrentDictionary<(string, SpeechWords), Recording?> known = [];

    /// <returns>Null for an item that nobody has spoken yet, or whose words have changed since.</returns>
    public Recording? Find(string id) => shelf.Find(id) is { Speech: { } words } ? known.GetOrAdd((id, words), _ => recordings.Find(id, words)) : null;
}
