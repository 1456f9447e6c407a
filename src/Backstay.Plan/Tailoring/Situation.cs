using Backstay.CheckIns.DangerSigns;
using Backstay.CheckIns.Diary;
using Backstay.CheckIns.Questionnaires;
using Backstay.Content;
using Backstay.Plan.Cases;
using Backstay.Plan.Prevention;
using Backstay.Plan.Week;
using Backstay.Programmes.Files;

namespace Backstay.Plan.Tailoring;

/// <summary>Everything that tailoring may know about a person on a day. Same situation, same plan.</summary>
internal sealed record Situation
{
    public required DateOnly Today { get; init; }
    public required DateOnly BeganOn { get; init; }
    public required PersonProfile Profile { get; init; }
    public required IReadOnlyList<ContentItem> Items { get; init; }
    public TodayLimits Limits { get; init; } = new();

    /// <summary>The programme has each day's things chosen. Where it does not, only a flare-up has.</summary>
    public bool IsTailored { get; init; } = true;

    public Tier Danger { get; init; }

    /// <summary>28 days, oldest first.</summary>
    public IReadOnlyList<DiaryDay> Diary { get; init; } = [];

    /// <summary>What was planned before today and whether it was done.</summary>
    public IReadOnlyList<PastItem> Past { get; init; } = [];

    public IReadOnlyList<OwnWord> Words { get; init; } = [];

    /// <summary>Days, today and later, for which the person agreed what to do.</summary>
    public IReadOnlyList<DayChoice> Agreed { get; init; } = [];

    /// <summary>The newest flare-up; null when there was none.</summary>
    public FlareSpan? Flare { get; init; }

    public IReadOnlyCollection<string> Opened { get; init; } = [];

    /// <summary>Ids of all that was ever in a plan before today, for "new to you".</summary>
    public IReadOnlySet<string> Offered { get; init; } = new HashSet<string>();

    public DayOfWeek LookBackOn { get; init; } = Rhythm.Usual;

    /// <summary>How the plan was at the newest look-back: too-little, right, too-much.</summary>
    public string? Fit { get; init; }

    /// <summary>How well they could do what matters at the newest look-back of three weeks, 0 to 10; null when not told.</summary>
    public int? Able { get; init; }

    /// <summary>The programme has a walking track for the time after recovery.</summary>
    public bool HasWalkingTrack { get; init; }

    /// <summary>How it stands with the person's walking track; null for somebody who never met it.</summary>
    public WalkingStanding? Walking { get; init; }

    /// <summary>What cases say; null when nothing was looked up or nothing fits.</summary>
    public CaseAdvice? Advice { get; init; }

    /// <summary>Turns equal choices into variety; the person's own, the same every day.</summary>
    public int Seed { get; init; }

    public int? PainToday => Diary.LastOrDefault(day => day.Day == Today)?.Pain;

    /// <summary>Today's pain; else the newest within three days; else that of the first day.</summary>
    public int Pain => Diary.LastOrDefault(day => day.Pain is not null && day.Day > Today.AddDays(-3))?.Pain ?? Profile.Pain;

    /// <summary>Whole days without a plan or a word before today; 0 for somebody who was here yesterday.</summary>
    public int DaysAway => Today.DayNumber - 1 - Past.Select(item => item.Day).Concat(Diary.Where(day => day.Day < Today && day.Pain is not null).Select(day => day.Day))
        .Append(BeganOn).Where(day => day < Today).DefaultIfEmpty(Today.AddDays(-1)).Max().DayNumber;

    /// <summary>On the walking track there are no things of the day.</summary>
    public bool InLightContact => HasWalkingTrack && Walking is { End: null };

    public bool InFlareUp => Flare is { To: null };

    /// <summary>Days since the flare-up ended, from 1 to the first usual day, 8; null when none ended so lately.</summary>
    public int? DayOfWayBack => Flare is { To: { } ended } && Today.DayNumber - ended.DayNumber is > 0 and <= 8 and var day ? day : null;

    /// <summary>A flare-up with its first days after, or pain of 8 and more.</summary>
    public bool IsSevere => InFlareUp || DayOfWayBack <= 3 || PainToday >= 8;

    public Stage Stage => Today.DayNumber - BeganOn.DayNumber < 14 ? Stage.New : IsSteady ? Stage.Steady : Stage.Learning;

    private bool IsSteady => Diary.Count(day => day.Pain is <= 2) >= 14 && Diary.All(day => day.Pain is null or <= 4);
}

/// <summary>One thing of an earlier day.</summary>
internal sealed record PastItem(DateOnly Day, string ItemId, int Level, bool Done);

internal enum WordKind { Refused, TooHard, Known, Favourite, MadeItWorse }

/// <summary>What a person said of an item; the newest word of a kind counts.</summary>
internal sealed record OwnWord(string ItemId, WordKind Kind, DateOnly Day);

/// <summary>What a person agreed to do on a day; nothing is a day of rest.</summary>
internal sealed record DayChoice(DateOnly Day, IReadOnlyList<string> Items);

/// <summary>A flare-up from its first day to its last; open while it lasts.</summary>
internal sealed record FlareSpan(DateOnly From, DateOnly? To);
