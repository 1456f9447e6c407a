using Backstay.Evidence.Coding;
using Backstay.Evidence.Drawing;

namespace Backstay.Evidence.Model.Drawing;

/// <summary>The model as a picture: each theme with its subthemes, and what speaks against and for on either side of them.</summary>
internal static class ModelFigure
{
    public const int WideWidth = 1280, TallWidth = 360;
    private const double WideEdge = 40, TallEdge = 16, Spine = 216, Between = 18, BarHeight = 10, LongestBar = 84, MostUnit = 12, FirstLine = 27;

    /// <param name="title">Such as "What keeps people from digital help, and what brings them to it".</param>
    /// <param name="tall">For a phone; else for a page or a sheet of paper.</param>
    /// <param name="id">Unique on the page.</param>
    /// <param name="standsAlone">With its own colours, for a file; in a page <see cref="Looks.Css"/> has to be in the style sheet.</param>
    public static string Svg(ConceptualModel model, string title, bool tall, string id = "model", bool standsAlone = true)
    {
        var sheet = new FigureSheet(tall ? TallWidth : WideWidth);
        var edge = tall ? TallEdge : WideEdge;
        sheet.Bottom = edge;
        Write(sheet, edge, title, tall ? Looks.TallTitle : Looks.Title, tall ? "model-tall-title" : "model-title", true);
        sheet.Bottom += 4;
        Write(sheet, edge, ModelWords.Summary(model), Looks.Body, "model-code", false);
        var most = model.Themes.SelectMany(theme => theme.Subthemes).Select(one => Math.Max(one.Of(Sense.Barrier).Count, one.Of(Sense.Facilitator).Count)).DefaultIfEmpty(1).Max();
        var unit = Math.Min(MostUnit, LongestBar / Math.Max(1, most));
        foreach (var theme in model.Themes)
        {
            sheet.Bottom += tall ? 16 : 28;
            sheet.Line(edge, sheet.Bottom, sheet.Width - edge, sheet.Bottom);
            sheet.Bottom += tall ? 12 : 16;
            Write(sheet, edge, theme.Name, Looks.Theme, "model-theme", true);
            Write(sheet, edge, Under(model, theme), Looks.Small, "model-small", false);
            sheet.Bottom += 12;
            foreach (var subtheme in theme.Subthemes)
                if (tall) Tall(sheet, model, subtheme, isAlone: subtheme.Name is null && theme.Subthemes.Count == 1);
                else Wide(sheet, model, theme, subtheme, unit);
        }
        sheet.Bottom += 8;
        if (model.Perspectives.Count > 0) Write(sheet, edge, ModelWords.Star(model.Perspectives), Looks.Small, "model-small", false);
        sheet.Bottom += edge - 8;
        return sheet.Svg(title, Description(model), id, standsAlone ? Looks.Css : null);
    }

    private static void Wide(FigureSheet sheet, ConceptualModel model, ModelTheme theme, ModelSubtheme subtheme, double unit)
    {
        var side = (sheet.Width - 2 * WideEdge - Spine - 2 * Between) / 2;
        var (against, promote) = Lists(model, subtheme, side);
        var name = Typesetting.Even(subtheme.Name ?? theme.Name, Spine * Looks.Sure, Looks.Subtheme, true);
        var support = Support(model, subtheme.Codes);
        var (top, centre) = (sheet.Bottom, sheet.Width / 2);
        against.Draw(sheet, WideEdge, top);
        promote.Draw(sheet, sheet.Width - WideEdge - side, top);
        var line = top + FirstLine;
        foreach (var words in name)
        {
            sheet.Text(centre, line, words, "model-subtheme", "middle");
            line += Looks.Subtheme * Looks.LineOf;
        }
        Balance(sheet, centre, line - 8, subtheme, unit);
        if (support is not null) sheet.Text(centre, line + BarHeight + 14, support, "model-small", "middle");
        sheet.Bottom = Math.Max(top + Math.Max(against.Height, promote.Height), line + BarHeight + 20) + 14;
    }

    private static void Tall(FigureSheet sheet, ConceptualModel model, ModelSubtheme subtheme, bool isAlone)
    {
        var (against, promote) = Lists(model, subtheme, sheet.Width - 2 * TallEdge);
        if (subtheme.Name is { } name) Write(sheet, TallEdge, name, Looks.Subtheme, "model-subtheme", true);
        // Where codes stand in the theme itself and nowhere else, it stands under the theme's name already.
        if (!isAlone && Support(model, subtheme.Codes) is { } support) Write(sheet, TallEdge, support, Looks.Small, "model-small", false);
        sheet.Bottom += 8;
        foreach (var list in new[] { against, promote })
        {
            list.Draw(sheet, TallEdge, sheet.Bottom);
            sheet.Bottom += list.Height + 8;
        }
        sheet.Bottom += 16;
    }

    // Barriers to the left of the middle, facilitators to the right: which way a subtheme leans is seen before anything is read.
    private static void Balance(FigureSheet sheet, double centre, double y, ModelSubtheme subtheme, double unit)
    {
        var (against, promote) = (subtheme.Of(Sense.Barrier).Count, subtheme.Of(Sense.Facilitator).Count);
        if (against > 0) sheet.Box(centre - 1 - against * unit, y, against * unit, BarHeight, "model-bar-against", 2);
        if (promote > 0) sheet.Box(centre + 1, y, promote * unit, BarHeight, "model-bar-for", 2);
        sheet.Text(centre - 8 - against * unit, y + BarHeight, $"{against}", "model-small", "end");
        sheet.Text(centre + 8 + promote * unit, y + BarHeight, $"{promote}", "model-small");
    }

    private static (CodeList Against, CodeList For) Lists(ConceptualModel model, ModelSubtheme subtheme, double width) =>
        (new(subtheme, Sense.Barrier, width, model.HasSupport), new(subtheme, Sense.Facilitator, width, model.HasSupport));

    private static void Write(FigureSheet sheet, double x, string text, double size, string look, bool bold)
    {
        foreach (var line in Typesetting.Even(text, (sheet.Width - 2 * x) * Looks.Sure, size, bold))
        {
            sheet.Bottom += size * Looks.LineOf;
            sheet.Text(x, sheet.Bottom - size * .3, line, look);
        }
    }

    private static string? Support(ConceptualModel model, IEnumerable<ModelCode> codes) => model.HasSupport
        ? ModelWords.Support(codes.SelectMany(code => code.Studies).Distinct().Count(), codes.Sum(code => code.Passages)) : null;

    private static string Under(ConceptualModel model, ModelTheme theme) => ModelWords.Senses(theme.Codes) + (Support(model, theme.Codes) is { } support ? $"; {support}" : "");

    private static string Description(ConceptualModel model) => string.Join(' ', model.Themes.Select(theme =>
        $"{theme.Name}: {Under(model, theme)}, in {string.Join("; ", theme.Subthemes.Select(one => $"{one.Name ?? theme.Name} ({ModelWords.Senses(one.Codes)})"))}.").Prepend(ModelWords.Summary(model)));
}
