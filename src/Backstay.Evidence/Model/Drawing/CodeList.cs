using Backstay.Evidence.Coding;

namespace Backstay.Evidence.Model.Drawing;

/// <summary>Codes of one sense as a tinted panel, measured before it is drawn.</summary>
internal sealed class CodeList
{
    private const double Pad = 14, Sign = 18, Gap = 7, Heading = 24;
    private readonly List<(IReadOnlyList<string> Lines, string? Support)> codes;
    private readonly Sense sense;
    private readonly string heading;

    public CodeList(ModelSubtheme subtheme, Sense sense, double width, bool withSupport)
    {
        (this.sense, Width) = (sense, width);
        var own = subtheme.Of(sense);
        heading = own.Count == 0 ? $"No {ModelWords.Kind(sense)} found" : ModelWords.Count(own.Count, ModelWords.Kind(sense));
        codes = [.. own.Select(code => (Letters.Lines(code.Marked, width - 2 * Pad - Sign, Looks.Body), withSupport ? ModelWords.Support(code.Studies.Count, code.Passages) : null))];
        Height = 2 * Pad + Heading + codes.Sum(HeightOf) - (codes.Count > 0 ? Gap : Gap + 2);
    }

    public double Width { get; }
    public double Height { get; }

    public void Draw(Sheet sheet, double x, double y, double height)
    {
        var (panel, sign, mark) = sense == Sense.Facilitator ? ("model-for", "model-plus", "+") : ("model-against", "model-minus", "–");
        sheet.Box(x, y, Width, height, panel);
        var line = y + Pad + Looks.Small;
        sheet.Text(x + Pad, line - 1, heading, codes.Count > 0 ? sign : "model-small");
        line += Heading;
        foreach (var (lines, support) in codes)
        {
            sheet.Text(x + Pad, line, mark, sign);
            foreach (var words in lines)
            {
                sheet.Text(x + Pad + Sign, line, words, "model-code");
                line += Looks.Body * Looks.LineOf;
            }
            if (support is not null)
            {
                sheet.Text(x + Pad + Sign, line - 1, support, "model-small");
                line += Looks.Small * Looks.LineOf;
            }
            line += Gap;
        }
    }

    private static double HeightOf((IReadOnlyList<string> Lines, string? Support) code) =>
        code.Lines.Count * Looks.Body * Looks.LineOf + (code.Support is null ? 0 : Looks.Small * Looks.LineOf) + Gap;
}
