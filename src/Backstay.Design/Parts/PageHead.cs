namespace Backstay.Design.Parts;

/// <summary>What the page at hand is called in the browser. Its parts say it while they are drawn.</summary>
public sealed class PageHead
{
    public event Action? Changed;

    public string Title
    {
        get;
        set
        {
            field = value;
            Changed?.Invoke();
        }
    } = "";

    /// <summary>A form of the page came back with errors, which is read out first.</summary>
    public bool PleaseCheck
    {
        get;
        set
        {
            field = value;
            Changed?.Invoke();
        }
    }
}
