namespace Backstay.Content.Finding;

/// <summary>One way to narrow a list down, such as its kind, with what one may choose.</summary>
/// <param name="Key">As addresses name it.</param>
internal sealed record Facet(string Key, string Name, IReadOnlyList<Choice> Choices);

internal sealed record Choice(string Value, string Name, Func<Findable, bool> Holds);

/// <param name="Count">Things that would be left.</param>
internal sealed record CountedChoice(Choice Choice, int Count, bool IsChosen);

/// <summary>Narrows hits down by what was chosen, one choice a facet.</summary>
internal sealed class Narrowing(IReadOnlyList<Facet> facets, IReadOnlyDictionary<string, string?> asked)
{
    private readonly Dictionary<string, Choice> chosen = facets
        .Select(facet => (facet.Key, Choice: facet.Choices.FirstOrDefault(choice => choice.Value == asked.GetValueOrDefault(facet.Key))))
        .Where(pair => pair.Choice is not null).ToDictionary(pair => pair.Key, pair => pair.Choice!);

    public bool IsAny => chosen.Count > 0;

    public IReadOnlyList<Hit> Of(IEnumerable<Hit> hits) => [.. hits.Where(hit => chosen.Values.All(choice => choice.Holds(hit.What)))];

    public bool IsChosen(string facet) => chosen.ContainsKey(facet);

    /// <summary>How many each choice of a facet would leave, with what is chosen in the others. A choice that leaves none is left out, unless it is chosen.</summary>
    public IReadOnlyList<CountedChoice> Counts(Facet facet, IReadOnlyList<Hit> hits)
    {
        var others = hits.Where(hit => chosen.All(one => one.Key == facet.Key || one.Value.Holds(hit.What))).ToList();
        return
        [
            .. facet.Choices.Select(choice => new CountedChoice(choice, others.Count(hit => choice.Holds(hit.What)), chosen.GetValueOrDefault(facet.Key) == choice))
                .Where(choice => choice.Count > 0 || choice.IsChosen),
        ];
    }
}
