using Backstay.Content.Files;

namespace Backstay.Content.Messages;

/// <summary>The installation's messages, in the order of their files; read once, when they are first asked for.</summary>
public sealed class MessageShelf
{
    private readonly Lazy<IReadOnlyDictionary<string, Message>> byId = new(Read);

    public IEnumerable<Message> All => byId.Value.Values;

    /// <returns>Null for one that is not there any more.</returns>
    public Message? Find(string id) => byId.Value.GetValueOrDefault(id);

    private static Dictionary<string, Message> Read()
    {
        var (messages, findings) = MessageFiles.Read(ContentShelf.Folder);
        return findings.Count == 0 ? messages.ToDictionary(message => message.Id) : throw new InvalidDataException(string.Join(Environment.NewLine, findings));
    }
}
