using System.Text;
using Backstay.Evidence.Coding.Refi;
using Backstay.Evidence.Reports;

namespace Backstay.Evidence.Coding;

/// <summary>The codes of a review for another program.</summary>
internal static class CodeExport
{
    public static IReadOnlyList<string> Kinds { get; } = ["qdpx", "qdc", "json"];

    /// <param name="reports">With the texts that their passages lie in; null where there is none.</param>
    public static byte[] Bytes(string kind, string name, Analysis analysis, IReadOnlyList<(Report Report, PagedText? Text)> reports, IReadOnlyDictionary<string, string> coders)
    {
        using var to = new MemoryStream();
        if (kind == "qdpx") ProjectFile.Write(Project(name, analysis, reports, coders), _ => null, to);
        else if (kind == "qdc") CodebookFile.Write(RefiCodes.Write(analysis.Book), RefiCodes.Sets(analysis.Book), to);
        else return Encoding.UTF8.GetBytes(TaxonomyFile.Write(analysis.Book));
        return to.ToArray();
    }

    // Numbers of reports and of members would stand for the same id in a project.
    private static RefiProject Project(string name, Analysis analysis, IReadOnlyList<(Report Report, PagedText? Text)> reports, IReadOnlyDictionary<string, string> coders) => Exchange.Write(name,
        analysis with { Passages = [.. analysis.Passages.Select(passage => passage with { Report = Report(passage.Report), Coder = Coder(passage.Coder) })] },
        [.. reports.Where(one => one.Text is not null).Select(one => new CodedReport(Report(CodingState.Id(one.Report.Number)), one.Report.Name, one.Text!.Text, Pages: one.Text.Pages))],
        coders.ToDictionary(one => Coder(one.Key), one => one.Value));

    private static string Report(string number) => $"report {number}";
    private static string Coder(string number) => $"member {number}";
}
