using System.Text.RegularExpressions;
using Backstay.CheckIns.Questionnaires;
using Backstay.Content.Review;

namespace Backstay.Tests.Content;

/// <summary>Plain words, everywhere: about half of adults read at the level of school grade 8 or below.</summary>
[Trait("Runs", "once")]
public sealed partial class WordsTests
{
    [Fact]
    public void The_words_of_every_room_item_and_questionnaire_are_read()
    {
        Reading.RoomWords.Count().ShouldBe(Rooms.WithPages.Length + 2);
        Reading.OfContent.Count().ShouldBeGreaterThan(2 * Reading.Items.Count);
        Reading.OfQuestionnaires.Select(text => text.Where).Distinct().Count().ShouldBe(QuestionnaireShelf.Ids.Count);
    }

    [Fact]
    public void Every_sentence_is_short_and_plain() =>
        Reading.All.SelectMany(text => ReadingGrade.SentencesOf(text.Text).Where(sentence => sentence.IsTooHard).Select(sentence => $"{text.Where}: {sentence}")).ShouldBeEmpty();

    [Fact]
    public void Every_item_reads_at_grade_6_or_below() =>
        Reading.OfContent.Where(text => ReadingGrade.Of(text.Text) > 6).Select(text => text.Where).ShouldBeEmpty();

    [Fact]
    public void Nobody_is_told_what_they_should_do_shouted_at_or_kept_waiting_by_a_dash() =>
        Reading.All.Where(text => Unkind().IsMatch(text.Text)).Select(text => $"{text.Where}: {text.Text}").ShouldBeEmpty();

    [Fact]
    public void No_text_claims_a_cure_a_diagnosis_or_certainty_or_tells_anybody_to_stop_their_medicine() =>
        Reading.All.SelectMany(text => ForbiddenPhrases.In(text.Text).Select(phrase => $"{text.Where}: {phrase}")).ShouldBeEmpty();

    [Theory]
    [InlineData("This stretch will cure your back.")]
    [InlineData("It works. We guarantee it.")]
    [InlineData("**Stop taking your** tablets")]
    [InlineData("You do not need a doctor.")]
    [InlineData("So it’s time to come off your tablets.")]
    public void A_forbidden_claim_is_found(string text) => ForbiddenPhrases.In(text).ShouldNotBeEmpty();

    [Theory]
    [InlineData("No exercise will cure your back.")]
    [InlineData("Do not stop taking your tablets without asking.")]
    [InlineData("We can't guarantee it.")]
    [InlineData("Secures a good night.")]
    public void Saying_that_it_is_not_so_is_allowed(string text) => ForbiddenPhrases.In(text).ShouldBeEmpty();

    [GeneratedRegex(@"\bshould(n't|n’t)?\b|[!—]", RegexOptions.IgnoreCase)]
    private static partial Regex Unkind();
}
