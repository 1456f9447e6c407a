namespace Backstay.CheckIns.DangerSigns;

/// <summary>
/// One sign that a person can tick. Signs follow the symptom-led lists of the NHS ("Back pain", cauda equina leaflets) and the framework of
/// Finucane et al., J Orthop Sports Phys Ther 2020;50:350; single signs are weak evidence, so they lead to a person, never to a diagnosis.
/// </summary>
/// <param name="Id">Stored with the answer; never reused for another meaning.</param>
/// <param name="Tier">How soon to be seen when this sign stands alone.</param>
/// <param name="Text">The words that the person reads.</param>
internal sealed record DangerSign(string Id, Tier Tier, Func<string> Text)
{
    /// <summary>Ids of the signs of the full list that this line stands for; itself where it joins none.</summary>
    public IReadOnlyList<string> StandsFor { get; init; } = [Id];
}

internal static class DangerSignList
{
    /// <summary>All signs in the order of the full list: most urgent first.</summary>
    public static IReadOnlyList<DangerSign> All { get; } =
    [
        new("saddle-numbness", Tier.Emergency, () => Words.SignSaddle),
        new("bladder-bowel", Tier.Emergency, () => Words.SignBladder),
        new("sexual-function", Tier.Emergency, () => Words.SignSex),
        new("both-legs", Tier.Emergency, () => Words.SignBothLegs),
        new("leg-weaker-fast", Tier.Emergency, () => Words.SignLegWeaker),
        new("accident", Tier.Emergency, () => Words.SignAccident),
        new("chest-pain", Tier.Emergency, () => Words.SignChest),
        new("fever-ill", Tier.NextDay, () => Words.SignFever),
        new("infection-risk", Tier.NextDay, () => Words.SignInfection),
        new("weight-loss", Tier.NextDay, () => Words.SignWeight),
        new("cancer", Tier.NextDay, () => Words.SignCancer),
        new("night-pain", Tier.NextDay, () => Words.SignNight),
        new("lump", Tier.NextDay, () => Words.SignLump),
        new("fragile-fall", Tier.NextDay, () => Words.SignFall),
        new("upper-back", Tier.NextDay, () => Words.SignUpper),
        new("cough", Tier.NextDay, () => Words.SignCough),
        new("six-weeks", Tier.Routine, () => Words.SignSixWeeks),
        new("leg-pain", Tier.Routine, () => Words.SignLegPain),
        new("morning-stiffness", Tier.Routine, () => Words.SignMorning),
        new("work-at-risk", Tier.Routine, () => Words.SignWork),
    ];

    /// <summary>Ticked alone it leads to the full list.</summary>
    public static DangerSign Unsure { get; } = new("something-else", Tier.None, () => Words.SomethingElse);

    /// <summary>The few lines of the first page: every emergency, the next-day signs that are met most, and a way to the full list.</summary>
    public static IReadOnlyList<DangerSign> First { get; } =
    [
        new("saddle-or-sex", Tier.Emergency, () => Words.SignSaddleOrSex) { StandsFor = ["saddle-numbness", "sexual-function"] },
        Listed("bladder-bowel"),
        new("legs", Tier.Emergency, () => Words.SignLegs) { StandsFor = ["both-legs", "leg-weaker-fast"] },
        Listed("accident"),
        Listed("chest-pain"),
        Listed("fever-ill"),
        new("cancer-or-weight", Tier.NextDay, () => Words.SignCancerOrWeight) { StandsFor = ["cancer", "weight-loss"] },
        Listed("night-pain"),
        new("fall-thin-bones", Tier.NextDay, () => Words.SignFallThin) { StandsFor = ["fragile-fall"] },
        Unsure,
    ];

    /// <summary>What is asked each week and when a flare-up begins: what can be new without an accident.</summary>
    public static IReadOnlyList<DangerSign> Again { get; } =
        [.. First.Where(sign => sign.Id is "saddle-or-sex" or "bladder-bowel" or "legs" or "chest-pain" or "fever-ill" or "something-else")];

    /// <returns>The lines with these ids, of the full list and of the first page, most urgent first.</returns>
    public static IReadOnlyList<DangerSign> Read(IReadOnlyCollection<string> ids) => [.. All.Union(First).Where(sign => ids.Contains(sign.Id)).OrderByDescending(sign => sign.Tier)];

    private static DangerSign Listed(string id) => All.Single(sign => sign.Id == id);
}
