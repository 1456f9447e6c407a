using Backstay.CheckIns.DangerSigns;
using Backstay.Content;

namespace Backstay.Plan.Tailoring;

/// <summary>Step 1: what must not be offered. Nothing later can bring it back.</summary>
internal static class Safety
{
    public static bool Allows(ContentItem item, Situation s) =>
        s.Danger != Tier.Emergency
        && !(s.Danger == Tier.NextDay && item.Kind == ItemKind.Exercise)
        && item.InPlans
        && item.Levels.Count > 0
        && !item.IsLapsed(s.Today)
        && !item.AvoidWhen.Any(s.Profile.Cautions.Contains)
        && !s.Words.Any(word => word.ItemId == item.Id && word.Kind == WordKind.MadeItWorse)
        && FitsFlareUp(item, s);

    // A flare-up, or pain of 8 and more, leaves only what can be done in severe pain.
    private static bool FitsFlareUp(ContentItem item, Situation s)
    {
        if (s.IsSevere)
            return item.FlareUp != FlareUpUse.Never && (item.Teaches || item.SeverePain);
        return item.FlareUp != FlareUpUse.Only;
    }
}
