using Backstay.Content.Files;

namespace Backstay.Content.Messages;

/// <summary>The installation's messages, in the order of their files; read when they are first asked for.</summary>
public sealed class MessageShelf
{
    private volatile Lazy<IReadOnlyDictionary<string, Message>> byId = new(() => Read([]));

    public IEnumerable<Message> All => byId.Value.Values;

    /// <returns>Null for one that is not there any more.</returns>
    public Message? Find(string id) => byId.Value.GetValueOrDefault(id);

    /// <summary>Lays what editors published over the files.</summary>
    internal void Lay(IReadOnlyList<ItemSource> published) => byId = new(() => Read(published));

    /// <summary>All messages with these texts over the files.</summary>
    internal static (IReadOnlyList<Message> Messages, IReadOnlyList<ContentFinding> Findings) With(IReadOnlyList<ItemSource> published)
    {
        var files = ItemSource.OnDisk(ContentShelf.Folder, SourceKind.Messages).ToList();
        return MessageFiles.Load(files.Select(file => published.FirstOrDefault(source => source.Id == file.Id) ?? file));
    }

    private static Dictionary<string, Message> Read(IReadOnlyList<ItemSource> published)
    {
        var (messages, findings) = With(published);
        // Texts that no longer fit, such as after an update of the program, give way to the files.
        if (findings.Count > 0 && published.Count > 0) (messages, findings) = With([]);
        return findings.Count == 0 ? messages.ToDictionary(message => message.Id) : throw new InvalidDataException(string.Join(Environment.NewLine, findings));
    }
}
