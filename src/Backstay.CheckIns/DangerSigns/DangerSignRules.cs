namespace Backstay.CheckIns.DangerSigns;

/// <summary>The decision, and the signs that made it.</summary>
internal sealed record DangerDecision(Tier Tier, IReadOnlyList<string> Because);

internal static class DangerSignRules
{
    /// <summary>Changes whenever the list or a tier does; stored with every answer.</summary>
    public const string Version = "2026-11.3";

    private static readonly Dictionary<string, Tier> Tiers = DangerSignList.All.Union(DangerSignList.First).ToDictionary(sign => sign.Id, sign => sign.Tier);

    /// <summary>The most urgent sign decides; nothing that is ticked beside it can lower it.</summary>
    /// <param name="ticked">Ids of signs; an id that this version does not know counts as an emergency, since it was shown as a danger sign.</param>
    public static DangerDecision Decide(IReadOnlyCollection<string> ticked)
    {
        var tier = ticked.Select(TierOf).DefaultIfEmpty(Tier.None).Max();
        return new(tier, tier == Tier.None ? [] : [.. ticked.Where(id => TierOf(id) == tier)]);
    }

    private static Tier TierOf(string id) => Tiers.GetValueOrDefault(id, Tier.Emergency);

    /// <summary>When the signs are asked again, besides every week: a next-day answer is looked at again after a day.</summary>
    public static DateTimeOffset? AskAgainAt(Tier tier, DateTimeOffset answeredAt) => tier == Tier.NextDay ? answeredAt.AddHours(24) : null;
}
