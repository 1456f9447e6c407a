namespace Backstay.Content.Review;

/// <summary>
/// How many years of school a text asks for, by the Flesch-Kincaid grade: 0.39 words a sentence + 11.8 syllables a word - 15.59.
/// Source: Kincaid JP, Fishburne RP, Rogers RL, Chissom BS. Derivation of new readability formulas for Navy enlisted personnel.
/// Research Branch Report 8-75, 1975. Syllables are estimated (<see cref="Syllables"/>), so a tenth of a grade means nothing.
/// </summary>
public static class ReadingGrade
{
    /// <summary>The formula itself.</summary>
    /// <param name="words">At least one.</param>
    /// <param name="sentences">At least one.</param>
    /// <param name="syllables">At least one a word.</param>
    public static double Of(int words, int sentences, int syllables)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(words, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(sentences, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(syllables, words);
        return 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
    }

    /// <returns>The grade of the whole text; null when it holds no word.</returns>
    public static double? Of(string text) => SentencesOf(text) is { Count: > 0 } sentences ? Of(sentences) : null;

    /// <param name="sentences">At least one.</param>
    public static double Of(IReadOnlyList<Sentence> sentences) =>
        Of(sentences.Sum(sentence => sentence.Words.Count), sentences.Count, sentences.Sum(sentence => sentence.Syllables));

    /// <summary>The sentences of plain text or Markdown, each with its own grade. A heading or a line of a list is a sentence too.</summary>
    public static IReadOnlyList<Sentence> SentencesOf(string text) => [.. PlainText.Sentences(text).Select(sentence => new Sentence(sentence))];
}

/// <summary>One sentence with at least one word.</summary>
public sealed record Sentence(string Text)
{
    /// <summary>Longer ones lose tired readers.</summary>
    public const int MostWords = 19;

    public const double HighestGrade = 8;

    // The formula means little for a handful of words: "Physiotherapist" alone would be grade 56.
    private const int GradedFrom = 8;

    public IReadOnlyList<string> Words { get; } = PlainText.Words(Text);

    public int Syllables => Words.Sum(Review.Syllables.Of);

    public double Grade => ReadingGrade.Of(Words.Count, 1, Syllables);

    public bool IsTooHard => Words.Count > MostWords || (Words.Count >= GradedFrom && Grade > HighestGrade);

    public override string ToString() => FormattableString.Invariant($"\"{Text}\" ({Words.Count} words, grade {Grade:0.0})");
}
