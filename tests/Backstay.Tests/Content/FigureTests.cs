using System.Net;
using System.Text.Json;
using Backstay.Content;
using Backstay.Content.Figures;
using Backstay.Tests.App;

namespace Backstay.Tests.Content;

public sealed class FigureTests(TestApp app)
{
    private static readonly FigureShelf Shelf = new(ContentShelf.Folder);

    [Fact]
    public void Every_body_can_do_every_figure_with_hands_and_feet_where_they_are_put() => Shelf.Check().ShouldBeEmpty();

    [Fact]
    public void Each_figure_belongs_to_an_exercise()
    {
        var catalogue = app.Services.GetService(typeof(Catalogue)).ShouldBeOfType<Catalogue>();
        Shelf.Figures.Where(figure => catalogue.Find(figure)?.Kind != ItemKind.Exercise).ShouldBeEmpty();
    }

    [Fact]
    public void A_motion_has_as_many_numbers_in_each_frame_as_its_paths_ask_for()
    {
        foreach (var figure in Shelf.Figures.Where(Shelf.Moves))
        {
            using var motion = JsonDocument.Parse(Shelf.Frames(figure, "ana"));
            var holes = motion.RootElement.GetProperty("paths").EnumerateArray().Sum(path => path.GetProperty("d").GetString()!.Count(sign => sign == '#'));
            foreach (var frame in motion.RootElement.GetProperty("frames").EnumerateArray()) frame.GetArrayLength().ShouldBe(holes, figure);
        }
    }

    [Fact]
    public async Task An_exercise_shows_its_moments_and_who_else_can_show_them()
    {
        using var visitor = app.NewVisitor();
        await visitor.OpenAsync("/move/sit-to-stand");
        visitor.Page.QuerySelectorAll("figure.stills svg[role=img]").Length.ShouldBe(3);
        var first = visitor.Page.QuerySelector("figure.stills svg")!.OuterHtml;
        await visitor.OpenAsync(visitor.Page.QuerySelector("figure.stills figcaption a")!.GetAttribute("href")!);
        visitor.Page.QuerySelector("figure.stills svg")!.OuterHtml.ShouldNotBe(first);
        await visitor.OpenAsync(visitor.Page.QuerySelector("figure.stills")!.GetAttribute("data-frames")!);
        visitor.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/figures/bridge/nobody.json")]
    [InlineData("/figures/no-such-thing/ana.json")]
    public async Task A_motion_that_is_not_there_is_not_found(string path)
    {
        using var visitor = app.NewVisitor();
        await visitor.OpenAsync(path);
        visitor.Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
