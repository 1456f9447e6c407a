using Backstay.Design.Parts;
using Backstay.Evidence.Model.Drawing;
using Microsoft.AspNetCore.Components;

namespace Backstay.Evidence.Model;

/// <summary>A model within a page: wide where there is room, else for a phone; and its table.</summary>
internal static class ModelPart
{
    public static MarkupString Of(ConceptualModel model, string title) => Markup.Of(
        $"""
        <div class="wide">{new MarkupString(ModelFigure.Svg(model, title, tall: false, "model-wide", standsAlone: false))}</div>
        <div class="narrow">{new MarkupString(ModelFigure.Svg(model, title, tall: true, "model-narrow", standsAlone: false))}</div>
        <details class="fold"><summary>{Words.ModelTable}</summary>{new MarkupString(ThemeTable.Html(model, title))}</details>
        """);
}
