using Backstay.Content.Finding;

namespace Backstay.Tests.Content.Finding;

[Trait("Runs", "once")]
public sealed class FoundWordsTests
{
    [Fact]
    public async Task The_found_words_are_marked_in_the_sentence_that_says_most_of_them()
    {
        var item = Library.Article("one", "Nights", "Rest is good. A pillow under the knees helps you to sleep. [2] Sleep well.");
        using var index = Library.Of(item);
        var found = new FoundWords((await index.SearchAsync("sleeping pillows")).Asked, index.Analyzer);
        var snippet = found.In(Findable.Of(item))!;
        snippet.ShouldBe(new Snippet("half-minute", "A pillow under the knees helps you to sleep."));
        found.Mark(snippet.Sentence).Value.ShouldBe("A <mark>pillow</mark> under the knees helps you to <mark>sleep</mark>.");
    }

    [Fact]
    public async Task Markup_in_a_text_stays_text()
    {
        var item = Library.Article("one", "Nights", "A <b>pillow</b> & a \"bed\".");
        using var index = Library.Of(item);
        var found = new FoundWords((await index.SearchAsync("pillow")).Asked, index.Analyzer);
        found.Mark("A <b>pillow</b> & more").Value.ShouldBe("A &lt;b&gt;<mark>pillow</mark>&lt;/b&gt; &amp; more");
    }

    [Fact]
    public async Task Of_a_phrase_that_means_the_same_single_words_are_not_marked()
    {
        var item = Library.Article("one", "Sleep", "That was a bad idea. Sleep came late.");
        using var index = Library.With([new(["sleep", "bad night"], [])], item);
        var found = new FoundWords((await index.SearchAsync("sleep")).Asked, index.Analyzer);
        found.In(Findable.Of(item))!.Sentence.ShouldBe("Sleep came late.");
        found.Mark("A bad idea").Value.ShouldBe("A bad idea");
    }
}
