namespace Backstay.Movement.Sending.Deciding;

/// <summary>Why nothing may be said at a moment.</summary>
internal enum Hindrance { None, NotTheMoment, InVehicle, JustWalked, Asleep, QuietHours, Snoozed, EnoughToday }

/// <summary>Whether somebody can be spoken to at all. Decided before any chance is drawn, and logged, since an analysis counts available moments only.</summary>
internal static class Availability
{
    /// <summary>Before the usual time, in minutes: long enough to get ready, short enough to remember.</summary>
    public const double Ahead = 10;

    /// <summary>Minutes of sitting after which a break is due.</summary>
    public const double LongSitting = 45;

    private const double Window = 10, JustWalkedMinutes = 10;

    public static Hindrance Of(Circumstances now, SendingWishes wishes)
    {
        var clock = TimeOnly.FromDateTime(now.At.DateTime);
        return now switch
        {
            { Asleep: true } => Hindrance.Asleep,
            _ when clock.IsBetween(wishes.QuietFrom, wishes.QuietTo) => Hindrance.QuietHours,
            { SnoozedUntil: { } until } when now.At < until => Hindrance.Snoozed,
            _ when now.SaidToday >= wishes.MostADay => Hindrance.EnoughToday,
            { Motion: Motion.Vehicle } => Hindrance.InVehicle,
            { Motion: Motion.Walk or Motion.Run or Motion.Bike or Motion.Stairs } or { MinutesSinceWalk: < JustWalkedMinutes } when now.Time == SendingTime.Doing => Hindrance.JustWalked,
            _ => IsTheMoment(now, wishes, clock) ? Hindrance.None : Hindrance.NotTheMoment,
        };
    }

    private static bool IsTheMoment(Circumstances now, SendingWishes wishes, TimeOnly clock) => now.Time == SendingTime.Planning
        ? clock.IsBetween(wishes.PlanningFrom, wishes.QuietFrom)
        // Minutes from now to the usual time, over midnight too; a look each few minutes falls into the window once or twice.
        : now.MinutesSitting >= LongSitting || now.Usual is { } usual && (usual - clock).TotalMinutes is >= Ahead - Window / 2 and <= Ahead + Window / 2;
}
