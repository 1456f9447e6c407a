using Backstay.Movement;

namespace Backstay.Plan.Suggested;

/// <summary>What is not suggested to whom, whatever policy would choose it.</summary>
internal static class Suited
{
    private static readonly Dictionary<string, Activity[]> NotFor = new()
    {
        ["pregnant-late"] = [Activity.Cycling],
        ["recent-surgery"] = [Activity.Cycling, Activity.Swimming, Activity.Gardening, Activity.Dancing, Activity.Strength],
        ["balance-poor"] = [Activity.Stairs, Activity.Cycling, Activity.Dancing],
        ["knee-trouble"] = [Activity.Stairs, Activity.Dancing],
        ["thin-bones"] = [Activity.Gardening, Activity.Dancing],
        ["heart-or-lungs"] = [Activity.Stairs, Activity.Cycling, Activity.Swimming, Activity.Strength],
    };

    public static IReadOnlySet<Activity> LeftOut(IEnumerable<string> cautions) => cautions.SelectMany(caution => NotFor.GetValueOrDefault(caution, [])).ToHashSet();
}
