using System.Globalization;

namespace Backstay.Evidence.Coding.Projects;

/// <summary>What will become of a text of a project, before it is brought in.</summary>
internal static class ProjectWords
{
    /// <param name="there">The text that the report has; null where it has none.</param>
    public static string Of(ForeignText text, string? there)
    {
        var placed = PlacedText.Of(text, there);
        return placed.Text is not null ? Words.ProjectComes
            : there is null ? Words.ProjectNoText
            : string.Format(CultureInfo.CurrentCulture, Words.ProjectStays, placed.Passages.Count, text.Passages.Count);
    }
}
