using Backstay.Evidence.Reports.Pdf;

namespace Backstay.Evidence.Coding.Refi;

/// <summary>A report with the text that its passages lie in.</summary>
/// <param name="Id">What passages call it; a Guid where it came with a project.</param>
/// <param name="Pages">Of the PDF that the text was taken from; null for another text.</param>
internal sealed record CodedReport(string Id, string Name, string? Text, bool IsPdf = false, PageStarts? Pages = null);

/// <param name="Coders">Names by the ids that passages carry.</param>
/// <param name="Left">What the analysis cannot hold and the project alone keeps, in plain words.</param>
internal sealed record Exchanged(Analysis Analysis, IReadOnlyList<CodedReport> Reports, IReadOnlyDictionary<string, string> Coders, IReadOnlyList<string> Left);

/// <summary>Between an analysis and a project of another program.</summary>
internal static class Exchange
{
    /// <summary>The coder of passages whose file names none.</summary>
    public const string Nobody = "unknown";

    public static Exchanged Read(RefiProject project)
    {
        var sources = project.Sources;
        HashSet<Guid> used = [.. sources.SelectMany(source => source.Selections).SelectMany(selection => selection.Codings).Select(coding => coding.Code)];
        var book = RefiCodes.Read(project.Codes, project.Sets, used);
        HashSet<CodeId> known = [.. book.Codes.Select(code => code.Id)];
        var passages = from source in sources from selection in source.Selections where selection.Where is not null
                       from coding in selection.Codings where known.Contains(new(coding.Code))
                       select new CodedPassage(new(coding.Id), source.Id.ToString(), selection.Where!, coding.User?.ToString() ?? Nobody, new(coding.Code), coding.At ?? default);
        // Of two of one id the first counts; the project keeps both.
        return new(new(book, [.. passages.DistinctBy(passage => passage.Id)]),
            [.. sources.DistinctBy(source => source.Id).Select(source => new CodedReport(source.Id.ToString(), source.Name, source.Text, source.IsPdf))],
            project.Users.ToDictionary(user => user.Key.ToString(), user => user.Value), Left(project));
    }

    /// <summary>
    /// Writes an analysis as a project. What a project held that the analysis came from stays in it, whether or not the workbench knows what it is for.
    /// </summary>
    /// <param name="kept">The project that the analysis was read from; null for one of one's own.</param>
    public static RefiProject Write(string name, Analysis analysis, IReadOnlyList<CodedReport> reports, IReadOnlyDictionary<string, string> coders, RefiProject? kept = null)
    {
        var draft = new ProjectDraft(name, kept);
        var used = analysis.Passages.Select(passage => passage.Coder).Where(coder => coder != Nobody).Distinct();
        draft.Users(used.ToDictionary(coder => coder, coder => coders.GetValueOrDefault(coder, coder)));
        draft.Users(coders);
        draft.Codes(analysis.Book);
        draft.Sources(reports);
        draft.Passages(analysis.Passages);
        draft.Sets(RefiCodes.Sets(analysis.Book), analysis.Book);
        return draft.Project();
    }

    private static IReadOnlyList<string> Left(RefiProject project)
    {
        var own = RefiProject.Own;
        (string, int)[] kinds =
        [
            ("pictures", project.Tree.Descendants(own + "PictureSource").Count()), ("recordings", project.Tree.Descendants(own + "AudioSource").Count()),
            ("films", project.Tree.Descendants(own + "VideoSource").Count()), ("cases", project.Tree.Descendants(own + "Case").Count()),
            ("variables", project.Tree.Descendants(own + "Variable").Count()), ("links", project.Tree.Descendants(own + "Link").Count()),
            ("graphs", project.Tree.Descendants(own + "Graph").Count()), ("notes", project.Tree.Descendants(own + "Note").Count()),
        ];
        return [.. kinds.Where(kind => kind.Item2 > 0).Select(kind => $"{kind.Item2} {kind.Item1} are not shown here. They are kept and go out with the project.")];
    }
}
