using Backstay.Evidence.Import.Fields;

namespace Backstay.Evidence.Import.Tagged;

/// <summary>RIS, however it is written: numbered records, missing spaces, values over several lines, text between records.</summary>
internal sealed class Ris(OpenRecord record) : ILineReader
{
    // How far the first line of a record may stand in where a list was copied.
    private const int Tolerance = 8;

    public static LineFormat Format { get; } =
        new("RIS", head => head.Lines.Any(line => RisLine.TryOf(line, out _, out var tag) && tag == "TY"), RisTags.Of, record => new Ris(record));

    private RisLine first = new(0, 2, 0);
    private bool isEnded, isAfterGap;

    public void Take(ReadOnlySpan<char> line, long number)
    {
        if (RisLine.TryOf(line, out var form, out var tag) && (tag == "TY" ? form.Indent <= MostIndent : form.IsTag(first, tag))) Take(form, tag, line[form.ValueAt..].Trim(), number);
        else if (isEnded) isAfterGap = true;
        else record.Continue(line);
    }

    private int MostIndent => record.IsOpen && !isEnded ? first.Indent : Tolerance;

    private void Take(RisLine form, string tag, ReadOnlySpan<char> value, long number)
    {
        if (tag == "TY") Begin(form, number);
        // Some programs write a tag or two behind the end; after a gap it is a record whose first line is missing.
        else if (!record.IsOpen || isEnded && isAfterGap) Begin(first, number);
        if (tag == "ER" && value.IsEmpty) isEnded = true;
        else if (tag != "TY" || !value.IsEmpty) record.Add(tag, value);
    }

    private void Begin(RisLine form, long number)
    {
        record.Begin(number);
        (first, isEnded, isAfterGap) = (form, false, false);
    }
}
