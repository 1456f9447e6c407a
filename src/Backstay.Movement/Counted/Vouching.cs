using Backstay.Movement.Import;
using Backstay.Movement.Places;

namespace Backstay.Movement.Counted;

/// <summary>Lets count what somebody vouches for. Pure.</summary>
/// <param name="flags">Days and the reasons whose positions count on them.</param>
internal sealed class Vouching(IReadOnlySet<(DateOnly Day, FixFlag Flag)> flags, TimeZoneInfo zone)
{
    /// <summary>What is no place on earth cannot be made one, and what came twice is there already.</summary>
    public static bool CanCount(FixFlag flag) => flag is FixFlag.Inaccurate or FixFlag.Stale or FixFlag.Jump or FixFlag.Future or FixFlag.Swapped;

    public Fix Of(Fix fix) => !CanCount(fix.Flag) || !flags.Contains((LocalTime.DayOf(fix.At, zone), fix.Flag)) ? fix
        : fix.Flag == FixFlag.Swapped ? fix with { Flag = FixFlag.None, Vouched = true, Latitude = fix.Longitude, Longitude = fix.Latitude } : fix with { Flag = FixFlag.None, Vouched = true };
}
