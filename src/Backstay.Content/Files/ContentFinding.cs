using System.Text.RegularExpressions;
using YamlDotNet.Core;

namespace Backstay.Content.Files;

/// <summary>Something wrong with a content file, and what to do about it.</summary>
/// <param name="Other">Id of a second item that it is about, such as the one that a link leads to.</param>
public sealed partial record ContentFinding(string File, int Line, string What, string Remedy, string? Other = null)
{
    /// <param name="firstLine">Of the YAML within the file.</param>
    public static ContentFinding Of(string file, YamlException error, int firstLine = 1) =>
        new(file, (int)error.Start.Line + firstLine - 1, Told(error.InnerException?.Message ?? error.Message), "Correct the key or the value there.");

    internal bool IsAbout(ContentItem item) => Other == item.Id || File.Split('/')[^1].Split('.')[0] == item.Id;

    public override string ToString() => $"{File}:{Line} {What} {Remedy}";

    // Authors know keys and values, and no types of a program.
    private static string Told(string message) => UnknownKey().Match(message) is { Success: true } unknown ? $"has the key {unknown.Groups[1].Value}, which nothing reads."
        : message.Contains("type", StringComparison.Ordinal) ? "holds something here that cannot be read." : message;

    [GeneratedRegex("^Property '([^']+)' not found on type")]
    private static partial Regex UnknownKey();
}
