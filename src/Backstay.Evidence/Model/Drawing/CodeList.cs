using Backstay.Evidence.Coding;
using Backstay.Evidence.Drawing;

namespace Backstay.Evidence.Model.Drawing;

/// <summary>Codes of one sense as a tinted panel, measured before it is drawn. Where there is place, what supports a code stands beside it, else below.</summary>
internal sealed class CodeList
{
    private const double Pad = 14, Sign = 18, Gap = 7, Heading = 24, Apart = 16, WideEnough = 400;
    private readonly List<(IReadOnlyList<string> Lines, string? Support)> codes;
    private readonly Sense sense;
    private readonly string heading;
    private readonly double width;
    private readonly bool isBeside;

    public CodeList(ModelSubtheme subtheme, Sense sense, double width, bool withSupport)
    {
        (this.sense, this.width, isBeside) = (sense, width, withSupport && width > WideEnough);
        var own = subtheme.Of(sense).Select(code => (code.Marked, Support: withSupport ? ModelWords.Support(code.Studies.Count, code.Passages) : null)).ToList();
        heading = own.Count == 0 ? $"No {ModelWords.Kind(sense)} found" : ModelWords.Count(own.Count, ModelWords.Kind(sense));
        var beside = isBeside ? Apart + own.Select(code => Typesetting.Width(code.Support!) * Looks.Small / Typesetting.Size).DefaultIfEmpty(0).Max() : 0;
        codes = [.. own.Select(code => (Typesetting.Even(code.Marked, (width - 2 * Pad - Sign - beside) * Looks.Sure, Looks.Body), code.Support))];
        Height = 2 * Pad + Heading + codes.Sum(HeightOf) - (codes.Count > 0 ? Gap : Heading - Looks.Small);
    }

    public double Height { get; }

    public void Draw(FigureSheet sheet, double x, double y)
    {
        var (panel, sign, mark) = sense == Sense.Facilitator ? ("model-for", "model-plus", "+") : ("model-against", "model-minus", "–");
        sheet.Box(x, y, width, Height, panel);
        var line = y + Pad + Looks.Small - 1;
        sheet.Text(x + Pad, line, heading, codes.Count > 0 ? sign : "model-small");
        line += Heading + 1;
        foreach (var (lines, support) in codes)
        {
            sheet.Text(x + Pad, line, mark, sign);
            if (support is not null && isBeside) sheet.Text(x + width - Pad, line, support, "model-small", "end");
            foreach (var words in lines)
            {
                sheet.Text(x + Pad + Sign, line, words, "model-code");
                line += Looks.Body * Looks.LineOf;
            }
            if (support is not null && !isBeside)
            {
                sheet.Text(x + Pad + Sign, line - 1, support, "model-small");
                line += Looks.Small * Looks.LineOf;
            }
            line += Gap;
        }
    }

    private double HeightOf((IReadOnlyList<string> Lines, string? Support) code) =>
        code.Lines.Count * Looks.Body * Looks.LineOf + (code.Support is null || isBeside ? 0 : Looks.Small * Looks.LineOf) + Gap;
}
