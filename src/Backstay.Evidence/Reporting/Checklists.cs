namespace Backstay.Evidence.Reporting;

/// <summary>The checklists that a review fills, by the name that their addresses carry.</summary>
internal static class Checklists
{
    public static IReadOnlyDictionary<string, Checklist> All { get; } = new Dictionary<string, Checklist> { ["entreq"] = Entreq.Checklist, ["prisma-2020"] = Prisma2020Checklist.Checklist };

    public static Checklist? Find(string name) => All.GetValueOrDefault(name);
}
