using Backstay.Evidence.Coding.Refi;
using Backstay.Evidence.Model;

namespace Backstay.Evidence.Coding;

/// <summary>A file of codes, open as long as its sources are needed.</summary>
internal sealed class CodeFile : IDisposable
{
    private const long MostTaxonomy = 4 << 20;
    private FileStream? file;
    private ProjectZip? zip;
    private RefiProject? project;
    private Exchanged? exchanged;
    private IReadOnlyList<string> findings = [];

    private CodeFile() { }

    public Analysis Analysis { get; private set; } = new(CodeBook.Empty, []);

    public ConceptualModel Model => ConceptualModel.Of(Analysis);

    /// <exception cref="ReviewFileException">It cannot be read.</exception>
    public static CodeFile Open(string path)
    {
        var open = new CodeFile();
        try
        {
            open.Read(path);
            return open;
        }
        catch
        {
            open.Dispose();
            throw;
        }
    }

    public void WriteProject(Stream to, string name) => ProjectFile.Write(
        Exchange.Write(project?.Name ?? name, Analysis, exchanged?.Reports ?? [], exchanged?.Coders ?? new Dictionary<string, string>(), project), source => zip?.Open(source), to);

    public ReviewCodebookReport Report() => new(string.Join(", ",
            ModelWords.Count(Analysis.Book.Themes.Count, "theme"), ModelWords.Count(Analysis.Book.Themes.Sum(theme => theme.Subthemes.Count), "subtheme"),
            ModelWords.Count(Analysis.Book.Codes.Count, "code"), ModelWords.Count(Analysis.Passages.Count, "passage")),
        [.. findings, .. CodingClinic.Of(Analysis, []).Where(finding => finding.Blocks).Select(finding => finding.Words)]);

    public void Dispose()
    {
        zip?.Dispose();
        file?.Dispose();
    }

    private void Read(string path)
    {
        switch (ReviewCodebook.Ending(path))
        {
            case ".qdpx":
                file = File.OpenRead(path);
                zip = new(file);
                project = ProjectFile.Read(zip);
                exchanged = Exchange.Read(project);
                (Analysis, findings) = (exchanged.Analysis, [.. project.Findings, .. exchanged.Left]);
                break;
            case ".qdc":
                var (codes, sets, told) = CodebookFile.Read(() => File.OpenRead(path));
                (Analysis, findings) = (new(RefiCodes.Read(codes, sets, new HashSet<Guid>()), []), told);
                break;
            case ".json":
                if (new FileInfo(path).Length > MostTaxonomy) throw new ReviewFileException($"{path} is far longer than any taxonomy. Look whether it is the right file.");
                Analysis = new(TaxonomyFile.Read(File.ReadAllText(path)), []);
                break;
            default:
                throw new ReviewFileException($"{path}: codes are read from .qdpx, .qdc or .json.");
        }
    }
}
