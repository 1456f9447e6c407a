using Backstay.Evidence.Coding;

namespace Backstay.Evidence.Model;

/// <summary>How a model's numbers are said.</summary>
internal static class ModelWords
{
    public static string Kind(Sense sense) => sense switch { Sense.Barrier => "barrier", Sense.Facilitator => "facilitator", _ => "code" };

    public static string Count(int count, string one, string? many = null) => $"{count} {(count == 1 ? one : many ?? one + "s")}";

    public static string Support(int studies, int passages) => passages == 0 ? "no passage" : $"{Count(studies, "study", "studies")}, {Count(passages, "passage")}";

    public static string Star(IReadOnlyList<string> perspectives) => $"* Perspective: {string.Join(", ", perspectives)}.";

    /// <summary>"29 barriers and 38 facilitators"; codes that are neither are told where there are any.</summary>
    public static string Senses(IEnumerable<ModelCode> codes)
    {
        var by = codes.ToLookup(code => code.Sense);
        return $"{Count(by[Sense.Barrier].Count(), "barrier")} and {Count(by[Sense.Facilitator].Count(), "facilitator")}"
            + (by[Sense.Neither].Any() ? $" ({Count(by[Sense.Neither].Count(), "code")} beside them)" : "");
    }

    public static string Summary(ConceptualModel model) =>
        $"{Senses(model.Codes)} in {Count(model.Themes.Count, "theme")} and {Count(model.Themes.Sum(theme => theme.Subthemes.Count(one => one.Name is not null)), "subtheme")}.";
}
