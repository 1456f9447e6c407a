using Backstay.Content;
using Backstay.Content.Editing;
using Backstay.Content.Files;

namespace Backstay.Tests.Content.Editing;

[Trait("Runs", "once")]
public sealed class SheetTests
{
    private static readonly IReadOnlyList<ItemSource> Articles = [.. ItemSource.OnDisk(ContentShelf.Folder, SourceKind.Library)];

    [Fact]
    public void An_article_taken_apart_into_fields_and_put_together_again_is_the_same_letter_for_letter()
    {
        Articles.Count.ShouldBeGreaterThan(50);
        foreach (var article in Articles)
        {
            var sheet = ArticleSheet.Read(article.Words!)!;
            sheet.Write(article.Words!).ShouldBe(article.Words, article.Id.Name);
            (sheet with { HalfMinute = "New." }).Write(article.Words!).Replace("New.", sheet.HalfMinute, StringComparison.Ordinal).ShouldBe(article.Words, article.Id.Name);
        }
    }

    [Theory]
    [InlineData("Plain words")]
    [InlineData("From \"no more pain\" to Sunday lunch")]
    [InlineData("Rest: a little")]
    [InlineData("\"Quoted\"")]
    [InlineData("# not a comment")]
    [InlineData("true")]
    [InlineData("- a dash")]
    [InlineData("{ braces }")]
    [InlineData("a back\\slash")]
    [InlineData("'single'")]
    [InlineData("ends with:")]
    [InlineData("100")]
    public void Any_title_comes_back_as_it_was_written(string title)
    {
        var sheet = new ArticleSheet(title, title, "a", "b", "c");
        ArticleSheet.Read(sheet.Write("")).ShouldBe(sheet);
    }

    [Fact]
    public void Two_texts_differ_by_words_and_long_stretches_that_are_the_same_are_left_out()
    {
        var lines = Difference.Of("one\ntwo\nthree\nfour\nYour back is weak.\nlast", "one\ntwo\nthree\nfour\nYour back is strong.\nlast");
        lines[0].LeftOut.ShouldBe(3);
        var changed = lines.Single(line => line.Pieces.Any(piece => piece.Kind != PieceKind.Same));
        changed.Pieces.Single(piece => piece.Kind == PieceKind.Gone).Text.ShouldContain("weak");
        changed.Pieces.Single(piece => piece.Kind == PieceKind.New).Text.ShouldContain("strong");
        changed.Pieces[0].ShouldBe(new(PieceKind.Same, "Your back is "));
        Difference.Of("It is strong.", "It is strong. It heals.").Single().Pieces.ShouldBe([new(PieceKind.Same, "It is strong."), new(PieceKind.New, " It heals.")]);
        Difference.Of("same", "same").ShouldHaveSingleItem().LeftOut.ShouldBe(1);
        Difference.Of("", "all new").Last().Pieces.ShouldContain(new Piece(PieceKind.New, "all new"));
    }

    [Fact]
    public void Renewing_a_review_moves_its_dates_and_nothing_else()
    {
        var today = new DateOnly(2028, 1, 3);
        foreach (var source in ItemSource.OnDisk(ContentShelf.Folder, Enum.GetValues<SourceKind>()))
        {
            var renewed = ReviewDates.Renew(source, today);
            renewed.ShouldContain("last: 2028-01-03", customMessage: source.Id.ToString());
            renewed.ShouldContain("next: 2029-01-03", customMessage: source.Id.ToString());
            var findings = new List<ContentFinding>();
            if (source.Id.Kind == SourceKind.Messages) findings.AddRange(MessageFiles.Load([source with { Facts = renewed }]).Findings);
            else ContentFiles.Load(source with { Facts = renewed }, findings)!.Item.Published.ShouldBe(ContentFiles.Load(source, findings)!.Item.Published);
            findings.ShouldBeEmpty(source.Id.ToString());
        }
    }

    [Theory]
    [InlineData("2026-06-01T10:00", "2026-06-01T08:00:00Z")]
    [InlineData("2026-12-01T10:00:30", "2026-12-01T09:00:30Z")]
    [InlineData("2026-10-25T02:30", "2026-10-25T00:30:00Z")]
    [InlineData("2026-03-29T02:30", null)]
    [InlineData("tomorrow", null)]
    [InlineData("", null)]
    public void A_moment_is_read_by_the_clock_where_the_editor_is(string typed, string? moment) =>
        Moment.Read(typed, TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin")).ShouldBe(moment is null ? null : DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture));
}
