using Backstay.CheckIns.DangerSigns;
using Backstay.Plan.Tailoring;

namespace Backstay.Plan.Prevention;

/// <summary>How it stands with a person's walking track.</summary>
/// <param name="End">Why it ended; null while it goes on.</param>
internal sealed record WalkingStanding(StretchEnd? End, DateOnly? EndedOn);

/// <summary>
/// When the walking track is offered. WalkBack took in people who had got over an episode (Lancet 2024;404:134-44). An episode is called over after
/// a month without pain (de Vet 2002, doi:10.1097/01.BRS.0000030307.34002.BE); three weeks of little pain, the last of hardly any, lie on the way
/// there and lose nobody who tells of their back only now and then.
/// </summary>
internal static class Recovery
{
    private const int Days = 21, FewestToldInAWeek = 2, LittlePain = 2, HardlyAnyPain = 1;

    /// <summary>Of ten, how well they do what matters; ten is as before.</summary>
    private const int AbleEnough = 8;

    /// <summary>Who went back because of pain is asked after a week at or under this, since walking need not wait for all of it to go.</summary>
    private const int PainToGoOn = 3;

    /// <summary>A no rests for four weeks.</summary>
    private const int DaysOfANo = 28;

    /// <summary>What makes walking further a question for a clinician first; who has it can begin by hand.</summary>
    private static readonly string[] AskFirst = ["recent-surgery", "balance-poor", "heart-or-lungs"];

    public static bool HasToAskFirst(IEnumerable<string> cautions) => cautions.Intersect(AskFirst).Any();

    public static bool Offers(Situation s) => s.HasWalkingTrack && s.Danger == Tier.None && !s.InFlareUp && s.DayOfWayBack is null && !HasToAskFirst(s.Profile.Cautions) && s.Walking switch
    {
        null => IsRecovered(s),
        { End: null } => false,
        { End: StretchEnd.Pain } => Week(s, 0) is { Count: >= FewestToldInAWeek } pains && pains.Max() <= PainToGoOn,
        { EndedOn: var ended } => ended <= s.Today.AddDays(-DaysOfANo) && IsRecovered(s),
    };

    public static bool IsRecovered(Situation s) =>
        s.BeganOn <= s.Today.AddDays(-Days)
        && Enumerable.Range(0, Days / 7).All(ago => Week(s, ago) is { Count: >= FewestToldInAWeek } pains && pains.Max() <= LittlePain)
        && Week(s, 0).Max() <= HardlyAnyPain
        && s.Able is null or >= AbleEnough
        && s.Flare is null or { To: not null } && (s.Flare?.To is not { } ended || ended <= s.Today.AddDays(-Days));

    private static List<int> Week(Situation s, int ago) =>
        [.. s.Diary.Where(day => day.Day > s.Today.AddDays(-7 * (ago + 1)) && day.Day <= s.Today.AddDays(-7 * ago)).Select(day => day.Pain).OfType<int>()];
}
