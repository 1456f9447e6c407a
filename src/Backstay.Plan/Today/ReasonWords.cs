using System.Globalization;
using Backstay.Plan.Cases;
using Backstay.Plan.Tailoring;

namespace Backstay.Plan.Today;

/// <summary>Reasons and changes in the person's words, one sentence each.</summary>
internal static class ReasonWords
{
    public static string Of(Reason reason) => reason.Kind switch
    {
        ReasonKind.Limit => string.Format(CultureInfo.CurrentCulture, Words.WhyLimit, Limit(reason.Detail)),
        ReasonKind.Pain => Words.WhyPain,
        ReasonKind.Stage => Words.WhyStage,
        ReasonKind.Worry => Words.WhyWorry,
        ReasonKind.Sleep => Words.WhySleep,
        ReasonKind.Mood => Words.WhyMood,
        ReasonKind.Work => Words.WhyWork,
        ReasonKind.GoesFurther => Words.WhyFurther,
        ReasonKind.GentleNow => Words.WhyGentle,
        ReasonKind.WayBack => Words.WhyWayBack,
        ReasonKind.Tiny => Words.WhyTiny,
        ReasonKind.NewToYou => Words.WhyNew,
        ReasonKind.Favourite => Words.WhyFavourite,
        ReasonKind.WentWell => string.Format(CultureInfo.CurrentCulture, Words.WhyWentWell, reason.Detail),
        ReasonKind.StepDown => Words.WhyStepDown,
        ReasonKind.Agreed => Words.WhyAgreed,
        ReasonKind.PeopleLikeYou => CaseWords.Why(reason.Detail),
        ReasonKind.Guidelines => Words.WhyGuidelines,
        _ => Words.WhyEveryone,
    };

    /// <returns>Null when there is nothing to say.</returns>
    public static string? Of(ChangeKind change) => change switch
    {
        ChangeKind.First => Words.ChangeFirst,
        ChangeKind.FlareUpBegan => Words.ChangeFlareUp,
        ChangeKind.WayBackStep => Words.ChangeWayBack,
        ChangeKind.BackToUsual => Words.ChangeUsual,
        ChangeKind.StepUp => Words.ChangeStepUp,
        ChangeKind.StepDown => Words.ChangeStepDown,
        ChangeKind.FewerTooMuch => Words.ChangeFewer,
        ChangeKind.FewerHardDays => Words.ChangeHardDays,
        ChangeKind.ExercisesPaused => Words.ChangePaused,
        ChangeKind.Stopped => Words.ChangeStopped,
        ChangeKind.Walking => Words.ChangeWalking,
        _ => null,
    };

    private static string Limit(string? limit) => limit switch
    {
        "sitting" => Words.LimitSitting, "standing" => Words.LimitStanding, "walking" => Words.LimitWalking, "bending" => Words.LimitBending,
        "lifting" => Words.LimitLifting, "sleep" => Words.LimitSleep, "work" => Words.LimitWork, "going-out" => Words.LimitGoingOut, _ => Words.LimitMood,
    };
}
