using Backstay.Design.Parts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace Backstay.Design.Forms;

/// <summary>The hidden field that proves a form came from this page; made once for all forms of a page.</summary>
public sealed class FormToken(AntiforgeryStateProvider state)
{
    private MarkupString? made;

    public MarkupString Field => made ??= state.GetAntiforgeryToken() is { } token
        ? Markup.Of($"""<input type="hidden" name="{token.FormFieldName}" value="{token.Value}" />""") : default(MarkupString);
}
