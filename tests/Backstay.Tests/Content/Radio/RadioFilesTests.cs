using Backstay.Content;
using Backstay.Content.Files;

namespace Backstay.Tests.Content.Radio;

[Trait("Runs", "once")]
public sealed class RadioFilesTests : IDisposable
{
    private readonly OwnContent content = new();

    [Fact]
    public void A_piece_says_what_it_is_and_how_long_it_takes()
    {
        content.Findings.ShouldBeEmpty();
        content.Piece.Item.Kind.ShouldBe(ItemKind.Practice);
        content.Piece.Item.Path.ShouldBe("/listen/a-breath");
        content.Piece.Item.Levels.ShouldBeEmpty();
        content.Piece.Speech!.Length.TotalSeconds.ShouldBe(2 + 4 * 60.0 / SpeechWords.WordsAMinute, 0.001);
    }

    [Theory]
    [InlineData("form: practice", "", "is neither a talk nor a practice.")]
    [InlineData("form: practice", "form: talk", "stands on no shelf.")]
    [InlineData("purpose: [breathing]", "", "needs a purpose, and no levels.")]
    [InlineData("purpose: [breathing]", "purpose: [breathing]\navoidWhen: [tired]", "is to be avoided in a state that nobody is asked about.")]
    [InlineData("purpose: [breathing]", "purpose: [breathing]\nappliesTo: { limits: [flying] }", "applies to an unknown limit.")]
    [InlineData("next: 2027-11-26", "next: 2026-11-26", "has no review dates.")]
    [InlineData("year: 2020", "publisher: A", "names no source with a year.")]
    public void A_mistake_is_told_with_its_file_and_a_remedy(string old, string other, string told)
    {
        content.DescribeWith(old, other);
        var finding = content.Findings.Single();
        (finding.File, finding.What).ShouldBe(("radio/a-breath.yaml", told));
        finding.Remedy.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("title: T\nline: L\nspeech: [{ say: Hello }]", "does not say where and how.", 1)]
    [InlineData("title: T\nline: L\nposition: P\nspeech: []", "says nothing.", 1)]
    [InlineData("title: T\nline: L\nposition: P\nspeech: [{ say: ' ' }]", "says nothing.", 1)]
    [InlineData("title: T\nline: L\nposition: P\nspeech: [{ say: Hello, pause: 900 }]", "has a pause that cannot be.", 1)]
    [InlineData("title: T\nposition: P\nspeech: [{ say: Hello }]", "lacks its title or its line.", 1)]
    [InlineData("title: T\nline: L\nposition: P\nspeach: []", "has the key speach, which nothing reads.", 4)]
    public void A_mistake_in_the_words_is_told_with_its_line(string words, string told, int line)
    {
        content.Write(words);
        var finding = content.Findings.Single();
        (finding.File, finding.Line).ShouldBe(("radio/a-breath.en.yaml", line));
        finding.What.ShouldContain(told);
    }

    [Fact]
    public void The_library_has_no_forms_and_an_id_is_given_once()
    {
        File.WriteAllText(Path.Combine(content.Folder, "library", $"{OwnContent.Id}.yaml"),
            "form: talk\ntopic: mind\nreview: { last: 2026-11-26, next: 2027-11-26 }\nsources: [{ title: A, year: 2020 }]");
        File.WriteAllText(Path.Combine(content.Folder, "library", $"{OwnContent.Id}.en.md"),
            "---\ntitle: T\nline: L\n---\n<!-- half-minute -->\nA\n<!-- three-minutes -->\nB\n<!-- everything -->\nC. [1]");
        content.Findings.Select(finding => finding.What).ShouldBe(["has a form.", "is there on two shelves."]);
    }

    public void Dispose() => content.Dispose();
}
