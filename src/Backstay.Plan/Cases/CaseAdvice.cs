namespace Backstay.Plan.Cases;

internal enum AdviceFrom { People, Guidelines }

/// <summary>Something that did well for others, to be put somewhat higher among what may be offered anyway.</summary>
/// <param name="Bonus">Points added to an item's fit; one reason of the rules is worth two.</param>
/// <param name="Level">At which it did well, the middle one. Told, and never a reason to begin higher: pacing decides the dose.</param>
/// <param name="People">Who did it and did well; 0 when it comes from the guidelines.</param>
internal sealed record AdvisedItem(string ItemId, double Bonus, int Level, int People)
{
    /// <summary>In what those people are alike to who asks, what counts most first.</summary>
    public IReadOnlyList<AttributeKind> Alike { get; init; } = [];
}

/// <summary>What cases say to a situation. It adds and never removes, and it brings nothing back that safety, a person's word or a rule removed.</summary>
/// <param name="People">How many people are behind it; 0 when it comes from the guidelines.</param>
/// <param name="Alike">In what they are alike, what counts most first.</param>
/// <param name="Items">What counts most first.</param>
/// <param name="WalkingMinutes">Of a week that went well, the middle one; null when too few told.</param>
internal sealed record CaseAdvice(AdviceFrom From, int People, IReadOnlyList<AttributeKind> Alike, IReadOnlyList<AdvisedItem> Items, int? WalkingMinutes = null)
{
    private readonly Dictionary<string, AdvisedItem> byId = Items.ToDictionary(item => item.ItemId);

    public AdvisedItem? For(string itemId) => byId.GetValueOrDefault(itemId);
}
