using Backstay.Content.Finding;
using CsCheck;

namespace Backstay.Tests.Content.Finding;

[Trait("Runs", "once")]
public sealed class WordsThatFindTests
{
    [Fact]
    public async Task Every_item_is_found_by_its_own_title()
    {
        foreach (var item in Reading.Items) (await Library.Whole.FindAsync(item.Item.Title)).ShouldContain(item.Item.Id, item.Item.Title);
    }

    [Fact]
    public void An_item_is_found_by_its_own_title_whatever_words_it_is_made_of()
    {
        var word = Gen.Char["abcdefghijklmnoprstuvwyäéøß0123456789"].Array[3, 12].Select(letters => new string(letters)).Where(one => !LibraryAnalyzer.SaysNothing(one));
        Gen.Select(word.Array[1, 6].Select(words => string.Join(' ', words)), word).Sample((title, other) =>
        {
            using var index = Library.Of(Library.Article("one", title, "Nothing of the kind."), Library.Article("two", other, "Nothing."));
            return index.FindAsync(title).GetAwaiter().GetResult().Contains("one");
        }, iter: 60, threads: 1);
    }

    [Theory]
    [InlineData("sciatca", "sciatica")]
    [InlineData("siatica", "sciatica")]
    [InlineData("ciatica", "sciatica")]
    [InlineData("syatica", "sciatica")]
    [InlineData("excersise", "exercise")]
    [InlineData("pharmasist", "pharmacist")]
    [InlineData("massge", "massage")]
    [InlineData("acupunture", "acupuncture")]
    [InlineData("sleap", "sleep")]
    [InlineData("pregnent", "pregnant")]
    [InlineData("mattres", "mattress")]
    public async Task A_word_with_one_or_two_wrong_letters_finds_what_was_meant(string typed, string meant)
    {
        var (asked, hits) = await Library.Whole.SearchAsync(typed);
        var right = await Library.Whole.FindAsync(meant);
        hits.Select(hit => hit.What.Item!.Id).ShouldContain(right[0]);
        (asked.Corrected ?? typed)[..3].ShouldBe(meant[..3], $"{typed} was taken for {asked.Corrected}");
    }

    [Fact]
    public void Any_one_slip_of_a_long_word_is_forgiven()
    {
        using var index = Library.Of(Library.Article("one", "Physiotherapist", "Somebody who helps."));
        Gen.Select(Gen.Int[0, 13], Gen.Int[0, 3], Gen.Char['a', 'z']).Sample((at, slip, letter) =>
        {
            var word = "physiotherapist";
            var wrong = slip switch
            {
                0 => word.Remove(at, 1),
                1 => word.Insert(at, letter.ToString()),
                2 => word.Remove(at, 1).Insert(at, letter.ToString()),
                _ => word.Remove(at, 2).Insert(at, $"{word[at + 1]}{word[at]}"),
            };
            return index.FindAsync(wrong).GetAwaiter().GetResult().Contains("one");
        }, iter: 200, threads: 1);
    }

    [Theory]
    [InlineData("slipped disc", "pain-down-the-leg", "words-on-a-report")]
    [InlineData("slipped disk", "pain-down-the-leg", "words-on-a-report")]
    [InlineData("herniated disc", "pain-down-the-leg", "words-on-a-report")]
    [InlineData("sciatica", "pain-down-the-leg")]
    [InlineData("pinched nerve", "pain-down-the-leg")]
    [InlineData("lumbago", "what-back-pain-is")]
    [InlineData("my back went out", "what-a-flare-up-means", "the-first-two-weeks")]
    [InlineData("bad night", "sleeping-with-a-sore-back", "better-nights-step-by-step")]
    [InlineData("burnt out", "stress-and-your-back")]
    [InlineData("pills", "medicines-for-back-pain")]
    [InlineData("Tylenol", "medicines-for-back-pain")]
    [InlineData("MRI", "scans-and-when-they-help")]
    [InlineData("physical therapist", "classes-pools-and-gyms")]
    [InlineData("wear and tear", "words-on-a-report")]
    [InlineData("surgery", "thinking-about-an-operation")]
    [InlineData("getting out of bed", "stiff-mornings")]
    [InlineData("should i get an mri for my back", "scans-and-when-they-help")]
    public async Task What_people_say_finds_the_page_that_answers_it(string said, params string[] pages)
    {
        var found = await Library.Whole.FindAsync(said);
        foreach (var page in pages) found.Take(8).ShouldContain(page, $"{said}: {string.Join(", ", found.Take(8))}");
    }

