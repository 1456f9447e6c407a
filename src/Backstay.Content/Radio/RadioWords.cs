using System.Globalization;

namespace Backstay.Content.Radio;

internal static class RadioWords
{
    private const int OneKilobyte = 1000;

    /// <summary>"2 minutes, 410 KB".</summary>
    public static string Of(Recording recording) => $"{DoseWords.OfMinutes(DoseWords.Minutes(recording.Length))}, {SizeOf(recording)}";

    public static string SizeOf(Recording recording) => string.Format(CultureInfo.CurrentCulture, Words.Kilobytes, Math.Max(1, (recording.Bytes + 5 * OneKilobyte) / (10 * OneKilobyte) * 10));

    /// <summary>"1:05".</summary>
    public static string Time(double seconds) => TimeSpan.FromSeconds(seconds).ToString(@"m\:ss", CultureInfo.InvariantCulture);
}
