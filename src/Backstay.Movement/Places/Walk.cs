namespace Backstay.Movement.Places;

/// <summary>One walk that somebody took.</summary>
internal sealed record Walk(DateTimeOffset Start, DateTimeOffset End, Spot From, Spot To)
{
    /// <summary>Metres within which two ends are the same end (both ends within 200 m make one routine, as in the analysis of GeoLife this was measured against).</summary>
    public const double SameEnd = 200;

    public double Minutes => (End - Start).TotalMinutes;

    public bool IsLike(Walk other) => From.MetresTo(other.From) <= SameEnd && To.MetresTo(other.To) <= SameEnd;

    public bool IsBackOf(Walk other) => From.MetresTo(other.To) <= SameEnd && To.MetresTo(other.From) <= SameEnd;
}
