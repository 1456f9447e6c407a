using System.Collections.Frozen;
using Backstay.Evidence.Import.Fields;
using Backstay.Evidence.Import.Values;
using Backstay.Evidence.Records;

namespace Backstay.Evidence.Import.Tagged;

/// <summary>The field-tagged export of Web of Science: FN and VR, then records from PT to ER, then EF.</summary>
internal sealed class WebOfScience(OpenRecord record) : ILineReader
{
    public static LineFormat Format { get; } = new("Web of Science", Matches, MeaningsOf, record => new WebOfScience(record));

    private static readonly FrozenDictionary<string, Meaning> Meanings = new Dictionary<string, Meaning>
    {
        ["PT"] = new(Role.Type), ["TI"] = new(Role.Title), ["AF"] = new(Role.Author), ["AU"] = new(Role.Author, 1), ["PY"] = new(Role.Year), ["SO"] = new(Role.Journal),
        ["JI"] = new(Role.Journal, 1), ["J9"] = new(Role.Journal, 2), ["VL"] = new(Role.Volume), ["IS"] = new(Role.Issue), ["BP"] = new(Role.FirstPage), ["EP"] = new(Role.LastPage),
        ["AR"] = new(Role.ArticleNumber), ["DI"] = new(Role.Doi), ["PM"] = new(Role.Pmid), ["SN"] = new(Role.Isbn), ["EI"] = new(Role.Isbn, 1), ["BN"] = new(Role.Isbn, 2),
        ["AB"] = new(Role.Abstract), ["DE"] = new(Role.Keyword), ["ID"] = new(Role.Keyword),
    }.ToFrozenDictionary();

    /// <summary>Here each line is one thing; elsewhere a long line is broken.</summary>
    private static readonly FrozenSet<string> Lists = FrozenSet.Create("AU", "AF", "BA", "BF", "BE", "GP", "CA", "CR", "C1", "C3", "RP");

    public void Take(ReadOnlySpan<char> line, long number)
    {
        if (line.Trim().IsEmpty) return;
        if (TwoLetters.TagOf(line) is not { } tag)
        {
            record.Continue(line, record.Tag is { } last && Lists.Contains(last) ? '\n' : ' ');
            return;
        }
        if (tag is "FN" or "VR" && !record.IsOpen) return;
        if (tag is "ER" or "EF" or "PT") record.End();
        if (tag is "ER" or "EF") return;
        if (!record.IsOpen) record.Begin(number);
        var value = line[2..].Trim();
        record.Add(tag, tag == "CA" ? AuthorName.Written(new(value.ToString(), null)) : value);
    }

    private static bool Matches(FileHead head)
    {
        var lines = head.Lines.Take(5).Select(line => line.TrimStart('\uFEFF')).ToList();
        return lines.Count > 1 && (lines[0].StartsWith("FN ", StringComparison.Ordinal) && lines[1].StartsWith("VR ", StringComparison.Ordinal)
            || lines.Exists(line => line is ['P', 'T', ' ', 'J' or 'B' or 'S' or 'P' or 'C']));
    }

    private static Func<Field, Meaning> MeaningsOf(IReadOnlyList<Field> record)
    {
        var names = record.Any(field => field.Name == "AF") ? 0 : 1;
        return field => field.Name == "CA" ? new(Role.Author, names) : Meanings.GetValueOrDefault(field.Name);
    }
}
