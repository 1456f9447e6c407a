using System.Globalization;
using Backstay.Movement.Import;
using Backstay.Movement.Places;

namespace Backstay.Movement.Counted;

/// <summary>What counts, in the person's words.</summary>
internal static class CountedWords
{
    private const double At = 200;

    public static string Of(Stretch one, IReadOnlyList<KnownPlace> places)
    {
        var what = string.Format(CultureInfo.CurrentCulture, Words.StretchOf, Of(one.Motion), Long(one.Minutes));
        var (from, to) = (NameAt(places, one.FromLatitude, one.FromLongitude), NameAt(places, one.ToLatitude, one.ToLongitude));
        return (one.Motion, from, to) switch
        {
            (Motion.Still, { } here, _) => string.Format(CultureInfo.CurrentCulture, Words.StretchAt, what, here),
            (_, { } start, { } end) => string.Format(CultureInfo.CurrentCulture, Words.StretchFromTo, what, start, end),
            (_, { } start, null) => string.Format(CultureInfo.CurrentCulture, Words.StretchFrom, what, start),
            (_, null, { } end) => string.Format(CultureInfo.CurrentCulture, Words.StretchTo, what, end),
            _ => what,
        };
    }

    /// <summary>From an hour and a half on, minutes say less than hours.</summary>
    private static string Long(double minutes) => minutes < 90 ? MovementWords.Of((int)Math.Max(1, Math.Round(minutes))) : string.Format(CultureInfo.CurrentCulture, Words.HoursOf, Math.Round(minutes / 30) / 2);

    public static string Of(Motion motion) => motion switch
    {
        Motion.Walk => Words.MotionWalk, Motion.Run => Words.MotionRun, Motion.Stairs => Words.MotionStairs, Motion.Bike => Words.MotionBike, Motion.Vehicle => Words.MotionVehicle, Motion.Still => Words.MotionStill,
        _ => Words.MotionOther,
    };

    public static string? Of(PlaceGuess guess) => guess switch { PlaceGuess.Home => Words.PlaceHome, PlaceGuess.Work => Words.PlaceWork, _ => null };

    public static string Of(FixFlag flag) => flag switch
    {
        FixFlag.Inaccurate => Words.FlagInaccurate, FixFlag.Stale => Words.FlagStale, FixFlag.Jump => Words.FlagJump, FixFlag.Repeated => Words.FlagRepeated, FixFlag.Future => Words.FlagFuture,
        FixFlag.Swapped => Words.FlagSwapped, _ => Words.FlagImpossible,
    };

    public static string SourceOf(string source) => source == Reconciliation.FromPositions ? Words.SourcePositions : source;

    public static string? NameAt(IReadOnlyList<KnownPlace> places, double? latitude, double? longitude) => latitude is { } north && longitude is { } east ? NameAt(places, new(north, east)) : null;

    public static string? NameAt(IReadOnlyList<KnownPlace> places, Spot spot) => places.Where(place => place.Name is not null && place.Spot.MetresTo(spot) <= At).MinBy(place => place.Spot.MetresTo(spot))?.Name;
}
