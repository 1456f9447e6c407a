using System.Text;
using Backstay.Evidence.Drawing;
using Backstay.Evidence.Prisma;

namespace Backstay.Evidence;

/// <summary>Draws the flow of a review from its counts; needs no database.</summary>
public static class ReviewPrisma
{
    /// <summary>The endings that a flow can be written with: .svg, .png and .pdf are pictures, .csv is what PRISMA2020 reads, .json keeps everything.</summary>
    public static IReadOnlyList<string> Endings { get; } = [".svg", ".png", ".pdf", ".csv", ".json"];

    /// <summary>Draws what a file tells: the CSV of PRISMA2020, or a JSON of counts (docs/evidence/prisma.md).</summary>
    /// <param name="file">To write; its ending says what.</param>
    /// <param name="since">The wave from which on what a log tells is new: so the flow is that of an update. Null for the review as a whole.</param>
    /// <returns>Where numbers do not agree with each other, in words. The flow is drawn all the same.</returns>
    /// <exception cref="ReviewFileException">The review cannot be understood, it has no such wave, or the ending is none of <see cref="Endings"/>.</exception>
    /// <exception cref="FileNotFoundException">There is no such review.</exception>
    public static ReviewPrismaReport Draw(string review, string file, ReviewPrismaLook? look = null, int? since = null)
    {
        Ending(file);
        return Draw(FlowFile.Read(review, since), file, look);
    }

    internal static ReviewPrismaReport Draw(FlowCounts counts, string file, ReviewPrismaLook? look = null)
    {
        look ??= new();
        var drawn = new FlowLook(look.Style2009 ? FlowEdition.Prisma2009 : FlowEdition.Prisma2020, look.Narrow, look.OneScreeningBox);
        File.WriteAllBytes(file, Bytes(counts, Ending(file), drawn));
        return new(FlowCheck.Of(counts));
    }

    internal static byte[] Bytes(FlowCounts counts, string ending, FlowLook look) => ending switch
    {
        ".svg" => Encoding.UTF8.GetBytes(SvgSheet.AsFile(FlowDrawing.Of(counts, look))),
        ".png" => PaintedSheet.AsPng(FlowDrawing.Of(counts, look)),
        ".pdf" => PaintedSheet.AsPdf(FlowDrawing.Of(counts, look)),
        ".csv" => Encoding.UTF8.GetBytes(Prisma2020Csv.Write(counts)),
        _ => Encoding.UTF8.GetBytes(FlowFile.ToJson(counts)),
    };

    private static string Ending(string file) => Path.GetExtension(file).ToLowerInvariant() is var ending && Endings.Contains(ending) ? ending
        : throw new ReviewFileException($"A flow cannot be written as '{Path.GetFileName(file)}'. Let the name end in {string.Join(", ", Endings)}.");
}

/// <param name="Style2009">The flow of PRISMA 2009 instead of 2020.</param>
/// <param name="Narrow">For a phone instead of a page.</param>
/// <param name="OneScreeningBox">All levels of screening as one pair of boxes.</param>
public sealed record ReviewPrismaLook(bool Style2009 = false, bool Narrow = false, bool OneScreeningBox = false);

/// <param name="Findings">Numbers that do not agree with each other, in words.</param>
public sealed record ReviewPrismaReport(IReadOnlyList<string> Findings);
