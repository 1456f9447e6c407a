using System.Globalization;
using System.Text;
using Backstay.Evidence;

namespace Backstay.Tests.Evidence.Agreement;

[Trait("Runs", "once")]
public sealed class VotesFileTests : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    [Fact]
    public void Each_level_and_each_pair_of_a_team_has_its_own_lines()
    {
        var report = Run("""
            level,record_id,reviewer,decision
            title,1,Ann,include
            title,1,Ben,include
            title,2,Ann,exclude
            title,2,Cleo,include
            title,3,Ben,exclude
            title,3,Cleo,exclude
            title,4,Ann,exclude
            abstract,1,Ann,unsure
            abstract,1,Ben,include
            """);
        report.Levels.Select(level => level.Level).ShouldBe(["title", "abstract"]);
        report.Levels[0].Pairs.Select(pair => (pair.First, pair.Second, pair.Agreed, pair.Records)).ShouldBe([("Ann", "Ben", 1, 1), ("Ann", "Cleo", 0, 1), ("Ben", "Cleo", 1, 1)]);
        (report.Levels[0].Records, report.Levels[0].JudgedOnce, report.Levels[1].Categories).ShouldBe((3, 1, 3));
        report.Levels[0].FleissKappa!.Value.Value.ShouldBe((2.0 / 3 - .5) / .5, 1e-9);
        report.Lines.ShouldContain(line => line.Contains("Ann and Cleo: 0 of 1 records alike", StringComparison.Ordinal));
    }

    [Fact]
    public void A_known_table_prints_its_kappa_with_error_and_interval()
    {
        var votes = new StringBuilder("level;record_id;reviewer;decision\r\n");
        foreach (var (n, (one, other)) in Enumerable.Repeat(("include", "include"), 20).Concat(Enumerable.Repeat(("include", "exclude"), 5)).Concat(Enumerable.Repeat(("exclude", "include"), 10)).Concat(Enumerable.Repeat(("exclude", "exclude"), 15)).Index())
            votes.Append(CultureInfo.InvariantCulture, $"full text;{n};Ann;{one}\r\nfull text;{n};Ben;{other}\r\n");
        var report = Run(votes.ToString());
        report.Lines.ShouldContain("  Ann and Ben: 35 of 50 records alike, agreement 70.0 % [56.2, 80.9]");
        report.Lines.ShouldContain(line => line.StartsWith("    Cohen's kappa 0.400, SE 0.127 [0.", StringComparison.Ordinal));
        report.Lines.ShouldContain("    PABAK 0.400 [0.125, 0.618]");
    }

    [Fact]
    public void Where_everybody_excludes_everything_kappa_says_that_it_cannot_be_told()
    {
        var report = Run("level,record_id,reviewer,decision\nt,1,A,exclude\nt,1,B,exclude\nt,2,A,exclude\nt,2,B,exclude\n");
        report.Levels[0].Pairs[0].Kappa.ShouldBeNull();
        report.Levels[0].Pairs[0].Ac1!.Value.Value.ShouldBe(1);
        report.Lines.ShouldContain(line => line.Contains("Cohen's kappa cannot be told", StringComparison.Ordinal));
    }

    [Fact]
    public void Rows_that_cannot_be_used_are_told_and_lose_nothing_else()
    {
        var report = Run("level,record_id,reviewer,decision\nt,1,A,include\nt,1,A,include\nt,1,A,exclude\nt,1,B,perhaps\nt,,B,include\nt,2\n\nt,1,B,EXCLUDE\n");
        report.Refused.ShouldBe(4);
        report.Reasons.Select(reason => reason[..7]).ShouldBe(["Line 4:", "Line 5:", "Line 6:", "Line 7:"]);
        (report.Levels[0].Pairs[0].Agreed, report.Levels[0].Pairs[0].Records).ShouldBe((0, 1));
    }

    [Theory]
    [InlineData("")]
    [InlineData("level,record,reviewer,decision\nt,1,A,include\n")]
    [InlineData("level,record_id,reviewer,decision\n")]
    [InlineData("level,record_id,reviewer,decision\nt,1,A,perhaps\n")]
    public void A_file_that_tells_no_vote_says_what_is_missing(string text) => Should.Throw<ReviewFileException>(() => Run(text)).Message.Length.ShouldBeGreaterThan(20);

    [Fact]
    public void A_line_without_end_is_refused_before_it_fills_the_memory() =>
        Should.Throw<ReviewFileException>(() => Run("level,record_id,reviewer,decision\nt," + new string('x', 5_000_000))).Message.ShouldContain("longer than");

    [Fact]
    public void A_file_in_another_encoding_says_how_to_save_it()
    {
        File.WriteAllBytes(file, Encoding.Latin1.GetBytes("level,record_id,reviewer,decision\nt,1,Jörg,include\n"));
        Should.Throw<ReviewFileException>(() => ReviewAgreement.Run(file, CancellationToken.None)).Message.ShouldContain("UTF-8");
    }

    public void Dispose() => File.Delete(file);

    private ReviewAgreementReport Run(string text)
    {
        File.WriteAllText(file, text);
        return ReviewAgreement.Run(file, CancellationToken.None);
    }
}
