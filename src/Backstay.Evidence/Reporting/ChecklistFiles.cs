using System.Text;
using Backstay.People.Export;

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

    public static string AsCsv(FilledChecklist filled) => string.Concat(
        filled.Answers.Select(answer => Csv.Row([answer.Item.Number, answer.Item.Section, answer.Item.Name, answer.Item.Asks, answer.Told])).Prepend(Csv.Row(["number", "section", "item", "asks", "told"])));

    private static string Escaped(string told) => told.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal).Replace('\r', ' ').Replace('\n', ' ');
}
