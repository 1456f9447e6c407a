using System.Globalization;
using Backstay.Movement.Sending.Deciding;

namespace Backstay.Movement.Sending.Speaking;

/// <summary>Why something was said, or not, as the person may read it: the same that the log holds.</summary>
internal static class WhyWords
{
    public static string Of(SendingDecision decision) => decision.Hindrance switch
    {
        Hindrance.None => string.Format(CultureInfo.CurrentCulture, decision.Choice == Message.None ? Words.WhySilent : Words.WhySaid, decision.Speaking.ToString("0 %", CultureInfo.CurrentCulture)),
        Hindrance.InVehicle => Words.WhyVehicle,
        Hindrance.JustWalked => Words.WhyWalked,
        Hindrance.Snoozed => Words.WhySnoozed,
        Hindrance.EnoughToday => Words.WhyEnough,
        _ => Words.WhyQuiet,
    };
}
