namespace Backstay.Movement.Import.Counting;

/// <summary>Why a position does not count, for the person whose phone told it.</summary>
internal static class FlagWords
{
    /// <returns>Null for a position that counts.</returns>
    public static string? Why(FixFlag flag) => flag switch
    {
        FixFlag.Inaccurate => "The phone was not sure where it was.",
        FixFlag.Stale => "It is older than what the phone had told before, as when an old position is sent again.",
        FixFlag.Jump => "It is too far away for somebody who is back so soon.",
        FixFlag.Repeated => "It was told already.",
        FixFlag.Impossible => "There is no such place or time, or the phone wrote zeros because it did not know.",
        FixFlag.Future => "It lies in the future. The clock of the phone may be wrong.",
        FixFlag.Swapped => "Latitude and longitude seem to have changed places.",
        _ => null,
    };
}
