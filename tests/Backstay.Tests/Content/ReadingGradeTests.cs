using Backstay.Content.Review;
using CsCheck;

namespace Backstay.Tests.Content;

[Trait("Runs", "once")]
public sealed class ReadingGradeTests
{
    private static readonly string[] Some = ["back", "pain", "little", "exercise", "rested", "walked", "muscle", "often", "physiotherapist", "10", "don't"];

    private static readonly Gen<string> AnySentence = Gen.Int[0, Some.Length - 1].Select(i => Some[i]).Array[1, 30].Select(words => string.Join(' ', words) + ".");
    private static readonly Gen<string> AnyText = AnySentence.Array[1, 8].Select(sentences => string.Join(' ', sentences));

    // The averages are those that Wikipedia's article on the Flesch-Kincaid tests gives for "Green Eggs and Ham".
    [Fact]
    public void The_formula_gives_the_published_grade_of_green_eggs_and_ham() => ReadingGrade.Of(5700, 1000, 5814).ShouldBe(-1.3, 0.05);

    [Fact]
    public void The_lowest_grade_is_a_sentence_of_one_short_word() => ReadingGrade.Of("Go.")!.Value.ShouldBe(-3.4, 0.001);

    [Theory]
    // Known values: the readers' primer, and the platypus of the same article (13 words, 24 syllables).
    [InlineData("The cat sat on the mat.", -1.45)]
    [InlineData("The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.", 11.3)]
    public void Known_sentences_have_their_published_grade(string text, double grade) => ReadingGrade.Of(text)!.Value.ShouldBe(grade, 0.05);

    [Theory]
    [InlineData("make", 1)]
    [InlineData("little", 2)]
    [InlineData("walked", 1)]
    [InlineData("rested", 2)]
    [InlineData("the", 1)]
    [InlineData("42", 1)]
    [InlineData("procedure", 3)]
    public void Syllables_are_groups_of_vowels_without_silent_endings(string word, int syllables) => Syllables.Of(word).ShouldBe(syllables);

    [Fact]
    public void Long_words_that_everybody_knows_count_gently()
    {
        Syllables.Of("Physiotherapist").ShouldBe(2);
        Syllables.Of("psychotherapist").ShouldBe(5);
    }

    [Fact]
    public void Headings_list_lines_and_colons_end_a_sentence() =>
        ReadingGrade.SentencesOf("---\ntitle: No\n---\n<!-- half-minute -->\n## Walk a little\n\nTwo ways:\n- one **slow**\n- one [quick](/move/short-walk)\n\nThat is\nall. ...")
            .Select(sentence => sentence.Text).ShouldBe(["Walk a little", "Two ways:", "- one slow", "- one quick", "That is all."]);

    [Fact]
    public void A_text_without_words_has_no_grade() => ReadingGrade.Of(" ... \n\n- ").ShouldBeNull();

    [Fact]
    public void Saying_it_twice_does_not_change_the_grade() =>
        AnyText.Sample(text => Math.Abs(ReadingGrade.Of($"{text} {text}")!.Value - ReadingGrade.Of(text)!.Value) < 1e-9);

    [Fact]
    public void Emphasis_does_not_change_the_grade() => AnyText.Sample(text => ReadingGrade.Of($"**{text}**") == ReadingGrade.Of(text));

    [Fact]
    public void Joining_sentences_makes_a_text_harder() => Gen.Select(AnySentence, AnySentence).Sample((one, other) =>
        ReadingGrade.Of($"{one.TrimEnd('.')} {other}") > ReadingGrade.Of($"{one} {other}"));

    [Fact]
    public void A_word_has_at_least_one_syllable_and_no_more_than_letters() => Gen.String[Gen.Char['a', 'z'], 1, 20].Sample(word => Syllables.Of(word) is var n && n >= 1 && n <= word.Length);
}
