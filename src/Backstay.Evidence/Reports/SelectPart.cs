using Backstay.Design.Forms;
using Backstay.Design.Parts;
using Microsoft.AspNetCore.Components;

namespace Backstay.Evidence.Reports;

/// <summary>One of a long list, chosen from a menu.</summary>
internal static class SelectPart
{
    public static MarkupString Of(string name, string label, IEnumerable<(string Value, string Text)> options, string? chosen, string? error) => Markup.Of(
        $"""
        <div class="field"><label for="{ErrorLine.AnchorOf(name)}">{label}</label>{(error is null ? default : Markup.Of($"""<p class="field-error" id="{ErrorLine.AnchorOf(name)}-error">{error}</p>"""))}
        <select id="{ErrorLine.AnchorOf(name)}" name="{name}"{(error is null ? default : Markup.Of($" aria-describedby=\"{ErrorLine.AnchorOf(name)}-error\""))}>{Markup.Join(options.Select(option => Markup.Of($"""<option value="{option.Value}"{Markup.If(option.Value == (chosen ?? ""), "selected")}>{option.Text}</option>""")))}</select></div>
        """);
}
