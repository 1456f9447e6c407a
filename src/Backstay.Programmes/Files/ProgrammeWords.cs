using Backstay.Content.Files;

namespace Backstay.Programmes.Files;

/// <summary>The words of a programme in one language.</summary>
/// <param name="Line">What it is, in a sentence or two.</param>
/// <param name="Refusals">What somebody reads who may not begin, by the name that the condition gives.</param>
internal sealed record ProgrammeWords(string Title, string Line, IReadOnlyDictionary<string, Refusal> Refusals)
{
    /// <returns>Null with a finding where something is missing.</returns>
    public static ProgrammeWords? Read(string file, string text, List<ContentFinding> findings)
    {
        var before = findings.Count;
        if (Keys.Of(file, text, findings) is not { } keys) return null;
        var words = new ProgrammeWords(Needed(keys, "title"), Needed(keys, "line"), keys.Named("refusals").ToDictionary(one => one.Name, one => Refusal.Read(one.Keys)));
        keys.End();
        return findings.Count == before ? words : null;
    }

    internal static string Needed(Keys keys, string key)
    {
        if (keys.Text(key) is { } text) return text;
        keys.Wrong(key, $"has no `{key}`.", $"Add `{key}: `.");
        return "";
    }
}

/// <summary>Why somebody may not begin, and what they can do instead: nobody is sent away without another way.</summary>
/// <param name="Path">Where that is, such as /learn; null for none.</param>
internal sealed record Refusal(string Why, string Instead, string? Path)
{
    public static Refusal Read(Keys keys)
    {
        var refusal = new Refusal(ProgrammeWords.Needed(keys, "why"), ProgrammeWords.Needed(keys, "instead"), keys.Text("path"));
        keys.End();
        return refusal;
    }
}
