using Backstay.Evidence.Coding;
using Backstay.Evidence.Coding.Refi;
using Backstay.Evidence.Model;
using Backstay.Evidence.Model.Drawing;

namespace Backstay.Evidence;

/// <summary>
/// What the commands do with files of codes and themes; nothing of it needs a database. Files are told apart by their ending: .qdpx, a project
/// of qualitative analysis (REFI-QDA 1.5); .qdc, its code book alone; .json, a taxonomy ({"taxonomy": {THEME: [{"subtheme", "barriers", "facilitators"}]}}).
/// </summary>
public static class ReviewCodebook
{
    private static readonly string[] Endings = [".qdpx", ".qdc", ".json", ".html", ".csv"];

    /// <summary>Writes the codes of one file as another: .qdpx, .qdc or .json. A project written from a project keeps all that it held.</summary>
    /// <exception cref="ReviewFileException">The file cannot be read, or the ending is none of those.</exception>
    public static ReviewCodebookReport Convert(string from, string to)
    {
        using var file = CodeFile.Open(from);
        switch (Ending(to))
        {
            case ".qdpx":
                using (var result = File.Create(to)) file.WriteProject(result, Path.GetFileNameWithoutExtension(from));
                break;
            case ".qdc":
                using (var result = File.Create(to)) CodebookFile.Write(RefiCodes.Write(file.Analysis.Book), RefiCodes.Sets(file.Analysis.Book), result);
                break;
            case ".json":
                File.WriteAllText(to, TaxonomyFile.Write(file.Analysis.Book));
                break;
            default:
                throw new ReviewFileException($"{to}: codes are written as .qdpx, .qdc or .json.");
        }
        return file.Report();
    }

    /// <summary>Writes the table of themes: .html, or .csv with one row a code.</summary>
    /// <exception cref="ReviewFileException">The file cannot be read, or the ending is neither.</exception>
    public static ReviewCodebookReport WriteTable(string from, string to, string caption)
    {
        using var file = CodeFile.Open(from);
        File.WriteAllText(to, Ending(to) switch
        {
            ".html" => ThemeTable.Html(file.Model, caption),
            ".csv" => ThemeTable.AsCsv(file.Model),
            _ => throw new ReviewFileException($"{to}: the table is written as .html or .csv."),
        });
        return file.Report();
    }

    /// <summary>Draws the model as SVG, light or dark as the reader's screen is.</summary>
    /// <param name="tall">360 units wide, for phones; else 1280.</param>
    /// <exception cref="ReviewFileException">The file cannot be read.</exception>
    public static ReviewCodebookReport DrawModel(string from, string svg, string title, bool tall)
    {
        using var file = CodeFile.Open(from);
        File.WriteAllText(svg, ModelFigure.Svg(file.Model, title, tall));
        return file.Report();
    }

    /// <returns>What changed between two states of a model, one sentence each; empty where nothing did.</returns>
    /// <exception cref="ReviewFileException">A file cannot be read.</exception>
    public static IReadOnlyList<string> Compare(string earlier, string later)
    {
        using var one = CodeFile.Open(earlier);
        using var other = CodeFile.Open(later);
        return [.. ModelDifference.Between(one.Model, other.Model).Select(change => change.Words)];
    }

    internal static string Ending(string path)
    {
        var ending = Path.GetExtension(path);
        return Endings.FirstOrDefault(known => known.Equals(ending, StringComparison.OrdinalIgnoreCase)) ?? ending;
    }
}

/// <param name="Read">In words, such as "4 themes, 10 subthemes, 67 codes, 0 passages".</param>
/// <param name="Findings">What was left out or is to be looked at: of the file, and for the next coding clinic.</param>
public sealed record ReviewCodebookReport(string Read, IReadOnlyList<string> Findings);
