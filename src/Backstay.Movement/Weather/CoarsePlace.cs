using System.Globalization;
using Backstay.Movement.Places;

namespace Backstay.Movement.Weather;

/// <summary>A place to a tenth of a degree, some 11 km. No more of where somebody is can be handed to a weather server.</summary>
internal sealed record CoarsePlace
{
    private const int HalfTurn = 1800;
    private readonly int north, east;

    private CoarsePlace(int north, int east) => (this.north, this.east) = (north, east);

    /// <summary>Degrees with one decimal, such as "-33.9".</summary>
    public string Latitude => Degrees(north);

    public string Longitude => Degrees(east);

    /// <exception cref="ArgumentOutOfRangeException">There is no such position. The message does not repeat it.</exception>
    public static CoarsePlace Around(Spot spot)
    {
        if (spot is not { Latitude: >= -90 and <= 90, Longitude: >= -180 and <= 180 })
            throw new ArgumentOutOfRangeException(nameof(spot), "A latitude lies between -90 and 90 degrees, a longitude between -180 and 180.");
        var east = Tenths(spot.Longitude);
        // Both sides of the date line are one place.
        return new(Tenths(spot.Latitude), east == HalfTurn ? -HalfTurn : east);
    }

    private static int Tenths(double degrees) => (int)Math.Round(degrees * 10, MidpointRounding.AwayFromZero);

    private static string Degrees(int tenths) => (tenths / 10m).ToString("0.0", CultureInfo.InvariantCulture);
}
