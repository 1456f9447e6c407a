namespace Backstay.Evidence.Deduplication;

/// <summary>A title as it is compared.</summary>
internal sealed class TitleForm
{
    private const int FewestTelling = 4, ShortestTelling = 28, Cut = 195;

    private static readonly HashSet<string> Small = ["the", "a", "an", "and", "or", "of", "in", "on", "for", "to", "with", "by", "from", "at", "as", "der", "die", "das", "und", "la", "le", "les", "el", "de", "des", "du"];

    private TitleForm(string[] words, string squeezed, Standing standing, bool translated) =>
        (Words, Key, Squeezed, Standing, Translated) = (words, string.Concat(words), squeezed, standing, translated);

    public static TitleForm None { get; } = new([], "", Standing.Work, false);

    /// <summary>In order, in one spelling, without small words.</summary>
    public string[] Words { get; }

    /// <summary>Of one piece, from <see cref="Words"/>: equal where titles differ in spaces, marks and small words alone.</summary>
    public string Key { get; }

    /// <summary>With the small words.</summary>
    public string Squeezed { get; }

    public Standing Standing { get; }

    /// <summary>No correction, reply or the like, which have titles of others.</summary>
    public bool IsWork => Standing is Standing.Work or Standing.Protocol;

    /// <summary>Put into another language by a database; another one may have chosen other words.</summary>
    public bool Translated { get; }

    /// <summary>"Eculizumab" and "Letter to the editor" are titles of many works, a long title is that of one, or of few.</summary>
    public bool IsTelling => Words.Length >= FewestTelling && Key.Length >= ShortestTelling;

    public static TitleForm Of(string? title)
    {
        if (string.IsNullOrWhiteSpace(title)) return None;
        var (core, standing, translated) = TitleNotes.Read(PlainText.Unmarked(title));
        var all = PlainText.Words(core).ConvertAll(Spelling);
        // Some databases cut a title after 200 or 255 signs, often within a word.
        if (title.Length > Cut && all.Count > 1 && char.IsLetterOrDigit(title.TrimEnd()[^1]) && !TitleComparison.IsNumber(all[^1])) all.RemoveAt(all.Count - 1);
        var words = all.FindAll(word => !Small.Contains(word));
        if (words.Count == 0) words = all;
        return words.Count == 0 ? None : new([.. words], string.Concat(all), standing, translated);
    }

    /// <summary>British and American spelling, and what databases spell in two ways, become one. The result need not be a word.</summary>
    private static string Spelling(string word)
    {
        if (word.Length < 5) return word;
        var spelt = word.Replace("ae", "e", StringComparison.Ordinal).Replace("oe", "e", StringComparison.Ordinal).Replace("our", "or", StringComparison.Ordinal)
            .Replace("ise", "ize", StringComparison.Ordinal).Replace("isa", "iza", StringComparison.Ordinal).Replace("isi", "izi", StringComparison.Ordinal)
            .Replace("yse", "yze", StringComparison.Ordinal).Replace("sulph", "sulf", StringComparison.Ordinal).Replace("ll", "l", StringComparison.Ordinal);
        return spelt.EndsWith("tre", StringComparison.Ordinal) ? spelt[..^2] + "er" : spelt;
    }
}
