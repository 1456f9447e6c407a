using Microsoft.AspNetCore.Components;

namespace Backstay.Web;

/// <summary>
/// The one style sheet, written into each page for a stranger: a slow phone then paints after one round trip instead of two. Whoever is known
/// has fetched it meanwhile, and gets pages of half the size. The content security policy names its hash, so no other style can be slipped in.
/// </summary>
internal sealed class StyleSheet
{
    public StyleSheet(IWebHostEnvironment environment)
    {
        using var reader = new StreamReader(environment.WebRootFileProvider.GetFileInfo("app/backstay.css").CreateReadStream());
        var css = reader.ReadToEnd();
        Element = (MarkupString)$"<style>{css}</style>";
        Hash = Inline.HashOf(css);
    }

    public MarkupString Element { get; }

    /// <summary>As a source of the policy's style-src.</summary>
    public string Hash { get; }
}
