using System.Xml.Linq;

namespace Backstay.Evidence.Coding.Refi;

/// <summary>Looks at what the schema cannot see: paths, references, and what positions count.</summary>
internal static class ProjectChecks
{
    private static readonly XNamespace Own = RefiGrammar.Namespace;

    public static void Look(RefiProject project, ProjectZip zip, List<string> findings)
    {
        foreach (var path in ProjectFile.Paths(project.Tree).Distinct())
        {
            if (ProjectZip.NameOf(path) is not { } name)
                findings.Add(path.StartsWith("internal:", StringComparison.OrdinalIgnoreCase)
                    ? $"'{path}' leads out of the project and was not followed."
                    : $"'{path}' lies outside the project file; its place is kept, the file itself is not there.");
            else if (!zip.Has(name)) findings.Add($"The project names {name}, but does not hold it.");
        }
        foreach (var source in project.Tree.Descendants().Where(one => one.Elements(Own + "PlainTextSelection").Any()).ToList()) LookAtPositions(project, source, findings);
        LookAtCodes(project, findings);
    }

    private static void LookAtPositions(RefiProject project, XElement source, List<string> findings)
    {
        var name = (string?)source.Attribute("name") ?? (string?)source.Parent?.Attribute("name") ?? "A text";
        if (project.TextOf(source) is not { } text)
        {
            findings.Add($"{name}: the text is missing, so its selections could not be placed. They are kept.");
            return;
        }
        XElement[] selections = [.. source.Elements(Own + "PlainTextSelection")];
        var counting = Positions.Guess(text, [.. selections.Select(one => (Begin(one), End(one), (string?)one.Attribute("name")))]);
        var (from, to) = (new Positions(text, counting), new Positions(text, Counting.Standard));
        var outside = 0;
        foreach (var selection in selections)
        {
            if (from.ToUtf16(Begin(selection)) is not { } start || from.ToUtf16(End(selection)) is not { } end || start > end) outside++;
            else if (counting != Counting.Standard)
            {
                selection.SetAttributeValue("startPosition", to.Of(start));
                selection.SetAttributeValue("endPosition", to.Of(end));
            }
        }
        if (outside > 0) findings.Add($"{name}: {outside} selections lie outside the text. They are kept, but mark nothing.");
        if (counting != Counting.Standard)
            findings.Add($"{name}: positions count {(counting.BreakIsOne ? "a line break of two characters once" : "UTF-16 units")}, as the selected words tell. They were turned into code points.");
    }

    private static void LookAtCodes(RefiProject project, List<string> findings)
    {
        HashSet<Guid> known = [.. project.Codes.SelectMany(code => code.All).Select(code => code.Id)];
        var lost = project.Tree.Descendants(Own + "CodeRef").Select(RefiProject.Target).Where(code => !known.Contains(code)).ToList();
        var again = project.Tree.Descendants(Own + "Coding").GroupBy(RefiProject.IdOf).Count(same => same.Count() > 1);
        if (again > 0) findings.Add($"{again} ids stand for more than one coding each. The first of each is shown, all are kept.");
        if (lost.Count > 0) findings.Add($"{lost.Count} codings name a code that is not in the code book. They are kept, but cannot be shown.");
    }

    private static long Begin(XElement selection) => (long)selection.Attribute("startPosition")!;

    private static long End(XElement selection) => (long)selection.Attribute("endPosition")!;
}
