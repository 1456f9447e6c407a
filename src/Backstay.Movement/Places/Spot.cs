namespace Backstay.Movement.Places;

/// <summary>A point on the ground (WGS 84, degrees).</summary>
internal readonly record struct Spot(double Latitude, double Longitude)
{
    /// <summary>Mean radius of the earth in metres (IUGG).</summary>
    private const double Radius = 6_371_008.8, Radian = Math.PI / 180;

    /// <summary>Metres. Equirectangular, which is within 0.1 % up to some 100 km; further away it still orders rightly.</summary>
    public double MetresTo(Spot other)
    {
        var (east, north) = StepTo(other);
        return Math.Sqrt(east * east + north * north);
    }

    /// <summary>Metres east and north; across the date line the short way.</summary>
    public (double East, double North) StepTo(Spot other)
    {
        var turn = Math.IEEERemainder(other.Longitude - Longitude, 360);
        return (turn * Radian * Radius * Math.Cos((Latitude + other.Latitude) / 2 * Radian), (other.Latitude - Latitude) * Radian * Radius);
    }

    public Spot Moved(double east, double north) =>
        new(Latitude + north / Radius / Radian, Math.IEEERemainder(Longitude + east / Radius / Radian / Math.Cos(Latitude * Radian), 360));
}
