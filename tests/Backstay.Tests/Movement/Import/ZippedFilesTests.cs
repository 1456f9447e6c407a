using System.IO.Compression;
using Backstay.Movement.Import;
using Backstay.Movement.Import.Formats;

namespace Backstay.Tests.Movement.Import;

[Trait("Runs", "once")]
public sealed class ZippedFilesTests
{
    private static readonly ZippedFiles Format = new("zip", "");

    public static TheoryData<string, string, int, int> Exports => new()
    {
        { "export.zip", "apple-health", 2, 0 },
        { "Health Connect.zip", "health-connect", 5, 1 },
        { "takeout-20260301.zip", "google-timeline", 1, 8 },
        { "mine.zip", "zip", 6, 0 },
    };

    [Theory]
    [MemberData(nameof(Exports))]
    public void A_zip_is_known_by_what_is_in_it_and_each_file_read_by_its_format(string name, string format, int spells, int fixes)
    {
        var bytes = Zipped(name);
        var known = MovementFormats.Of(name, bytes.AsSpan(0, Math.Min(bytes.Length, IMovementFormat.HeadLength))).ShouldNotBeNull();
        known.Name.ShouldBe(format);
        var found = Found.In(known, bytes);
        (found.Spells.Count, found.Fixes.Count).ShouldBe((spells, fixes));
    }

    private static byte[] Zipped(string name) => name switch
    {
        "export.zip" => Samples.Zip(("apple_health_export/export_cda.xml", Samples.Bytes("<ClinicalDocument/>")), ("apple_health_export/exportación.xml", Samples.Bytes(Samples.Apple))),
        "Health Connect.zip" => Samples.Zip(("health_connect_export.db", Samples.HealthConnect)),
        "takeout-20260301.zip" => Samples.Zip(
            ("Takeout/archive_browser.html", Samples.Bytes("<html/>")), ("Takeout/Location History (Timeline)/Records.json", Samples.Bytes(Samples.Takeout)),
            ("Takeout/Location History (Timeline)/Settings.json", Samples.Bytes("{\"createdTime\": \"2020\"}")), ("Takeout/Location History (Timeline)/Semantic Location History/2026/2026_MARCH.json", Samples.Bytes(Samples.Monthly))),
        _ => Samples.Zip(("../../etc/export.xml", Samples.Bytes(Samples.Apple)), ("C:\\Windows\\watch", Samples.Gadgetbridge)),
    };

    [Fact]
    public void A_damaged_file_inside_is_refused_by_name_and_the_others_are_read()
    {
        var found = Found.In(Format, Samples.Zip(("export.xml", Samples.Bytes(Samples.Apple[..^10])), ("Timeline.json", Samples.Bytes(Samples.OnIPhone)), ("inner.zip", Samples.Zip(("a", [1]))), ("walk.fit", [14, 0])));
        found.Spells.Count.ShouldBe(3);
        found.Fixes.Count.ShouldBe(5);
        found.Refused.Select(refused => refused.Reason.Split(':')[0]).ShouldBe(["export.xml", "inner.zip", "walk.fit"]);
    }

    [Fact]
    public void A_zip_without_movement_or_with_only_a_zip_inside_is_called_unreadable()
    {
        Unreadable(Samples.Zip(("photo.jpg", [1, 2, 3]))).ShouldContain("Nothing in this zip");
        Unreadable(Samples.Zip()).ShouldContain("Nothing in this zip");
        Unreadable(Samples.Zip(("inner.zip", Samples.Zip(("export.xml", Samples.Bytes(Samples.Apple)))))).ShouldContain("zip inside a zip");
    }

    [Fact]
    public void A_zip_bomb_is_stopped_when_it_grows_too_much()
    {
        var bomb = Samples.Zip(("export.xml", Samples.Bytes($"<HealthData>{string.Concat(Enumerable.Repeat("<a/>", 1_000_000))}")));
        bomb.Length.ShouldBeLessThan(30_000);
        Unreadable(bomb, new ZipLimits(Free: 1 << 20)).ShouldContain("far more than an export");
        Unreadable(Samples.Zip(Enumerable.Range(0, 5).Select(n => ($"{n}.xml", Samples.Bytes(Samples.Apple)))), new ZipLimits(Bytes: 3000)).ShouldContain("far more than an export");
    }

    [Fact]
    public void A_zip_of_too_many_files_is_not_opened()
    {
        var many = Samples.Zip(Enumerable.Range(0, 300).Select(n => ($"{n}", Array.Empty<byte>())));
        Unreadable(many, new ZipLimits(Files: 100)).ShouldContain("more files");
        // One that tells of fewer files than it has.
        many.AsSpan(many.Length - 12, 2).Clear();
        Unreadable(many, new ZipLimits(Files: 100, Directory: 5000)).ShouldContain("more files");
        Unreadable(many).ShouldContain("damaged");
    }

    [Fact]
    public void A_locked_file_is_refused_with_what_helps()
    {
        var zip = Samples.Zip(("export.xml", Samples.Bytes(Samples.Apple)));
        // The first bit of the flags, in the file's own record and in the table of contents.
        zip[6] |= 1;
        zip[zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8) + 8] |= 1;
        Unreadable(zip).ShouldContain("password");
    }

    [Fact]
    public void A_stream_that_can_only_be_read_once_is_read_alike()
    {
        var found = new Found();
        using var once = new DeflateStream(new MemoryStream(Deflated(Zipped("export.zip"))), CompressionMode.Decompress);
        Format.Read(once, found, CancellationToken.None);
        found.Spells.Count.ShouldBe(2);
    }

    [Fact]
    public void Whatever_is_damaged_is_read_or_called_unreadable()
    {
        Fuzz.Damage(Zipped("export.zip"), 1500, bytes => Found.In(Format, bytes));
        Fuzz.Damage(Zipped("takeout-20260301.zip"), 1500, bytes => Found.In(Format, bytes));
    }

    private static byte[] Deflated(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true)) deflate.Write(bytes);
        return packed.ToArray();
    }

    private static string Unreadable(byte[] zip, ZipLimits? limits = null) => Should.Throw<UnreadableException>(() => Found.In(new ZippedFiles("zip", "", limits), zip)).Message;
}
