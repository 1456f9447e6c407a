using System.Collections.Frozen;
using Backstay.Evidence.Import.Fields;
using Backstay.Evidence.Records;

namespace Backstay.Evidence.Import.Tagged;

/// <summary>RefWorks Tagged Format: records begin with RT; a value stands on its line, or goes on in lines without a tag.</summary>
internal sealed class RefWorks(OpenRecord record) : ILineReader
{
    public static LineFormat Format { get; } = new("RefWorks", head => head.Lines.Take(50).Any(line => line.TrimStart('\uFEFF').StartsWith("RT ", StringComparison.Ordinal)),
        _ => MeaningOf, record => new RefWorks(record));

    private static readonly FrozenDictionary<string, Meaning> Meanings = new Dictionary<string, Meaning>
    {
        ["RT"] = new(Role.Type), ["T1"] = new(Role.Title), ["A1"] = new(Role.Author), ["YR"] = new(Role.Year), ["FD"] = new(Role.Year, 1), ["JF"] = new(Role.Journal), ["T2"] = new(Role.Journal, 1),
        ["JO"] = new(Role.Journal, 2), ["VO"] = new(Role.Volume), ["IS"] = new(Role.Issue), ["SP"] = new(Role.FirstPage), ["OP"] = new(Role.LastPage), ["DO"] = new(Role.Doi), ["UL"] = new(Role.Link),
        ["LK"] = new(Role.Link, 1), ["SN"] = new(Role.Isbn), ["AB"] = new(Role.Abstract), ["K1"] = new(Role.Keyword), ["NO"] = new(Role.Note), ["AN"] = new(Role.Note, 1), ["ID"] = new(Role.Note, 2),
    }.ToFrozenDictionary();

    /// <summary>Text that goes on may begin with a short word in capitals, so that only known tags count.</summary>
    private static readonly FrozenSet<string> Tags = FrozenSet.Create(
        "RT", "SR", "ID", "A1", "T1", "JF", "JO", "YR", "FD", "VO", "IS", "SP", "OP", "K1", "AB", "NO", "A2", "T2", "ED", "PB", "PP", "A3", "A4", "A5", "T3", "SN", "AV", "AD", "AN", "LA", "CL", "SF", "OT",
        "LK", "DO", "CN", "DB", "DS", "IP", "RD", "ST", "U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "U9", "UL", "SL", "LL", "CR", "WT", "A6", "WV", "WP", "OL", "NP", "WA");

    public void Take(ReadOnlySpan<char> line, long number)
    {
        line = line.TrimStart('\uFEFF');
        if (TwoLetters.TagOf(line) is { } tag && Tags.Contains(tag) && (record.IsOpen || tag == "RT"))
        {
            if (tag == "RT") record.Begin(number);
            record.Add(tag, line[2..]);
        }
        else if (!line.Trim().IsEmpty) record.Continue(line, record.Tag is "A1" or "K1" ? '\n' : ' ');
    }

    private static Meaning MeaningOf(Field field) => Meanings.GetValueOrDefault(field.Name);
}
