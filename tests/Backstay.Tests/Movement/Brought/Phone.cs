using System.Globalization;
using System.Text;

namespace Backstay.Tests.Movement.Brought;

/// <summary>What the phone of one person knows: nights at home, and walks to the library and back on some weekdays, a position each half minute on the way.</summary>
public static class Phone
{
    public static readonly (double Latitude, double Longitude) Home = (52.5200, 13.4050), Library = (52.5262, 13.4050);

    private const int Minutes = 10, Hour = 16;

    /// <returns>A GPX file of the weeks before a day.</returns>
    public static byte[] Gpx(DateOnly before, int weeks, params DayOfWeek[] walks)
    {
        var gpx = new StringBuilder("""<gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg>""");
        for (var day = before.AddDays(-7 * weeks); day < before; day = day.AddDays(1))
        {
            Stay(day, 0, Hour, Home);
            if (walks.Contains(day.DayOfWeek))
            {
                Walk(day, Hour * 60, Home, Library);
                Stay(day, Hour + 1, Hour + 2, Library);
                Walk(day, (Hour + 2) * 60, Library, Home);
            }
            Stay(day, Hour + 3, 24, Home);
        }
        return Encoding.UTF8.GetBytes(gpx.Append("</trkseg></trk></gpx>").ToString());

        void Stay(DateOnly day, int from, int to, (double, double) place)
        {
            for (var minute = 60 * from + 15; minute < 60 * to; minute += 5) Point(day, 60 * minute, place);
        }

        void Walk(DateOnly day, int minute, (double Latitude, double Longitude) from, (double Latitude, double Longitude) to)
        {
            for (var second = 0; second <= 60 * Minutes; second += 30)
            {
                var share = second / (60d * Minutes);
                Point(day, 60 * minute + second, (from.Latitude + share * (to.Latitude - from.Latitude), from.Longitude + share * (to.Longitude - from.Longitude)));
            }
        }

        void Point(DateOnly day, int second, (double Latitude, double Longitude) place) => gpx.Append(CultureInfo.InvariantCulture,
            $"<trkpt lat=\"{place.Latitude:0.000000}\" lon=\"{place.Longitude:0.000000}\"><time>{day.ToDateTime(TimeOnly.MinValue).AddSeconds(second):yyyy-MM-dd'T'HH:mm:ss'Z'}</time></trkpt>");
    }
}
