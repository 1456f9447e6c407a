using System.Globalization;
using System.Text;
using Moving = Backstay.Movement.Words;

namespace Backstay.Simulation;

/// <summary>A month of a phone, made up: nights at home, and on working days a walk to a park and back.</summary>
internal static class DemoPhone
{
    private const int DaysBack = 28, Looks = 600, There = 17 * 60, Back = 18 * 60 + 30, Walks = 12;

    private static readonly (double North, double East) Home = (52.5145, 13.3900), Park = (52.5205, 13.3880);

    /// <summary>Brings it as anybody does, and names the park.</summary>
    /// <param name="today">The day after the last one that the phone tells of.</param>
    public static async Task BringAsync(Browser browser, DateOnly today, TimeZoneInfo zone, CancellationToken ct)
    {
        await browser.OpenAsync("/movement/bring", ct);
        await browser.SendFileAsync(Moving.BringSend, "file", "walks.gpx", Gpx(today, zone), ct);
        // It is read beside the requests.
        for (var look = 0; look < Looks && browser.Page.QuerySelector("progress") is not null; look++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, ct);
            await browser.OpenAsync(browser.Url.AbsolutePath, ct);
        }
        await browser.OpenAsync("/movement/walks", ct);
        await browser.PressAsync(Moving.PlaceSave, ct, null, ("name", "the park"), ("latitude", Degrees(Park.North)), ("longitude", Degrees(Park.East)));
    }

    private static byte[] Gpx(DateOnly today, TimeZoneInfo zone)
    {
        var gpx = new StringBuilder("""<gpx version="1.1" creator="Backstay demo" xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg>""");
        for (var day = today.AddDays(-DaysBack); day < today; day = day.AddDays(1))
        {
            var walks = day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
            for (var minute = 0; minute < 24 * 60; minute += walks && minute is >= There and < Back + Walks ? 1 : 5)
            {
                var local = day.ToDateTime(TimeOnly.MinValue).AddMinutes(minute);
                if (zone.IsInvalidTime(local)) continue;
                var way = !walks ? 0 : minute < Back ? Share(minute - There) : 1 - Share(minute - Back);
                gpx.Append(CultureInfo.InvariantCulture, $"<trkpt lat=\"{Home.North + way * (Park.North - Home.North):0.000000}\" lon=\"{Home.East + way * (Park.East - Home.East):0.000000}\"><time>{TimeZoneInfo.ConvertTimeToUtc(local, zone):yyyy-MM-dd'T'HH:mm:ss'Z'}</time></trkpt>");
            }
        }
        return Encoding.UTF8.GetBytes(gpx.Append("</trkseg></trk></gpx>").ToString());
    }

    private static double Share(int minutes) => Math.Clamp(minutes / (double)Walks, 0, 1);

    private static string Degrees(double degrees) => degrees.ToString("R", CultureInfo.InvariantCulture);
}
