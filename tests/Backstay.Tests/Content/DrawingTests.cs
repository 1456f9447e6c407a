using Backstay.Content;
using Backstay.Content.Drawings;
using Backstay.Content.Files;
using Backstay.Tests.App;

namespace Backstay.Tests.Content;

public sealed class DrawingTests(TestApp app) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("backstay-drawings-").FullName;

    [Fact]
    public void There_are_at_least_25_drawings_and_each_explains_an_article()
    {
        var drawings = new DrawingShelf().All;
        drawings.Count.ShouldBeGreaterThanOrEqualTo(25);
        drawings.ShouldAllBe(drawing => drawing.UsedIn.Count > 0);
    }

    [Fact]
    public async Task An_article_shows_its_drawing_with_a_description_for_who_cannot_see_it()
    {
        using var visitor = app.NewVisitor();
        await visitor.OpenAsync("/learn/pacing-little-and-often?depth=everything");
        var figure = visitor.Page.QuerySelector("figure.drawing")!;
        figure.QuerySelector("svg")!.GetAttribute("aria-hidden").ShouldBe("true");
        figure.QuerySelector("figcaption .hidden-visually")!.TextContent.Length.ShouldBeGreaterThan(100);
        visitor.Page.QuerySelector("link[href*='pictures']").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("<svg viewBox=\"0 0 1 1\"><script/></svg>", "holds <script>.")]
    [InlineData("<svg viewBox=\"0 0 1 1\"><path fill=\"red\"/></svg>", "sets a colour, an id or code itself.")]
    [InlineData("<svg viewBox=\"0 0 1 1\"><text data-word=\"gone\">Gone</text></svg>", "has no word for gone.")]
    [InlineData("<svg viewBox=\"0 0 1 1\">", "drawings/loop.svg:1")]
    public void A_picture_that_may_not_be_shown_is_told_by_file_and_line(string svg, string what)
    {
        var drawings = Directory.CreateDirectory(Path.Combine(folder, "drawings")).FullName;
        File.WriteAllText(Path.Combine(drawings, "loop.yaml"), "author: We\nreview: { role: GP, last: 2026-01-01, next: 2027-01-01 }\nusedIn: []\n");
        File.WriteAllText(Path.Combine(drawings, "loop.en.yaml"), "title: A loop\ndescription: A loop.\nwords: { here: Here }\n");
        File.WriteAllText(Path.Combine(drawings, "loop.svg"), svg);
        var (read, findings) = DrawingFiles.Read(folder);
        read.ShouldBeEmpty();
        string.Join('\n', findings).ShouldContain(what);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
