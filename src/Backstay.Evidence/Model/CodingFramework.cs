using System.Text.Json;

namespace Backstay.Evidence.Model;

/// <summary>A review's own reading of a theory: what it looks for under each construct, and what it knows to lie outside.</summary>
/// <param name="Prompts">By the construct's key; "" for what lies outside.</param>
internal sealed record CodingFramework(IReadOnlyDictionary<string, IReadOnlyList<string>> Prompts)
{
    private const string OutsideKey = "Outside";

    /// <summary>Reads "npt_framework" of a taxonomy file: constructs with what is looked for; a key that begins with "Outside" lies outside.</summary>
    /// <returns>Null where the file has none.</returns>
    /// <exception cref="ReviewFileException">It names a construct that the theory does not have.</exception>
    public static CodingFramework? Read(string json, Theory theory)
    {
        try
        {
            using var file = JsonDocument.Parse(json);
            if (!file.RootElement.TryGetProperty("npt_framework", out var framework)) return null;
            return new(framework.EnumerateObject().ToDictionary(
                one => one.Name.StartsWith(OutsideKey, StringComparison.OrdinalIgnoreCase) ? "" : theory.Constructs.FirstOrDefault(construct => construct.Key == one.Name)?.Key
                    ?? throw new ReviewFileException($"{theory.Name} has no construct {one.Name}. It has {string.Join(", ", theory.Constructs.Select(construct => construct.Key))}."),
                IReadOnlyList<string> (one) => [.. one.Value.EnumerateArray().Select(prompt => prompt.GetString()!)]));
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or ArgumentException)
        {
            throw new ReviewFileException("The framework could not be read. It has to name constructs, each with a list of what is looked for.", error);
        }
    }
}
