using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Backstay.Evidence.Import.Fields;
using Backstay.Evidence.Import.Texts;
using Backstay.Evidence.Import.Values;
using Backstay.Evidence.Records;

namespace Backstay.Evidence.Import.Bib;

/// <summary>BibTeX and BibLaTeX.</summary>
internal sealed partial class BibTex : ICitationFormat
{
    public const string Exact = "backstay", Key = "citekey", EntryType = "entrytype";

    /// <summary>Of a key that an export made up because the record had none.</summary>
    public const string OwnKey = "backstay-";

    private const int MostStrings = 10_000;

    private static readonly FrozenDictionary<string, Meaning> Meanings = new Dictionary<string, Meaning>(StringComparer.OrdinalIgnoreCase)
    {
        [EntryType] = new(Role.Type), ["title"] = new(Role.Title), ["author"] = new(Role.Author), ["year"] = new(Role.Year), ["date"] = new(Role.Year, 1), ["journal"] = new(Role.Journal),
        ["journaltitle"] = new(Role.Journal, 1), ["booktitle"] = new(Role.Journal, 2), ["volume"] = new(Role.Volume), ["number"] = new(Role.Issue), ["issue"] = new(Role.Issue, 1), ["pages"] = new(Role.Pages),
        ["doi"] = new(Role.Doi), ["url"] = new(Role.Link), ["pmid"] = new(Role.Pmid), ["note"] = new(Role.Note), ["issn"] = new(Role.Isbn), ["isbn"] = new(Role.Isbn, 1), ["abstract"] = new(Role.Abstract),
        ["keywords"] = new(Role.Keywords), ["keyword"] = new(Role.Keywords), ["author_keywords"] = new(Role.Keywords), [Exact] = new(Role.Exact),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public string Name => "BibTeX";

    public bool Matches(FileHead head) => head.Lines.Any(line => Start().IsMatch(line)) && !head.Lines.Take(3).Any(line => line.StartsWith("TY ", StringComparison.Ordinal));

    public void Read(TextReader text, ICitationReceiver receiver, CancellationToken ct)
    {
        var (entries, drafting, strings) = (new BibEntries(new(text)), new Drafting(_ => MeaningOf), new Dictionary<string, string>());
        while (entries.Next())
        {
            ct.ThrowIfCancellationRequested();
            if (entries.Refusal is { } reason)
            {
                receiver.Refuse(reason, entries.Line);
                continue;
            }
            var entry = BibEntry.Of(entries.Text, strings);
            if (entry.Type is "comment" or "preamble") continue;
            if (entry.Type != "string") receiver.Add(drafting.Compose(FieldsOf(entry)), entries.Line);
            else if (strings.Count < MostStrings)
                foreach (var (name, value) in entry.Fields) strings[name.ToLowerInvariant()] = value;
        }
    }

    public static Meaning MeaningOf(Field field) => Meanings.GetValueOrDefault(field.Name);

    public static List<Field> FieldsOf(BibEntry entry)
    {
        var fields = new List<Field> { new(EntryType, BibTypes.CodeOf(entry.Type) ?? entry.Type) };
        if (entry.Key.Length > 0 && !entry.Key.StartsWith(OwnKey, StringComparison.Ordinal)) fields.Add(new(Key, entry.Key));
        foreach (var (name, value) in entry.Fields) fields.Add(new(name, Value(name.ToLowerInvariant(), value)));
        return fields;
    }

    private static string Value(string name, string value) => name switch
    {
        Exact => value,
        "author" => string.Join('\n', BibNames.Of(value).Select(AuthorName.Written)),
        // Addresses hold tildes and backslashes only where they are meant.
        "doi" or "url" or "file" => value.Replace("\\", "", StringComparison.Ordinal).Trim('{', '}'),
        "pages" => Latex.Decode(value).Replace("--", "-", StringComparison.Ordinal),
        _ => Latex.Decode(value),
    };

    [GeneratedRegex(@"^@\s*[A-Za-z]+\s*[{(]")]
    private static partial Regex Start();
}
