using System.Globalization;
using System.Text;

namespace Backstay.Bench;

/// <summary>
/// An export.xml as a phone with a watch writes it, of any length and never held: of ten records four are steps, three heart rates with
/// metadata, two distances, one energy; a workout stands after each thousand.
/// </summary>
internal sealed class SyntheticHealth(long least) : MadeUpFile
{
    private const int BlockOfRecords = 1000;
    private const string Start = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE HealthData [\n<!ELEMENT HealthData ANY>\n]>\n<HealthData locale=\"en_GB\">\n", End = "</HealthData>";
    private static readonly DateTimeOffset Begin = new(2020, 1, 1, 0, 0, 0, TimeSpan.FromHours(1));

    private long record;
    private bool isEnded;

    /// <summary>Written so far.</summary>
    public long Steps { get; private set; }

    protected override byte[]? Next()
    {
        if (isEnded) return null;
        isEnded = Written >= least;
        return Encoding.UTF8.GetBytes(isEnded ? End : record == 0 ? Start + Records() : Records());
    }

    private string Records()
    {
        var text = new StringBuilder();
        for (var n = 0; n < BlockOfRecords; n++, record++) Add(text, Begin.AddSeconds(40 * record), (int)(record % 97) + 1);
        var (from, to) = (Text(Begin.AddSeconds(40 * record)), Text(Begin.AddSeconds(40 * record + 1800)));
        return text.Append(CultureInfo.InvariantCulture, $" <Workout workoutActivityType=\"HKWorkoutActivityTypeWalking\" duration=\"30\" durationUnit=\"min\" sourceName=\"Watch\" creationDate=\"{to}\" startDate=\"{from}\" endDate=\"{to}\">\n  <WorkoutStatistics type=\"HKQuantityTypeIdentifierDistanceWalkingRunning\" sum=\"2.1\" unit=\"km\"/>\n </Workout>\n").ToString();
    }

    private void Add(StringBuilder text, DateTimeOffset at, int value)
    {
        var (type, unit) = (record % 10) switch { < 4 => ("StepCount", "count"), < 7 => ("HeartRate", "count/min"), < 9 => ("DistanceWalkingRunning", "km"), _ => ("ActiveEnergyBurned", "kcal") };
        if (type == "StepCount") Steps += value;
        var (from, to) = (Text(at), Text(at.AddSeconds(35)));
        text.Append(CultureInfo.InvariantCulture, $" <Record type=\"HKQuantityTypeIdentifier{type}\" sourceName=\"Somebody’s Watch\" sourceVersion=\"10.3.1\" device=\"&lt;&lt;HKDevice: 0x2821a1b80&gt;, name:Apple Watch, manufacturer:Apple Inc., model:Watch, hardware:Watch6,7, software:10.3.1&gt;\" unit=\"{unit}\" creationDate=\"{to}\" startDate=\"{from}\" endDate=\"{to}\" value=\"{value}\"");
        text.Append(type == "HeartRate" ? ">\n  <MetadataEntry key=\"HKMetadataKeyHeartRateMotionContext\" value=\"0\"/>\n </Record>\n" : "/>\n");
    }

    private static string Text(DateTimeOffset at) => at.ToString("yyyy-MM-dd HH:mm:ss +0100", CultureInfo.InvariantCulture);
}
