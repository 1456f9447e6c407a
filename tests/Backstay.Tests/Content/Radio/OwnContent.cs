using Backstay.Content;
using Backstay.Content.Files;
using Backstay.Content.Radio;

namespace Backstay.Tests.Content.Radio;

/// <summary>A content folder of a test's own, with one short practice on the radio.</summary>
internal sealed class OwnContent : IDisposable
{
    public const string Id = "a-breath";

    private const string Item =
        """
        form: practice
        purpose: [breathing]
        review: { role: physiotherapist, signedBy: null, last: 2026-11-26, next: 2027-11-26 }
        sources: [{ title: "A trial", year: 2020 }]
        """;

    public OwnContent()
    {
        foreach (var shelf in new[] { "library", "gym", "radio/audio" }) Directory.CreateDirectory(Path.Combine(Folder, shelf));
        Describe(Item);
        Say("Breathe in.", "And out.");
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("backstay-content-").FullName;
    public Recordings Recordings => new(Folder);
    public IReadOnlyList<ContentFinding> Findings => ContentFiles.Read(Folder).Findings;
    public LoadedItem Piece => ContentFiles.Read(Folder).Items.Single();
    public Recording? Recording => Recordings.Find(Id, Piece.Speech!);

    public void Describe(string yaml, string id = Id) => File.WriteAllText(Path.Combine(Folder, "radio", $"{id}.yaml"), yaml);

    public void DescribeWith(string old, string other) => Describe(Item.Replace(old, other, StringComparison.Ordinal));

    public void Say(params string[] paragraphs) => Write("title: A breath\nline: Short\nposition: Sitting\nspeech:\n" + string.Concat(paragraphs.Select(words => $"- {{ say: \"{words}\", pause: 1 }}\n")));

    public void Write(string words) => File.WriteAllText(Path.Combine(Folder, "radio", $"{Id}.en.yaml"), words);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
