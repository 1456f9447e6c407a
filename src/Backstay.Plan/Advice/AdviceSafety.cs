using Backstay.CheckIns.DangerSigns;
using Backstay.Content;
using Backstay.Plan.Tailoring;

namespace Backstay.Plan.Advice;

/// <summary>What must not be advised, whatever the answers say. Pure; exercises are judged as in the plan.</summary>
internal static class AdviceSafety
{
    /// <param name="s">Null for somebody of whom too little is known: then nothing that asks for movement.</param>
    /// <param name="find">An item by its id; null where it is none.</param>
    public static bool Allows(AdviceRule rule, Situation? s, Func<string, ContentItem?> find)
    {
        var links = rule.Links.Select(find).OfType<ContentItem>().ToList();
        var exercises = links.Where(item => item.Kind == ItemKind.Exercise).ToList();
        var asksToMove = rule.Area is AdviceArea.Fitness or AdviceArea.Exercise || exercises.Count > 0;
        if (s is null) return !asksToMove;
        if (s.Danger == Tier.Emergency || (s.Danger == Tier.NextDay && asksToMove)) return false;
        // On the worst days only moves that can be done in severe pain, and no advice to do more.
        if (s.IsSevere && asksToMove && exercises.Count == 0) return false;
        return exercises.All(item => Safety.Allows(item, s)) && !links.Any(item => s.Words.Any(word => word.ItemId == item.Id && word.Kind is (WordKind.Refused or WordKind.MadeItWorse)));
    }
}
