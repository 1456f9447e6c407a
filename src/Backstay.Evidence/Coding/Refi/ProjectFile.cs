using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace Backstay.Evidence.Coding.Refi;

/// <summary>Reads and writes .qdpx: a zip with project.qde and the sources (REFI-QDA 1.5, sections 7 and 9).</summary>
internal static class ProjectFile
{
    private static readonly XNamespace Own = RefiGrammar.Namespace;
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <exception cref="ReviewFileException">It holds no project, or one that cannot be read.</exception>
    public static RefiProject Read(ProjectZip zip, ProjectLimits? limits = null)
    {
        if (zip.Project is not { } name) throw new ReviewFileException("This file holds no project.qde, so it is no project of analysis. Export it as REFI-QDA project.");
        var raw = RefiXml.Load(() => zip.Open(name)!);
        if (raw.Name.LocalName != "Project") throw new ReviewFileException($"This file begins with {raw.Name.LocalName} where a Project has to stand. Export it as REFI-QDA project.");
        raw.SetAttributeValue("name", (string?)raw.Attribute("name") ?? "Project");
        var cleaning = new RefiCleaning();
        var tree = cleaning.Clean(raw) ?? throw new ReviewFileException("This project is empty. Export it once more.");
        var findings = new List<string>(cleaning.Findings);
        var project = new RefiProject(tree, Texts(zip, tree, findings, limits ?? new()), []);
        ProjectChecks.Look(project, zip, findings);
        return project with { Findings = findings };
    }

    /// <param name="files">Opens files of the sources by their name within the zip; null where there is none. A text that is not there is written from the project.</param>
    public static void Write(RefiProject project, Func<string, Stream?> files, Stream to)
    {
        using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        using (var qde = Entry(zip, "project.qde")) RefiXml.Save(project.Tree, qde);
        foreach (var path in Paths(project.Tree).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (ProjectZip.NameOf(path) is not { } name) continue;
            using var from = files(name) ?? (project.Texts.TryGetValue(path, out var text) ? new MemoryStream(Strict.GetBytes(text)) : null);
            if (from is null) continue;
            using var copy = Entry(zip, name);
            from.CopyTo(copy);
        }
    }

    public static IEnumerable<string> Paths(XElement tree) => tree.Descendants().Attributes()
        .Where(one => one.Name.LocalName is "plainTextPath" or "richTextPath" or "path" or "currentPath").Select(one => one.Value);

    // The same project gives the same bytes, whenever it is written.
    private static Stream Entry(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
        return entry.Open();
    }

    private static Dictionary<string, string> Texts(ProjectZip zip, XElement tree, List<string> findings, ProjectLimits limits)
    {
        var texts = new Dictionary<string, string>();
        foreach (var path in tree.Descendants().Attributes("plainTextPath").Select(one => one.Value).Distinct())
        {
            if (ProjectZip.NameOf(path) is not { } name || zip.Open(name) is not { } file) continue;
            using var bytes = new MemoryStream();
            using (file) file.CopyTo(new LimitedCopy(bytes, limits.Text));
            texts[path] = Decode(bytes.ToArray(), name, findings);
        }
        return texts;
    }

    private static string Decode(byte[] bytes, string name, List<string> findings)
    {
        try
        {
            using var reader = new StreamReader(new MemoryStream(bytes), Strict, detectEncodingFromByteOrderMarks: true);
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            findings.Add($"{name} is not written in UTF-8. It was read as Western European; look at its accents.");
            return Encoding.Latin1.GetString(bytes);
        }
    }

    private sealed class LimitedCopy(MemoryStream to, int most) : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (to.Length + buffer.Length > most) throw new ReviewFileException($"A text in this project is longer than {most >> 20} MB. Split it into several.");
            to.Write(buffer);
        }
    }
}
