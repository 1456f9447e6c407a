using System.Globalization;
using System.Text;

namespace Backstay.Tests.Movement.Brought;

/// <summary>What the phone of one person knows: nights at home, and walks to the library and back on some weekdays, a position each half minute on the way.</summary>
public static class Phone
{
    public static readonly (double Latitude, double Longitude) Home = (52.5200, 13.4050), Library = (52.5262, 13.4050);

    private const int Minutes = 10, Hour = 16;

    /// <returns>A GPX file of the weeks before a day.</returns>
    public static byte[] Gpx(DateOnly before, int weeks, params DayOfWeek[] walks) => Encoding.UTF8.GetBytes(string.Concat(Points(before, weeks, walks).Select(point => string.Create(CultureInfo.InvariantCulture,
        $"<trkpt lat=\"{point.Latitude:0.000000}\" lon=\"{point.Longitude:0.000000}\"><time>{point.At:yyyy-MM-dd'T'HH:mm:ss'Z'}</time></trkpt>")))
        .Insert(0, """<gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg>""") + "</trkseg></trk></gpx>");

    /// <returns>A table of the same.</returns>
    /// <param name="accuracy">Metres.</param>
    public static byte[] Csv(int accuracy, DateOnly before, int weeks, params DayOfWeek[] walks) => Encoding.UTF8.GetBytes("time_utc,lat,lon,accuracy_m\n" +
        string.Concat(Points(before, weeks, walks).Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.At:yyyy-MM-dd'T'HH:mm:ss'Z'},{point.Latitude:0.000000},{point.Longitude:0.000000},{accuracy}\n"))));

    private static IEnumerable<(DateTime At, double Latitude, double Longitude)> Points(DateOnly before, int weeks, DayOfWeek[] walks)
    {
        List<(DateTime, double, double)> points = [];
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
        return points;

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

        void Point(DateOnly day, int second, (double Latitude, double Longitude) place) => points.Add((day.ToDateTime(TimeOnly.MinValue).AddSeconds(second), place.Latitude, place.Longitude));
    }
}
