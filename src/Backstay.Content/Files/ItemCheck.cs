namespace Backstay.Content.Files;

/// <summary>What the files of each kind must say.</summary>
internal static class ItemCheck
{
    private const int LongestPause = 120;
    private const int QuickestPace = 2, SlowestPace = 30;

    /// <summary>The answers of the questionnaire "cautions".</summary>
    public static readonly string[] Cautions = ["pregnant-late", "recent-surgery", "balance-poor", "knee-trouble", "thin-bones", "heart-or-lungs"];

    /// <summary>Those under which a text may be shown and changed here.</summary>
    private static readonly string[] Licences = [ItemYaml.OwnLicence, "CC0-1.0", "CC-BY-4.0", "OGL-UK-3.0"];

    public static void Run(ItemYaml yaml, ItemKind kind, string name, List<ContentFinding> findings)
    {
        var need = new Needs(name, findings);
        need.That(yaml.Sources.Count > 0 && yaml.Sources.All(source => source.Year > 1900), "names no source with a year.", "Add it under `sources`.");
        need.That(yaml.Review is { } review && review.Next > review.Last, "has no review dates.", "Add `review: { role, signedBy, last, next }`.");
        need.That(yaml.AvoidWhen.All(Cautions.Contains), "is to be avoided in a state that nobody is asked about.", $"Use one of {string.Join(", ", Cautions)}.");
        need.That(Licences.Contains(yaml.Licence), $"has the licence {yaml.Licence}, which does not fit.", $"Use one of {string.Join(", ", Licences)}.");
        if (yaml.AppliesTo.Fault() is var (what, remedy)) need.That(false, what, remedy);
        var isOfRadio = kind is ItemKind.Talk or ItemKind.Practice;
        need.That(isOfRadio || yaml.Form is null, "has a form.", "Leave `form` to the radio.");
        need.That(!isOfRadio || yaml.Form is not null, "is neither a talk nor a practice.", "Add `form: talk` or `form: practice`.");
        switch (kind)
        {
            case ItemKind.Article or ItemKind.Talk:
                need.That(yaml.Topic is not null || (isOfRadio && yaml.Form is null), "stands on no shelf.", "Add `topic`.");
                break;
            case ItemKind.Exercise:
                need.That(yaml.Position is not null && yaml.Levels.Count >= 3 && yaml.Levels.Zip(yaml.Levels.Skip(1)).All(pair => pair.Second.Minutes >= pair.First.Minutes),
                    "needs a position and at least three levels that rise.", "Add `position` and `levels`, easiest first.");
                need.That(yaml.Levels.All(level => level.Repetitions is null == yaml.Pace is null) && yaml.Pace is null or (>= QuickestPace and <= SlowestPace),
                    "does not say how long a repetition takes.", $"Give `pace`, {QuickestPace} to {SlowestPace} seconds, where levels count repetitions, and only there.");
                need.That(yaml.Alternatives is not null, "does not say what does the same in another position.", "Add `alternatives`, a list of exercises or [].");
                break;
            default:
                need.That(yaml.Purpose.Count > 0 && yaml.Levels.Count == 0, "needs a purpose, and no levels.", "Add `purpose`, and take `levels` out.");
                break;
        }
    }

    public static void Run(SpeechWords words, ItemKind kind, string name, List<ContentFinding> findings)
    {
        var need = new Needs(name, findings);
        need.That(words.Title.Length > 0 && words.Line.Length > 0, "lacks its title or its line.", "Add `title` and `line`.");
        need.That(words.Speech.Count > 0 && words.Speech.All(paragraph => !string.IsNullOrWhiteSpace(paragraph.Say)), "says nothing.", "Write `speech` as a list of { say, pause }.");
        need.That(words.Speech.All(paragraph => paragraph.Pause is >= 0 and <= LongestPause), "has a pause that cannot be.", $"A pause is 0 to {LongestPause} seconds.");
        need.That(kind == ItemKind.Talk || !string.IsNullOrWhiteSpace(words.Position), "does not say where and how.", "Add `position`.");
    }

    private sealed record Needs(string Name, List<ContentFinding> Findings)
    {
        public void That(bool holds, string what, string remedy)
        {
            if (!holds) Findings.Add(new(Name, 1, what, remedy));
        }
    }
}
