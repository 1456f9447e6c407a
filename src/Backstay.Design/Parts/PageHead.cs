namespace Backstay.Design.Parts;

/// <summary>What the page at hand is called, so that a form's errors can say so in the browser's title.</summary>
public sealed class PageHead
{
    public string Title { get; set; } = "";
}
