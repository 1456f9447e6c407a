using Backstay.CheckIns;
using Backstay.CheckIns.DangerSigns;
using Backstay.Content.Messages;
using Backstay.Movement.OwnIdeas;
using Backstay.Movement.Sending.Speaking;
using Backstay.Movement.Suggestions;
using Backstay.Plan.FlareUp;
using Backstay.Plan.Suggested;
using Backstay.Programmes.Enrolment;

namespace Backstay.Plan.Today;

/// <summary>All that Today shows of one person's day.</summary>
internal sealed record DayAtHand(CurrentEnrolment Enrolment, ToldSoFar Told, DayHead? Head, IReadOnlyList<PlanItem> Items)
{
    // From here on a day is a small one.
    private const int SeverePain = 8;

    public Message? Message { get; init; }

    /// <summary>The flare-up that lasts; null on other days.</summary>
    public Flare? Flare { get; init; }

    /// <summary>Suggestions for moving, where the programme has phases.</summary>
    public Ideas? Ideas { get; init; }

    /// <summary>Ideas from what the person does anyway, where a phone or a watch told of it and no study chooses what is suggested.</summary>
    public OwnDay? OwnIdeas { get; init; }

    /// <summary>What was said at a moment of this day, or for it the evening before.</summary>
    public ShownMessage? Spoken { get; init; }

    /// <summary>The line about goals, and where it leads.</summary>
    public (string Path, string Words)? Goals { get; init; }

    public bool AsksLookBack { get; init; }
    public bool AsksAboutYou { get; init; }

    /// <summary>The programme chooses things for a day.</summary>
    public bool Chooses => Enrolment.Programme.Tailored;

    public bool IsPaused => Enrolment.PausedOn is not null;

    /// <summary>Only the walking track goes on, and little is asked.</summary>
    public bool IsLight => Head is { InLightContact: true };

    public bool OffersWalking => Head is { OffersWalking: true } && Told.Danger == Tier.None;

    public bool MayMoveOn => Told.Danger < Tier.NextDay;

    /// <summary>Well enough for suggestions to move.</summary>
    public bool IsWellEnough => Flare is null && IsWell(Told);

    /// <summary>As far as it was told: nothing to be looked at first, and no severe pain.</summary>
    public static bool IsWell(ToldSoFar told) => told is { Danger: < Tier.NextDay, PainToday: null or < SeverePain };

    public PlanItem? Next => Items.FirstOrDefault(item => item.State != ItemState.Done);

    public string Title => Items.Count(item => item.State != ItemState.Done) switch
    {
        0 when Items.Count > 0 => Words.TitleDone,
        0 => IsLight ? Words.TitleWalking : Chooses ? Words.TitleRest : Words.TitleOwn,
        1 => Words.TitleOne,
        2 => Words.TitleTwo,
        _ => Words.TitleThree,
    };
}
