using Backstay.Evidence.Reports;

namespace Backstay.Evidence.Coding.Projects;

/// <summary>Passages of a project, placed in the text of a report.</summary>
/// <param name="Text">To store; null where the report keeps the text that it has.</param>
/// <param name="Lost">How many are not in the report's text.</param>
internal sealed record PlacedText(string? Text, IReadOnlyList<(CodedPassage Passage, int Start, int End)> Passages, int Lost)
{
    /// <param name="there">The text that the report has; it stays. Null where it has none.</param>
    public static PlacedText Of(ForeignText from, string? there)
    {
        var own = from.Text is { } given && !string.IsNullOrWhiteSpace(given) && given.Length <= ReportText.Longest ? given : null;
        var place = there is null ? own is null ? _ => null : passage => passage.Where.In(own)
            : there == from.Text ? passage => passage.Where.In(there)
            : Sought(from.Text, new(there));
        List<(CodedPassage, int, int)> placed = [.. from.Passages.Select(passage => (passage, At: place(passage))).Where(one => one.At is not null).Select(one => (one.passage, one.At!.Value.Start, one.At.Value.End))];
        return new(there is null ? own : null, placed, from.Passages.Count - placed.Count);
    }

    private static Func<CodedPassage, (int Start, int End)?> Sought(string? text, QuoteFinder finder) => passage => passage.Where switch
    {
        PdfStretch pdf => finder.Find(pdf.Quote, 0),
        _ when text is not null && passage.Where.In(text) is { } at => finder.Find(text[at.Start..at.End], (double)at.Start / text.Length),
        _ => null,
    };
}
