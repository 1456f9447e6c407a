using Backstay.Design.Parts;
using Microsoft.AspNetCore.Components;

namespace Backstay.Design.Forms;

/// <summary>One answer of a list: what is stored, what is read, and a second line if it helps.</summary>
public sealed record Choice(string Value, string Text, string? Line = null)
{
    /// <summary>The answer as a radio button, or as one of many tick boxes.</summary>
    public MarkupString Label(string name, bool chosen, bool many, bool required) => Markup.Of(
        $"""<label><input type="{(many ? "checkbox" : "radio")}" name="{name}" value="{Value}"{Markup.If(chosen, "checked")}{Markup.If(required, "required")} /><span>{Text}{Small}</span></label>""");

    private MarkupString Small => Line is null ? default : Markup.Of($" <small>{Line}</small>");
}
