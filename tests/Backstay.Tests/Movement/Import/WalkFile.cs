using System.Globalization;
using System.Text;
using Backstay.Movement.Recognition;

namespace Backstay.Tests.Movement.Import;

/// <summary>A walk as the page "Walk with me" records it, written down by another hand.</summary>
internal static class WalkFile
{
    private const int SamplesALine = 200;

    public static string Head(string placement = "pocket") => $$"""{"backstay-walk":1,"app":"1.0.0","placement":"{{placement}}","began":1772352000000,"ended":1772352600000}""";

    public static string Position(long at, double latitude, double longitude, double accuracy = 8) =>
        string.Create(CultureInfo.InvariantCulture, $$"""{"at":{{at}},"lat":{{latitude}},"lon":{{longitude}},"accuracy":{{accuracy}},"speed":1.3}""");

    /// <summary>Some seconds a line.</summary>
    public static IEnumerable<string> Motion(IEnumerable<Sample> samples) => samples.Chunk(SamplesALine).Select(MotionLine);

    public static byte[] Of(params IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Join('\n', lines));

    public static string MotionLine(params IReadOnlyList<Sample> samples)
    {
        var (bytes, last) = (new MemoryStream(), samples[0].Milliseconds);
        foreach (var sample in samples)
        {
            foreach (var number in new[] { sample.Milliseconds - last, (long)sample.X, (long)sample.Y, (long)sample.Z }) bytes.Write([(byte)number, (byte)(number >> 8)]);
            last = sample.Milliseconds;
        }
        return string.Create(CultureInfo.InvariantCulture, $$"""{"at":{{samples[0].Milliseconds}},"motion":"{{Convert.ToBase64String(bytes.ToArray())}}"}""");
    }
}
