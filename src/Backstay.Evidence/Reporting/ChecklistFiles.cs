using System.Text;

namespace Backstay.Evidence.Reporting;

/// <summary>A filled checklist as Markdown to read and as CSV for a spreadsheet. What nobody told yet is an empty cell.</summary>
internal static class ChecklistFiles
{
    public static string AsMarkdown(FilledChecklist filled)
    {
        var text = new StringBuilder($"# {filled.Checklist.Name}\n\n{filled.Filled} of {filled.Answers.Count} rows are filled from the review's log; the others are for the team to write. Guideline: {filled.Checklist.Source}\n");
        foreach (var section in filled.Answers.GroupBy(answer => answer.Item.Section))
        {
            text.Append("\n## ").Append(section.Key).Append("\n\n| No. | Item | What to tell | Told by the log |\n| --- | --- | --- | --- |\n");
            foreach (var (item, told) in section.Select(answer => (answer.Item, answer.Told)))
                text.Append("| ").Append(item.Number).Append(" | ").Append(item.Name).Append(" | ").Append(item.Asks).Append(" | ").Append(Escaped(told ?? "")).Append(" |\n");
        }
        return text.ToString();
    }

    public static string AsCsv(FilledChecklist filled)
    {
        var text = new StringBuilder("number,section,item,asks,told\r\n");
        foreach (var (item, told) in filled.Answers.Select(answer => (answer.Item, answer.Told)))
            text.AppendJoin(',', new[] { item.Number, item.Section, item.Name, item.Asks, told ?? "" }.Select(Cell)).Append("\r\n");
        return text.ToString();
    }

    private static string Escaped(string told) => told.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal).Replace('\r', ' ').Replace('\n', ' ');

    /// <summary>A spreadsheet would compute a cell that begins like a formula.</summary>
    private static string Cell(string text)
    {
        var safe = text.Length > 0 && "=+-@\t\r".Contains(text[0]) ? $"'{text}" : text;
        return safe.AsSpan().IndexOfAny("\",\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
