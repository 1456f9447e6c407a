namespace Backstay.People.CareLinks;

/// <summary>What a person may share, by the names that programme files use.</summary>
public static class CareShares
{
    public const string Condition = "condition", Treatment = "treatment", Absence = "absence", Diary = "diary", Progress = "progress", Plan = "plan", Answers = "answers",
        Texts = "texts", CounsellingAdvice = "counselling-advice";

    /// <summary>In the order in which they are read.</summary>
    public static IReadOnlyList<string> All { get; } = [Condition, Treatment, Absence, Diary, Progress, Plan, Answers, Texts, CounsellingAdvice];

    public static string NameOf(string share) => Word("Share", share);

    /// <summary>As a reader names it.</summary>
    public static string HeadingOf(string share) => Word("Part", share);

    internal static string LineOf(string share) => Word("ShareLine", share);

    /// <summary>
    /// What can be shared: nothing that no room shows. Whoever is employed may not feel free to say no, so nobody at work is offered anything about health beyond
    /// what the programme is made for.
    /// </summary>
    /// <param name="proposed">Those come first.</param>
    internal static IReadOnlyList<string> OfferedTo(CareReader reader, IReadOnlyCollection<string> proposed, IEnumerable<CarePart> parts) =>
    [
        .. All.Where(share => parts.Any(part => part.Share == share) && (proposed.Contains(share) || reader != CareReader.Supervisor || share == CounsellingAdvice))
            .OrderByDescending(proposed.Contains),
    ];

    private static string Word(string group, string share) => Words.ResourceManager.GetString($"{group}_{share.Replace('-', '_')}", Words.Culture) ?? share;
}
