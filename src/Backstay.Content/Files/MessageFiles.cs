using System.Globalization;
using Backstay.Content.Messages;

namespace Backstay.Content.Files;

/// <summary>Reads content/messages: of each purpose one file with conditions and one with words.</summary>
internal static class MessageFiles
{
    /// <summary>What a locked telephone shows whole.</summary>
    private const int Longest = 160;

    public static (IReadOnlyList<Message> Messages, IReadOnlyList<ContentFinding> Findings) Read(string folder) => Load(ItemSource.OnDisk(folder, SourceKind.Messages));

    public static (IReadOnlyList<Message> Messages, IReadOnlyList<ContentFinding> Findings) Load(IEnumerable<ItemSource> sources)
    {
        var findings = new List<ContentFinding>();
        var messages = new List<Message>();
        foreach (var source in sources) LoadPurpose(source, messages, findings);
        foreach (var twice in messages.GroupBy(message => message.Id).Where(same => same.Count() > 1))
            findings.Add(new("messages", 1, $"holds {twice.Key} twice.", "Give each message an id of its own."));
        return (messages, findings);
    }

    private static void LoadPurpose(ItemSource source, List<Message> messages, List<ContentFinding> findings)
    {
        var (name, words) = (source.Id.FactsFile, source.Id.WordsFile);
        if (ContentFiles.ParseText<MessagesYaml>(source.Facts, name, findings) is not { } yaml) return;
        if (ContentFiles.ParseText<Dictionary<string, string>>(source.Words ?? "", words, findings) is not { } texts) return;
        if (yaml.Review is not { } review || review.Next <= review.Last)
        {
            findings.Add(new(name, 1, "has no review dates.", "Add `review: { role, signedBy, last, next }`."));
            return;
        }
        foreach (var unused in texts.Keys.Except(yaml.Messages.Select(message => message.Id)))
            findings.Add(new(words, 1, $"has words for {unused}, which {Path.GetFileName(name)} does not know.", "Name it there, or take the words away."));
        foreach (var message in yaml.Messages)
        {
            if (!texts.TryGetValue(message.Id, out var text)) findings.Add(new(words, 1, $"has no words for {message.Id}.", "Write them."));
            else if (Fault(message, yaml.Purpose, text) is var (what, remedy)) findings.Add(new(name, 1, $"{message.Id} {what}", remedy));
            else messages.Add(ToMessage(message, yaml.Purpose, text, review.Next));
        }
    }

    private static (string What, string Remedy)? Fault(MessageYaml message, MessagePurpose purpose, string text) =>
        text.Length > Longest ? (string.Create(CultureInfo.InvariantCulture, $"has {text.Length} letters."), $"Use at most {Longest}.")
        : purpose == MessagePurpose.Insight && message.Source is not { Year: > 1900 } ? ("states a fact without a source.", "Add `source` with title and year.")
        : message.AfterDays.Count is not (0 or 2) ? ("has a range without two ends.", "Write [least, most].")
        : message.AppliesTo.Fault() is { } condition ? condition
        : !message.AvoidWhen.All(ItemCheck.Cautions.Contains) ? ("is to be avoided in a state that nobody is asked about.", $"Use one of {string.Join(", ", ItemCheck.Cautions)}.")
        : null;

    private static Message ToMessage(MessageYaml yaml, MessagePurpose purpose, string text, DateOnly due) => new()
    {
        Id = yaml.Id, Purpose = purpose, Text = text, AppliesTo = yaml.AppliesTo.ToConditions(), AvoidWhen = yaml.AvoidWhen, About = yaml.About,
        AfterDays = yaml.AfterDays is [var least, var most] ? (least, most) : null, Source = yaml.Source, ReviewDue = due,
    };

    private sealed class MessagesYaml
    {
        public MessagePurpose Purpose { get; set; }
        public string? Author { get; set; }
        public ReviewYaml? Review { get; set; }
        public List<MessageYaml> Messages { get; set; } = [];
    }

    private sealed class MessageYaml
    {
        public string Id { get; set; } = "";
        public AppliesToYaml AppliesTo { get; set; } = new();
        public List<string> AvoidWhen { get; set; } = [];
        public Praised About { get; set; }
        public List<int> AfterDays { get; set; } = [];
        public Source? Source { get; set; }
    }
}
