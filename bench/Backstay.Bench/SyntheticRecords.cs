using System.Globalization;
using System.Text;

namespace Backstay.Bench;

/// <summary>A Records.json as Google Takeout writes it, of any length: a location a minute, each third one with guesses of how somebody moved.</summary>
internal sealed class SyntheticRecords(long least) : MadeUpFile
{
    private const int BlockOfLocations = 1000;
    private const string Guesses = """, "activity": [{"activity": [{"type": "STILL", "confidence": 62}, {"type": "WALKING", "confidence": 20}, {"type": "UNKNOWN", "confidence": 18}], "timestamp": "2020-01-01T00:00:00Z"}]""";
    private static readonly DateTimeOffset Begin = new(2014, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private bool isEnded;

    /// <summary>Written so far.</summary>
    public long Locations { get; private set; }

    protected override byte[]? Next()
    {
        if (isEnded) return null;
        isEnded = Written >= least;
        return isEnded ? "]}"u8.ToArray() : Encoding.UTF8.GetBytes(Block());
    }

    private string Block()
    {
        var text = new StringBuilder(Locations == 0 ? "{\"locations\": [" : "");
        for (var n = 0; n < BlockOfLocations; n++, Locations++)
            text.Append(CultureInfo.InvariantCulture, $"{(Locations == 0 ? "" : ", ")}{{\"latitudeE7\": {481370000 + Locations % 10000}, \"longitudeE7\": 115750000, \"accuracy\": 20, \"source\": \"WIFI\", \"deviceTag\": 123456789, \"timestamp\": \"{Begin.AddMinutes(Locations):yyyy-MM-ddTHH:mm:ss.fffZ}\"{(Locations % 3 == 0 ? Guesses : "")}}}");
        return text.ToString();
    }
}
