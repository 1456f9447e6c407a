namespace Backstay.CheckIns.Questionnaires;

/// <summary>An answer to an open choice in the person's own words, told apart from the codes of its options.</summary>
internal static class OwnWords
{
    private const string Mark = "words:";

    public static string Write(string words) => Mark + words;

    /// <returns>Null for the code of an option, or where own words are not asked for.</returns>
    public static string? Read(Question question, string value) =>
        question.OwnWords && value.StartsWith(Mark, StringComparison.Ordinal) && question.Options.All(option => option.Value != value) ? value[Mark.Length..] : null;
}
