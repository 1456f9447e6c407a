namespace Backstay.CheckIns.DangerSigns;

/// <summary>The decision, and the signs that made it.</summary>
internal sealed record DangerDecision(Tier Tier, IReadOnlyList<string> Because);

internal static class DangerSignRules
{
    /// <summary>Changes whenever the list or a tier does; stored with every answer.</summary>
    public const string Version = "2026-11";

    /// <summary>The most urgent sign decides; nothing that is ticked beside it can lower it.</summary>
    /// <param name="ticked">Ids of signs; an id that this version does not know counts as an emergency, since it was shown as a danger sign.</param>
    public static DangerDecision Decide(IReadOnlyCollection<string> ticked)
    {
        var tiers = ticked.ToDictionary(id => id, id => DangerSignList.All.FirstOrDefault(sign => sign.Id == id)?.Tier ?? Tier.Emergency);
        if (tiers.Count == 0) return new(Tier.None, []);
        var tier = tiers.Values.Max();
        return new(tier, [.. tiers.Where(sign => sign.Value == tier).Select(sign => sign.Key)]);
    }

    /// <summary>When the signs are asked again, besides every week: a next-day answer is looked at again after a day.</summary>
    public static DateTimeOffset? AskAgainAt(Tier tier, DateTimeOffset answeredAt) => tier == Tier.NextDay ? answeredAt.AddHours(24) : null;
}
