using Backstay.Evidence.Coding.Refi;

namespace Backstay.Evidence.Coding.Projects;

/// <summary>What a review can take from a project of another program.</summary>
/// <param name="Findings">What was left out or put right, in plain words.</param>
internal sealed record ForeignProject(CodeBook Book, IReadOnlyList<ForeignText> Texts, IReadOnlyList<string> Findings)
{
    public const int Largest = 64 << 20, MostPassages = 20_000;

    private static readonly ProjectLimits Limits = new(Bytes: 256 << 20, Text: 8 << 20);

    public int Passages => Texts.Sum(text => text.Passages.Count);

    /// <param name="file">A .qdpx, which can be read from any place.</param>
    /// <param name="slim">The same project without pictures, films and PDFs.</param>
    /// <exception cref="ReviewFileException">It cannot be used.</exception>
    public static ForeignProject Read(Stream file, Stream? slim = null)
    {
        using var zip = new ProjectZip(file, Limits);
        var project = ProjectFile.Read(zip, Limits);
        var (analysis, reports, _, _) = Exchange.Read(project);
        if (analysis.Passages.Count > MostPassages) throw new ReviewFileException($"This project holds more than {MostPassages:N0} passages. Export it in pieces.");
        if (slim is not null) ProjectFile.Write(project, _ => null, slim);
        var passages = analysis.Passages.ToLookup(passage => passage.Report);
        return new(analysis.Book, [.. reports.Select(report => ForeignText.Of(report, [.. passages[report.Id]]))], project.Findings);
    }
}

/// <param name="Text">With line feeds alone at line ends, as texts are here; null where the project does not hold it.</param>
/// <param name="Passages">Where they lie is counted in <paramref name="Text"/>.</param>
internal sealed record ForeignText(string Name, string? Text, IReadOnlyList<CodedPassage> Passages)
{
    public static ForeignText Of(CodedReport report, IReadOnlyList<CodedPassage> passages)
    {
        if (report.Text is not { } text) return new(report.Name, null, passages);
        var places = Positions(text);
        return new(report.Name, text.ReplaceLineEndings("\n").Replace('\0', '\uFFFD'), [.. passages.Select(passage => passage.Where is TextStretch(var start, var end) ? passage with { Where = new TextStretch(places[start], places[end]) } : passage)]);
    }

    // A line end of two characters becomes one.
    private static int[] Positions(string text)
    {
        var (places, at) = (new int[text.Length + 1], 0);
        for (var unit = 0; unit < text.Length; unit++)
        {
            places[unit] = at;
            if (!(text[unit] == '\r' && unit + 1 < text.Length && text[unit + 1] == '\n')) at++;
        }
        places[text.Length] = at;
        return places;
    }
}
