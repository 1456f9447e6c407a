using Backstay.Movement.Import;
using Backstay.Movement.Places;

namespace Backstay.Tests.Movement.Places;

[Trait("Runs", "once")]
public sealed class PlacesFileTests
{
    private const string Head = "person,time_utc,lat,lon,accuracy_m,flag\n";
    private static readonly DateTimeOffset Morning = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Segments_keep_their_columns_and_the_routine_reads_them()
    {
        var points = Head + string.Concat(Enumerable.Range(0, 10).Select(day => Rows("anna", new Outing(Morning.AddDays(day), seed: day).Stay(15).Go(1.2, 12).Stay(15).Fixes)));
        var (report, segments) = Segments(points);
        report.Refused.ShouldBe(0);
        segments[0].ShouldBe("person,start_utc,end_utc,mode,confidence,start_lat,start_lon,end_lat,end_lon");
        segments.Count(line => line.Contains(",walk,", StringComparison.Ordinal)).ShouldBeGreaterThanOrEqualTo(10);
        var routine = Routine(string.Join('\n', segments));
        routine[0].ShouldBe("person,rank,start_lat,start_lon,end_lat,end_lon,weekdays,hour,chance");
        routine[1].ShouldStartWith("anna,1,52.5");
        var withoutPlaces = string.Join('\n', segments.Select(line => string.Join(',', line.Split(',').Take(5))));
        Routine(withoutPlaces, points)[1].Split(',')[6..8].ShouldBe(routine[1].Split(',')[6..8]);
        Should.Throw<UnreadableException>(() => Routine(withoutPlaces)).Message.ShouldContain("start_lat");
    }

    [Fact]
    public void People_whose_rows_are_mixed_are_told_apart_as_those_whose_rows_are_not()
    {
        var (anna, ben) = (Rows("anna", new Outing(Morning).Stay(15).Go(1.2, 12).Stay(15).Fixes), Rows("ben", new Outing(Morning, 2).Go(11, 42).Fixes));
        var (_, apart) = Segments(Head + anna + ben);
        var mixed = anna.Split('\n', StringSplitOptions.RemoveEmptyEntries).Zip(ben.Split('\n', StringSplitOptions.RemoveEmptyEntries), (a, b) => $"{a}\n{b}\n");
        var (report, together) = Segments(Head + string.Concat(mixed));
        report.People.ShouldBe(2);
        together.Order().ShouldBe(apart.Order(), ignoreOrder: false);
    }

    [Fact]
    public void Rows_that_cannot_be_used_are_counted_and_lose_nothing_else()
    {
        var rows = Rows("anna", new Outing(Morning).Stay(15).Go(1.2, 12).Stay(15).Fixes);
        var (report, segments) = Segments(Head + "anna,yesterday,52.5,13.4,,\nanna,2026-03-02T08:00:01Z,north,13.4,,\nanna\n" + rows + "anna,2026-03-02T08:30:00Z,13.4,52.5,10,impossible\n");
        report.Refused.ShouldBe(3);
        report.FirstRefusal!.ShouldContain("Line 2");
        report.FirstRefusal!.ShouldContain("yesterday");
        segments.ShouldBe(Segments(Head + rows).Lines);
    }

    [Theory]
    [InlineData("person,when,lat,lon\na,b,1,2\n", "time_utc")]
    [InlineData("", "time_utc")]
    public void A_missing_column_is_named(string text, string column) => Should.Throw<UnreadableException>(() => Segments(text)).Message.ShouldContain(column);

    [Fact]
    public void Columns_told_twice_empty_lines_quotation_marks_and_names_that_look_like_formulas_do_no_harm()
    {
        var rows = Rows("\"=Müller, \"\"A\"\"\"", new Outing(Morning).Stay(15).Go(1.2, 12).Stay(15).Fixes);
        var (report, segments) = Segments("\uFEFFPERSON, time_utc ,lat,lon,lat,accuracy_m,flag\n\n" + rows.Replace(",10,", ",,10,", StringComparison.Ordinal) + "\n\n");
        report.Refused.ShouldBe(0);
        segments[1].ShouldStartWith("\"'=Müller, \"\"A\"\"\",");
        segments.Length.ShouldBe(4);
    }

    [Fact]
    public void Of_a_file_without_rows_only_the_names_of_columns_are_written()
    {
        Segments(Head).Lines.ShouldHaveSingleItem();
        Routine("person,start_utc,end_utc,mode,confidence,start_lat,start_lon,end_lat,end_lon\n").ShouldHaveSingleItem();
    }

    private static (SegmentsFile.Report Report, string[] Lines) Segments(string points)
    {
        using var written = new StringWriter();
        return (SegmentsFile.Write(() => new StringReader(points), written), Lines(written));
    }

    private static string[] Routine(string segments, string? points = null)
    {
        using var written = new StringWriter();
        RoutineFile.Write(new StringReader(segments), written, new(2026, 3, 13), 5, points is null ? null : new StringReader(points));
        return Lines(written);
    }

    private static string[] Lines(StringWriter written) => written.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    private static string Rows(string person, IEnumerable<Fix> fixes) => string.Concat(fixes.Select(fix => FormattableString.Invariant($"{person},{fix.At:yyyy-MM-dd'T'HH:mm:ss'Z'},{fix.Latitude:0.000000},{fix.Longitude:0.000000},{fix.Accuracy},\n")));
}
