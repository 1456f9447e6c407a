namespace Backstay.Movement.Import.Counting;

internal static class Earth
{
    private const double Radius = 6_371_008.8;

    /// <summary>Metres between two places along a sphere (haversine).</summary>
    public static double Metres(double fromLatitude, double fromLongitude, double toLatitude, double toLongitude)
    {
        var (a, b) = (double.DegreesToRadians(fromLatitude), double.DegreesToRadians(toLatitude));
        var (up, along) = (Math.Sin((b - a) / 2), Math.Sin(double.DegreesToRadians(toLongitude - fromLongitude) / 2));
        return 2 * Radius * Math.Asin(Math.Min(1, Math.Sqrt(up * up + Math.Cos(a) * Math.Cos(b) * along * along)));
    }

    public static double Metres(Fix from, Fix to) => Metres(from.Latitude, from.Longitude, to.Latitude, to.Longitude);
}
