namespace Backstay.Movement.Places;

/// <summary>A time at one place, with or without fixes inside.</summary>
/// <param name="First">Number of its first fix in the track.</param>
/// <param name="Last">Number of its last fix; the same as the first where only one is known.</param>
internal sealed record Stay(int First, int Last, DateTimeOffset From, DateTimeOffset Until, Spot Place)
{
    /// <summary>Metres around the middle in which somebody counts as there.</summary>
    private const double There = 50;

    /// <summary>From the first to the last fix that lies close to the middle: who is still coming is not there yet.</summary>
    public static Stay Of(Track track, int first, int last)
    {
        var middle = track.Middle(first, last);
        var close = Math.Max(There, 1.5 * track.Scatter(first, last, middle));
        var (from, until) = (first, last);
        while (from < until && track.Spot(from).MetresTo(middle) > close) from++;
        while (until > from && track.Spot(until).MetresTo(middle) > close) until--;
        return new(first, last, track.At(from), track.At(until), middle);
    }
}
