using System.Text.RegularExpressions;

namespace Backstay.Evidence.Deduplication;

/// <summary>The name of a journal, book or conference as it is compared.</summary>
internal sealed partial class JournalForm
{
    private static readonly HashSet<string> Small =
        ["the", "of", "and", "for", "in", "on", "a", "an", "to", "de", "des", "du", "la", "le", "les", "l", "et", "der", "die", "das", "und", "fur", "el", "y", "e", "di", "da", "del", "i", "proceedings", "proc", "annual"];

    private readonly string[] words;
    private readonly string key;

    private readonly JournalForm? conference;

    private JournalForm(string[] words, JournalForm? conference = null) => (this.words, key, this.conference) = (words, string.Concat(words), conference);

    public bool IsEmpty => words.Length == 0;

    public string Key => key;

    public static JournalForm Of(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) return new([]);
        var plain = PlainText.Unmarked(name);
        plain = Subtitle().Replace(Note().Replace(plain, " "), "");
        JournalForm? meeting = null;
        if (Conference().Match(plain) is { Success: true, Index: > 3 } at) (plain, meeting) = (plain[..at.Index], Of(plain[(at.Index + at.Length)..]));
        var words = PlainText.Words(plain).FindAll(word => !Small.Contains(word) && !word.All(char.IsDigit));
                // "International Conference on Information Systems, ICIS 2018".
        if (words.Count > 2 && IsAcronym(words[^1], words[..^1])) words.RemoveAt(words.Count - 1);
        return new(words.Count > 0 ? [.. words] : [.. PlainText.Words(plain)], meeting);
    }

    /// <summary>Same also for an abbreviation; Partly where one name goes on after the other ends.</summary>
    public Agreement With(JournalForm other)
    {
        // "Journal of X. Conference: 23rd Congress of Y" is named by either.
        var named = Named(other);
        return named < Agreement.Same && (conference?.Named(other) == Agreement.Same || other.conference?.Named(this) == Agreement.Same) ? Agreement.Same : named;
    }

    private Agreement Named(JournalForm other)
    {
        if (IsEmpty || other.IsEmpty) return Agreement.Unknown;
        if (key == other.key) return Agreement.Same;
        var (shorter, longer) = words.Length < other.words.Length || words.Length == other.words.Length && key.Length < other.key.Length ? (this, other) : (other, this);
        var matched = Matched(shorter.words, longer.words);
        if (matched == shorter.words.Length) return longer.words.Length == matched ? Agreement.Same : Agreement.Partly;
        return shorter.words.Length == 1 && IsAcronym(shorter.key, longer.words) ? Agreement.Same : Agreement.Differ;
    }

    /// <summary>Whether both are the same name, one of them abbreviated.</summary>
    public bool IsAbbreviationOf(JournalForm other) => key != other.key && With(other) == Agreement.Same;

    /// <summary>Words of the shorter name that stand for words at the same place in the longer one.</summary>
    private static int Matched(string[] shorter, string[] longer)
    {
        var at = 0;
        while (at < shorter.Length && StandsFor(shorter[at], longer[at])) at++;
        return at;
    }

    /// <summary>"cardiol" for "cardiology", "natl" for "national": the first letter, then letters in order. One that stands for a whole word begins or ends as it does.</summary>
    private static bool StandsFor(string a, string b)
    {
        var (abbreviated, whole) = a.Length <= b.Length ? (a, b) : (b, a);
        if (abbreviated[0] != whole[0]) return false;
        if (whole.StartsWith(abbreviated, StringComparison.Ordinal) || abbreviated.Length > 5 && whole.Length - abbreviated.Length <= 1 && Common(abbreviated, whole) >= abbreviated.Length - 2) return true;
        if (abbreviated.Length > 5 || abbreviated.Length < 2) return false;
        var at = 0;
        foreach (var letter in whole)
            if (at < abbreviated.Length && abbreviated[at] == letter) at++;
        return at == abbreviated.Length && whole.EndsWith(abbreviated[^1]);
    }

    private static int Common(string a, string b)
    {
        var length = 0;
        while (length < a.Length && length < b.Length && a[length] == b[length]) length++;
        return length;
    }

    /// <summary>BMJ, JAMA, AMCIS (Americas Conference on Information Systems): one word made of the beginnings of the others, in order.</summary>
    private static bool IsAcronym(string acronym, IReadOnlyList<string> words)
    {
        return words.Count > 1 && acronym.Length is >= 3 and <= 8 && Made(acronym, 0, words, 0);

        static bool Made(string acronym, int letter, IReadOnlyList<string> words, int word)
        {
            if (word == words.Count) return letter == acronym.Length;
            for (var taken = 1; letter + taken <= acronym.Length && taken <= words[word].Length && acronym[letter + taken - 1] == words[word][taken - 1]; taken++)
                if (Made(acronym, letter + taken, words, word + 1)) return true;
            return false;
        }
    }

    /// <summary>"Journal of X : the official publication of Y", as libraries write it.</summary>
    [GeneratedRegex(@"(?<=\w\s?\w+)\s+[:=/]\s.*$")]
    private static partial Regex Subtitle();

    [GeneratedRegex(@"\[[^\[\]]*\]|\([^()]*\)|[([][^)\]]*$")]
    private static partial Regex Note();

    [GeneratedRegex(@"\.?\s*\bConference(?:\s+(?:Publication|Start|Abstract|Proceedings))?\s*:")]
    private static partial Regex Conference();
}
