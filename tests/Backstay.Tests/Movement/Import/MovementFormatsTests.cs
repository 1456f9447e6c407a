using System.IO.Compression;
using Backstay.Movement.Import;
using CsCheck;

namespace Backstay.Tests.Movement.Import;

[Trait("Runs", "once")]
public sealed class MovementFormatsTests
{
    [Theory]
    [InlineData(Samples.AutoExport, "health-auto-export")]
    [InlineData("""{"data": {"workouts": []}}""", "health-auto-export")]
    [InlineData(Samples.Takeout, "google-timeline")]
    [InlineData(Samples.Monthly, "google-timeline")]
    [InlineData(Samples.OnAndroid, "google-timeline")]
    [InlineData(Samples.OnIPhone, "google-timeline")]
    [InlineData("\uFEFF{\"rawSignals\": []}", "google-timeline")]
    [InlineData("{\"data\": [1]}", null)]
    [InlineData("[{\"name\": \"x\"}]", null)]
    [InlineData("{\"type\": \"FeatureCollection\"}", null)]
    [InlineData("", null)]
    [InlineData("time,steps\n", null)]
    [InlineData("<html><body>locations</body></html>", null)]
    public void A_file_is_known_by_how_it_begins(string text, string? format) => NameOf("x", Samples.Bytes(text)).ShouldBe(format);

    [Fact]
    public void Apple_s_export_is_known_in_any_language_and_databases_by_name_or_content()
    {
        NameOf("Exportación.xml", Samples.Bytes(Samples.Apple)).ShouldBe("apple-health");
        NameOf("export.zip", Samples.Zip(CompressionLevel.NoCompression, [("apple_health_export/export.xml", Samples.Bytes(Samples.Apple))])).ShouldBe("apple-health");
        NameOf("x.zip", Samples.Zip(CompressionLevel.NoCompression, [("export.xml", Samples.Bytes(Samples.Apple))])).ShouldBe("zip");
        NameOf("health_connect_export.db", Samples.HealthConnect).ShouldBe("health-connect");
        NameOf("Health Connect.db", Samples.Gadgetbridge).ShouldBe("health-connect");
        NameOf("Gadgetbridge", Samples.Gadgetbridge).ShouldBe("gadgetbridge");
    }

    [Fact]
    public void Any_bytes_may_come() => Gen.Byte.Array[0, 200].Sample(bytes => MovementFormats.Of("x", bytes).ShouldBeNull(), iter: 2000);

    [Fact]
    public void Names_of_formats_are_plain() => MovementFormats.All.ShouldAllBe(format => format.Name.All(letter => char.IsAsciiLetterLower(letter) || letter == '-'));

    private static string? NameOf(string name, byte[] bytes) => MovementFormats.Of(name, bytes.AsSpan(0, Math.Min(bytes.Length, IMovementFormat.HeadLength)))?.Name;
}
