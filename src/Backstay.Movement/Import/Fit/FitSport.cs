namespace Backstay.Movement.Import.Fit;

/// <summary>Sports by their numbers in the profile.</summary>
internal static class FitSport
{
    /// <param name="sport">Field 5 of a session.</param>
    /// <param name="kind">Field 6, which tells sports apart further.</param>
    public static Motion Motion(long? sport, long? kind) => (sport, kind) switch
    {
        (_, 16) => Movement.Motion.Stairs,
        (1, _) => Movement.Motion.Run,
        (2 or 21, _) or (_, 5 or 6) => Movement.Motion.Bike,
        (11 or 16 or 17 or 35, _) or (_, 27 or 30 or 31) => Movement.Motion.Walk,
        (20 or 22 or 23 or 24, _) => Movement.Motion.Vehicle,
        _ => Movement.Motion.Other,
    };

    /// <summary>Activities of daily monitoring (message 55); null for what is told of all of them together.</summary>
    public static Motion? Daily(long? activity) => activity switch
    {
        1 => Movement.Motion.Run, 2 => Movement.Motion.Bike, 6 => Movement.Motion.Walk, 8 => Movement.Motion.Still, null or 0 or 254 => null, _ => Movement.Motion.Other,
    };
}
