namespace Backstay.Movement.Import.Fit;

internal static class FitTime
{
    /// <summary>Below it, a time counts seconds since the device was switched on: it had no date.</summary>
    public const uint FirstDate = 0x10000000;

    private static readonly DateTimeOffset Epoch = new(1989, 12, 31, 0, 0, 0, TimeSpan.Zero);

    public static DateTimeOffset? Date(uint? time) => time is { } seconds and >= FirstDate ? Epoch.AddSeconds(seconds) : null;

    /// <summary>A compressed header tells the lower five bits, which have gone on from the time told last.</summary>
    public static uint Later(uint last, int lowerBits) => unchecked(last + ((uint)lowerBits - last & 0x1F));

    /// <summary>A field of 16 bits that has gone on from the time told last.</summary>
    public static uint Later16(uint last, long lowerBits) => unchecked(last + ((uint)lowerBits - last & 0xFFFF));
}
