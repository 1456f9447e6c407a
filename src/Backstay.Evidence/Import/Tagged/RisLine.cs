namespace Backstay.Evidence.Import.Tagged;

/// <summary>
/// How a line of RIS begins: two capitals or digits, two spaces, a dash. Programs leave spaces out or put tabs, and text that goes on in a next line may look
/// alike ("IL-6 levels"), so that a record is read by the form of its own first line.
/// </summary>
/// <param name="Indent">Spaces before the tag.</param>
/// <param name="Gap">Spaces between tag and dash; a tab counts as two.</param>
internal readonly record struct RisLine(int Indent, int Gap, int ValueAt)
{
    private static readonly string[] Tags = MakeTags();

    public static bool TryOf(ReadOnlySpan<char> line, out RisLine form, out string tag)
    {
        (form, tag) = (default, "");
        var indent = 0;
        while (indent < line.Length && line[indent] is ' ' or '\t' or '\uFEFF' or '\u00A0' && indent < line.Length - 1) indent++;
        if (line.Length < indent + 3 || !IsLetter(line[indent]) || !(IsLetter(line[indent + 1]) || char.IsAsciiDigit(line[indent + 1]))) return false;
        var (at, gap) = (indent + 2, 0);
        for (; at < line.Length && line[at] is ' ' or '\t' or '\u00A0'; at++)
        {
            gap += line[at] == '\t' ? 2 : 1;
            if (at == line.Length - 1) return false;
        }
        if (line[at] is not ('-' or '–')) return false;
        // Without a space before the dash it has to have one behind it, or nothing.
        if (gap == 0 && at + 1 < line.Length && line[at + 1] is not (' ' or '\t') && !IsStart(line[indent..])) return false;
        (form, tag) = (new(indent, gap, at + 1), Tags[Index(line[indent], line[indent + 1])]);
        return true;
    }

    /// <summary>Whether this begins a value in a record whose first line has that form.</summary>
    public bool IsTag(RisLine first, string tag) => Indent <= first.Indent && (Gap >= 2 || (Gap >= first.Gap || Gap == 1) && RisTags.IsKnown(tag));

    private static bool IsStart(ReadOnlySpan<char> line) => line.StartsWith("TY") || line.StartsWith("ER");

    private static bool IsLetter(char letter) => letter is >= 'A' and <= 'Z';

    private static int Index(char first, char second) => (first - 'A') * 36 + (char.IsAsciiDigit(second) ? second - '0' : second - 'A' + 10);

    private static string[] MakeTags()
    {
        var tags = new string[26 * 36];
        for (var first = 'A'; first <= 'Z'; first++)
            foreach (var second in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ") tags[Index(first, second)] = string.Concat([first, second]);
        return tags;
    }
}
