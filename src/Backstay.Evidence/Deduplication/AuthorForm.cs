using System.Text;
using Backstay.Evidence.Records;

namespace Backstay.Evidence.Deduplication;

internal enum Agreement { Unknown, Differ, Partly, Same }

/// <summary>The names of authors as they are compared. Initials, the order of names and how far a list goes on tell nothing.</summary>
internal sealed class AuthorForm
{
    // Lists of hundreds of collaborators are cut by every database at another place.
    private const int Most = 40;
    private const double Enough = 0.6;
    private const int Typo = 5;

    private static readonly HashSet<string> NoNames = ["and", "et", "al", "jr", "sr", "the", "group", "study", "for", "of", "on", "behalf", "dr", "prof", "md", "phd", "anonymous", "others", "with"];

    private readonly HashSet<string> families, names;

    private AuthorForm(HashSet<string> families, HashSet<string> names, string first) => (this.families, this.names, First) = (families, names, first);

    public static AuthorForm None { get; } = new([], [], "");

    /// <summary>The first family name, or a part of it; empty where there is none.</summary>
    public string First { get; }

    public bool IsEmpty => families.Count == 0;

    public static AuthorForm Of(IReadOnlyList<Author> authors)
    {
        if (authors.Count == 0) return None;
        HashSet<string> families = [], names = [];
        var first = "";
        foreach (var author in authors.Take(Most))
        {
            foreach (var name in Names(author.Family).Take(Most))
            {
                if (first.Length == 0) first = name;
                families.Add(name);
                names.Add(name);
            }
            if (author.Given is { Length: > 3 } given) names.UnionWith(Names(given));
        }
        return families.Count == 0 ? None : new(families, names, first);
    }

    public Agreement With(AuthorForm other)
    {
        if (IsEmpty || other.IsEmpty) return Agreement.Unknown;
        var share = Math.Max(Share(families, other.names), Share(other.families, names));
        if (share < Enough) share = Math.Max(share, Math.Max(Slips(families, other.names), Slips(other.families, names)));
        return share >= Enough ? Agreement.Same : share > 0 ? Agreement.Partly : Agreement.Differ;
    }

    private static double Share(HashSet<string> of, HashSet<string> within) => (double)of.Count(within.Contains) / of.Count;

    private static double Slips(HashSet<string> of, HashSet<string> within) =>
        (double)of.Count(name => within.Contains(name) || name.Length >= Typo && within.Any(one => one.Length >= Typo && (one.StartsWith(name, StringComparison.Ordinal) || name.StartsWith(one, StringComparison.Ordinal) || Spelling.Distance(name, one, 1) <= 1))) / of.Count;

    /// <summary>Words that are names. "Adeli K.Lewis G. F." and "Ansari NuDimitriadis G." have lost what stood between people.</summary>
    private static IEnumerable<string> Names(string text)
    {
        var plain = PlainText.Unmarked(text);
        var shouted = !plain.Any(char.IsLower);
        var spaced = new StringBuilder(plain.Length);
        for (var at = 0; at < plain.Length; at++)
        {
            if (at > 0 && char.IsUpper(plain[at]) && char.IsLower(plain[at - 1])) spaced.Append(' ');
            spaced.Append(plain[at] is '\'' or '’' || char.IsLetter(plain[at]) ? plain[at] : ' ');
        }
        foreach (var word in spaced.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!shouted && word.Length <= 3 && word.All(sign => char.IsUpper(sign) || sign is '\'')) continue;
            var name = string.Concat(PlainText.Words(word)).Replace("ae", "a", StringComparison.Ordinal).Replace("oe", "o", StringComparison.Ordinal).Replace("ue", "u", StringComparison.Ordinal);
            if (name.Length >= 2 && !NoNames.Contains(name)) yield return name;
        }
    }
}
