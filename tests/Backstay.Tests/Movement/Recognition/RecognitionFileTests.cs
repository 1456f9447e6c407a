using System.Globalization;
using System.Text;
using Backstay.Movement.Import;
using Backstay.Movement.Recognition;

namespace Backstay.Tests.Movement.Recognition;

[Trait("Runs", "once")]
public sealed class RecognitionFileTests
{
    private const string Head = "person,trial,t_ms,x,y,z\n";

    [Fact]
    public void Each_window_of_each_trial_is_told_in_the_order_of_the_file()
    {
        var (report, lines) = Recognised(Head + Rows("ada", "t1", MadeUp.Samples(MadeUp.Walk(12))) + Rows("ada", "t2", MadeUp.Samples(MadeUp.Still(3))) + Rows("ben", "t1", MadeUp.Samples(MadeUp.Walk(7))));
        lines[0].ShouldBe("person,trial,start_ms,label,confidence");
        lines.Skip(1).Select(line => string.Join(',', line.Split(',')[..4])).ShouldBe(
            ["ada,t1,0,walk", "ada,t1,2500,walk", "ada,t1,5000,walk", "ada,t2,0,still", "ben,t1,0,walk"]);
        lines.Skip(1).ShouldAllBe(line => double.Parse(line.Split(',')[4], CultureInfo.InvariantCulture) > 0 && double.Parse(line.Split(',')[4], CultureInfo.InvariantCulture) <= 1);
        report.ShouldBe(report with { Trials = 3, Windows = 5, Refused = 0 });
    }

    [Fact]
    public void A_trial_recorded_twice_under_one_name_is_read_twice()
    {
        var (_, lines) = Recognised(Head + Rows("ada", "t1", MadeUp.Samples(MadeUp.Walk(6))) + Rows("ada", "t1", MadeUp.Samples(MadeUp.Still(6))));
        lines.Skip(1).Select(line => line.Split(',')[3]).ShouldBe(["walk", "still"]);
    }

    [Fact]
    public void Names_with_commas_stay_in_their_column() =>
        Recognised(Head + Rows("\"Doe, Jo\"", "t1", MadeUp.Samples(MadeUp.Walk(5)))).Lines[1].ShouldStartWith("\"Doe, Jo\",t1,0,walk,");

    [Fact]
    public void Rows_that_are_no_numbers_or_not_in_order_are_refused_and_the_others_count()
    {
        var rows = Rows("ada", "t1", MadeUp.Samples(MadeUp.Walk(6))).Split('\n').ToList();
        rows.Insert(200, "ada,t1,NaN,0,0,1000");
        rows.Insert(100, "ada,t1,1985,0,oops,1000");
        rows.Insert(50, rows[49]);
        rows.Insert(20, "ada,t1,4");
        var (report, lines) = Recognised(Head + string.Join('\n', rows));
        lines.Count.ShouldBe(2);
        lines[1].ShouldContain(",walk,");
        report.Refused.ShouldBe(4);
        report.Reasons.ShouldBe(
        [
            "Line 22: The row has 3 columns; its head has 6.",
            "Line 53: The time is not after that of the row before. Rows of a trial stand in the order of their time, each time once.",
            "Line 104: Time, x, y or z is no number.",
            "Line 205: Time, x, y or z is no number.",
        ]);
    }

    [Theory, InlineData("person,trial,t_ms,x,y\nada,1,0,0,0\n", "'z'"), InlineData("subject,trial,t_ms,x,y,z\n", "'person'"), InlineData("", "'person'"), InlineData("person,trial,time,x,y,z\n", "'t_ms'")]
    public void A_file_without_a_column_is_told_which(string csv, string column) =>
        Should.Throw<UnreadableException>(() => Recognised(csv)).Message.ShouldStartWith($"There is no column {column}. The first line has to name the columns person, trial, t_ms, x, y, z");

    [Theory, InlineData(.00980665f), InlineData(.001f), InlineData(9.80665f)]
    public void Other_units_than_thousandths_of_g_are_noticed(float factor)
    {
        var samples = MadeUp.Samples(MadeUp.Walk(6)).Select(sample => sample with { X = factor * sample.X, Y = factor * sample.Y, Z = factor * sample.Z });
        var (report, lines) = Recognised(Head + Rows("ada", "t1", samples) + Rows("ada", "t2", MadeUp.Samples(MadeUp.Walk(6))));
        report.Reasons.Single().ShouldStartWith("Line 2: Person ada, trial t1: the middle one of its forces is");
        lines.Skip(1).ShouldAllBe(line => line.StartsWith("ada,t2,"));
    }

    [Fact]
    public void A_trial_too_short_to_tell_is_refused_with_the_reason()
    {
        var (report, lines) = Recognised(Head + Rows("ada", "t1", MadeUp.Samples(MadeUp.Walk(1)).Take(20)));
        lines.Count.ShouldBe(1);
        report.Reasons.Single().ShouldContain("there is not a second of samples");
    }

    [Fact]
    public void Whatever_stands_in_a_file_it_is_read_or_refused_in_words()
    {
        var random = new Random(5);
        var good = Encoding.UTF8.GetBytes(Head + Rows("ada", "t1", MadeUp.Samples(MadeUp.Walk(3))));
        for (var i = 0; i < 60; i++)
        {
            var bytes = good[..random.Next(good.Length)];
            for (var j = 0; j < 5 && bytes.Length > 0; j++) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            try
            {
                RecognitionFile.Run(new MemoryStream(bytes), new StringWriter(), Recogniser.Of(Placement.Waist), TestContext.Current.CancellationToken).Windows.ShouldBeLessThan(20);
            }
            catch (UnreadableException told)
            {
                told.Message.ShouldNotBeEmpty();
            }
        }
    }

    private static (RecognitionReport Report, List<string> Lines) Recognised(string csv)
    {
        using var result = new StringWriter();
        var report = RecognitionFile.Run(new MemoryStream(Encoding.UTF8.GetBytes(csv)), result, Recogniser.Of(Placement.Waist), TestContext.Current.CancellationToken);
        return (report, [.. result.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n')]);
    }

    private static string Rows(string person, string trial, IEnumerable<Sample> samples) =>
        string.Concat(samples.Select(sample => FormattableString.Invariant($"{person},{trial},{sample.Milliseconds},{sample.X},{sample.Y},{sample.Z}\n")));
}
