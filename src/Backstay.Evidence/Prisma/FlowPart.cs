using System.Globalization;
using Backstay.Design.Parts;
using Backstay.Evidence.Drawing;
using Microsoft.AspNetCore.Components;

namespace Backstay.Evidence.Prisma;

/// <summary>A flow within a page: wide where there is room, else one box below the other; and its numbers as a table.</summary>
internal static class FlowPart
{
    /// <param name="goesOn">What is said where records wait still, so that levels need not add up yet; null where none does.</param>
    public static MarkupString Of(FlowCounts counts, string? goesOn = null) => Markup.Of(
        $"""
        <div class="wide">{Drawn(counts, new())}</div>
        <div class="narrow">{Drawn(counts, new(Narrow: true))}</div>
        {(goesOn is not null ? Markup.Of($"<p class=\"quiet\">{goesOn}</p>") : Findings(FlowCheck.Of(counts)))}
        <details class="fold"><summary>{Words.FlowNumbers}</summary><table class="numbers"><tbody>{Markup.Join(FlowNumbers.Of(counts).Select(Row))}</tbody></table></details>
        """);

    private static MarkupString Drawn(FlowCounts counts, FlowLook look) => new(SvgSheet.AsPart(FlowDrawing.Of(counts, look)));

    private static MarkupString Findings(IReadOnlyList<string> findings) => findings.Count == 0 ? default
        : Markup.Of($"""<div class="notice worth" role="status"><h3>{Words.FlowFindings}</h3><ul>{Markup.Join(findings.Select(finding => Markup.Of($"<li>{finding}</li>")))}</ul></div>""");

    private static MarkupString Row((string Name, int Count) one) => Markup.Of($"<tr><th scope=\"row\">{one.Name}</th><td>{one.Count.ToString("N0", CultureInfo.CurrentCulture)}</td></tr>");
}
