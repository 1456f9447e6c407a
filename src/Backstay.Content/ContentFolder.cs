namespace Backstay.Content;

/// <summary>Where the content of this installation lies, beside the program.</summary>
public static class ContentFolder
{
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "content");
}
