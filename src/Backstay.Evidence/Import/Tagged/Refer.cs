using System.Collections.Frozen;
using Backstay.Evidence.Import.Fields;
using Backstay.Evidence.Records;

namespace Backstay.Evidence.Import.Tagged;

/// <summary>EndNote's own tagged text (Refer, .enw): a percent sign and a letter, records begin with %0 or come after an empty line.</summary>
internal sealed class Refer(OpenRecord record) : ILineReader
{
    public static LineFormat Format { get; } = new("EndNote tagged", head => head.Lines.Take(5).Any(line => line.TrimStart('\uFEFF').StartsWith("%0 ", StringComparison.Ordinal)),
        _ => MeaningOf, record => new Refer(record));

    private static readonly FrozenDictionary<string, Meaning> Meanings = new Dictionary<string, Meaning>
    {
        ["%0"] = new(Role.Type), ["%T"] = new(Role.Title), ["%A"] = new(Role.Author), ["%D"] = new(Role.Year), ["%8"] = new(Role.Year, 1), ["%J"] = new(Role.Journal), ["%B"] = new(Role.Journal, 1),
        ["%V"] = new(Role.Volume), ["%N"] = new(Role.Issue), ["%P"] = new(Role.Pages), ["%R"] = new(Role.Doi), ["%U"] = new(Role.Link), ["%@"] = new(Role.Isbn), ["%X"] = new(Role.Abstract),
        ["%K"] = new(Role.Keyword), ["%Z"] = new(Role.Note),
    }.ToFrozenDictionary();

    public void Take(ReadOnlySpan<char> line, long number)
    {
        line = line.TrimStart('\uFEFF');
        if (line.Length < 2 || line[0] != '%' || line.Length > 2 && line[2] != ' ')
        {
            record.Continue(line);
            return;
        }
        var tag = line[..2].ToString();
        if (tag == "%0" || !record.IsOpen) record.Begin(number);
        record.Add(tag, line[2..]);
    }

    private static Meaning MeaningOf(Field field) => Meanings.GetValueOrDefault(field.Name);
}