    [Fact]
    public async Task Synonyms_lead_both_ways_and_what_is_related_one_way()
    {
        using var index = Library.With([new(["lumbago", "sore back"], ["warm bath"])],
            Library.Article("old", "Lumbago", "A name."), Library.Article("plain", "A sore back", "Its words."), Library.Article("bath", "A warm bath", "Water."));
        (await index.FindAsync("lumbago")).ShouldBe(["old", "plain", "bath"]);
        (await index.FindAsync("sore back")).ShouldBe(["plain", "old", "bath"]);
        (await index.FindAsync("warm bath")).ShouldBe(["bath"]);
    }

    [Theory]
    [InlineData("walks")]
    [InlineData("walking")]
    [InlineData("WALKED")]
    [InlineData("wálk")]
    [InlineData("walk\u0301")]
    [InlineData("walk's")]
    [InlineData("wal")]
    public async Task Endings_accents_and_case_do_not_matter_and_a_beginning_is_enough(string typed)
    {
        using var index = Library.Of(Library.Article("one", "A walk", "Step by step."), Library.Article("two", "A chair", "To sit on."));
        (await index.FindAsync(typed)).ShouldBe(["one"]);
    }

    [Fact]
    public async Task An_accent_in_the_text_is_found_without_it()
    {
        using var index = Library.Of(Library.Article("one", "At the café", "With Zoë."));
        (await index.FindAsync("cafe")).ShouldBe(["one"]);
        (await index.FindAsync("zoe")).ShouldBe(["one"]);
    }

    [Fact]
    public async Task Two_words_ask_for_both_and_for_one_alone_where_nothing_has_both()
    {
        using var index = Library.Of(
            Library.Article("both", "Sleep and heat", "A bottle."), Library.Article("sleep", "Sleep", "At night."), Library.Article("heat", "Heat", "In a bath."));
        (await index.FindAsync("sleep heat")).ShouldBe(["both"]);
        (await index.FindAsync("heat gardening")).ShouldBe(["heat", "both"]);
    }

    [Fact]
    public async Task A_title_weighs_more_than_the_text()
    {
        using var index = Library.Of(Library.Article("text", "Something", "All about golf, golf and golf again."), Library.Article("title", "Golf", "A game."));
        (await index.FindAsync("golf")).ShouldBe(["title", "text"]);
    }

    [Fact]
    public async Task Words_that_nobody_knows_find_nothing_and_a_near_miss_is_offered_not_taken()
    {
        (await Library.Whole.FindAsync("zeppelin")).ShouldBeEmpty();
        (await Library.Whole.FindAsync("the of and")).ShouldBeEmpty();
        (await Library.Whole.FindAsync("?!")).ShouldBeEmpty();
        using var index = Library.Of(Library.Article("one", "Sleep", "At night."));
        var (asked, hits) = await index.SearchAsync("sloop");
        hits.ShouldBeEmpty();
        (asked.Corrected, asked.Nearest).ShouldBe((null, "sleep"));
    }

    [Theory]
    [InlineData("numbness between my legs")]
    [InlineData("bladder trouble")]
    [InlineData("blader")]
    [InlineData("foot drop")]
    public async Task Words_that_can_be_danger_signs_are_known(string query) => (await Library.Whole.SearchAsync(query)).Asked.Danger.ShouldBeTrue();

    [Theory]
    [InlineData("sleep")]
    [InlineData("back pain at work")]
    public async Task Others_are_not(string query) => (await Library.Whole.SearchAsync(query)).Asked.Danger.ShouldBeFalse();

    [Fact]
    public async Task A_changed_item_is_found_by_its_new_words_alone()
    {
        using var index = Library.Of(Library.Article("one", "Old words", "Before."));
        (await index.FindAsync("old")).ShouldBe(["one"]);
        await index.PutAsync(Findable.Of(Library.Article("one", "Fresh title", "After.")));
        await index.PutAsync(Findable.Of(Library.Article("two", "Another fresh one", "Later.")));
        (await index.FindAsync("old")).ShouldBeEmpty();
        (await index.FindAsync("fresh")).ShouldBe(["one", "two"], ignoreOrder: true);
        await index.DropAsync("/learn/two");
        (await index.FindAsync("fresh")).ShouldBe(["one"]);
    }

    [Fact]
    public async Task What_is_like_an_article_is_about_the_same()
    {
        var item = Reading.Items.Single(one => one.Item.Id == "better-nights-step-by-step");
        var like = await Library.Whole.LikeAsync(Findable.Of(item), 3);
        like.Count.ShouldBe(3);
        like.ShouldNotContain(one => one.Item == item.Item);
        like.Select(one => one.Item!.Id).ShouldContain("sleeping-with-a-sore-back");
    }
}
