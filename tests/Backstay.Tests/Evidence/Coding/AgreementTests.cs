using Backstay.Evidence.Coding;
using Backstay.Evidence.Screening.Agreement;
using CsCheck;
using static Backstay.Tests.Evidence.Coding.CodeBooks;

namespace Backstay.Tests.Evidence.Coding;

[Trait("Runs", "once")]
public sealed class AgreementTests
{
    private static List<Judged> Rows(params string[] coders) =>
        [.. Enumerable.Range(0, coders[0].Length).Select(unit => new Judged([.. coders.Select(coder => coder[unit] == '*' ? (int?)null : coder[unit])], 1))];

    // Krippendorff (2011), Computing Krippendorff's alpha-reliability, parts A to C.
    [Fact]
    public void Alpha_is_that_of_the_published_examples()
    {
        Reliability.Alpha(Rows("0100000010", "1110010000"))!.Value.ShouldBe(0.095, 0.0005);
        Reliability.Alpha(Rows("aabbdcccedda", "babbbccceddd"))!.Value.ShouldBe(0.692, 0.0005);
        Reliability.Alpha(Rows("123321412***", "1233224125*3", "*3332342251*", "12332441251*"))!.Value.ShouldBe(0.743, 0.0005);
    }

    // A textbook table of two readers and 50 applications: both yes 20, first alone 5, second alone 10, both no 15.
    [Fact]
    public void Kappa_is_that_of_the_textbook_table()
    {
        Judged[] table = [new([1, 1], 20), new([1, 0], 5), new([0, 1], 10), new([0, 0], 15)];
        Kappa(table)!.Value.ShouldBe(0.4, 1e-9);
        Reliability.Table(table)!.Observed.ShouldBe(0.7, 1e-9);
    }

    [Fact]
    public void Nothing_is_said_where_everybody_used_one_value()
    {
        Kappa(Rows("1111", "1111")).ShouldBeNull();
        Reliability.Alpha(Rows("1111", "1111")).ShouldBeNull();
        Reliability.Table(Rows("1*1", "*1*")).ShouldBeNull();
    }

    [Fact]
    public void Characters_count_where_one_coder_read_a_little_further()
    {
        var analysis = new Analysis(Themes.With(Code("x")), [Passage("A", 0, 10, "Ada", "x"), Passage("A", 0, 15, "Ben", "x")]);
        var found = CodingAgreement.Of(analysis, new Dictionary<string, string> { ["A"] = new('a', 100) }, [Read("A", 1), Read("A", 1, "Ben"), Read("B", 1)], AgreementUnit.Characters).Single();
        found.Units.ShouldBe(100);
        found.Pairs.Single().Share!.Value.ShouldBe(0.95, 1e-9);
        found.Pairs.Single().Kappa!.Value.ShouldBe((0.95 - 0.78) / (1 - 0.78), 1e-9);
    }

    [Fact]
    public void Sentences_count_as_marked_when_a_part_of_them_is()
    {
        const string Text = "It hurt. My doctor (Dr. Low) said so! Then e.g. nothing.";
        Sentences.Of(Text).Select(one => Text[one.Start..one.End]).ShouldBe(["It hurt.", "My doctor (Dr. Low) said so!", "Then e.g. nothing."]);
        var analysis = new Analysis(Themes.With(Code("x")), [Passage("A", 10, 15, "Ada", "x"), Passage("A", 30, 36, "Ben", "x"), Passage("A", 1, 3, "Ben", "x"), Passage("A", 500, 600, "Ben", "x")]);
        var found = CodingAgreement.Of(analysis, new Dictionary<string, string> { ["A"] = Text }, [Read("A", 1), Read("A", 1, "Ben")], AgreementUnit.Sentences).Single();
        (found.Units, found.Unplaced).ShouldBe((3, 1));
        found.Pairs.Single().Share!.Value.ShouldBe(2 / 3.0, 1e-9);
    }

    [Fact]
    public void A_coder_who_did_not_read_a_report_neither_agrees_nor_disagrees()
    {
        var analysis = new Analysis(Themes.With(Code("x")), [Passage("A", 0, 4, "Ada", "x"), Passage("A", 0, 4, "Ben", "x")]);
        var texts = new Dictionary<string, string> { ["A"] = "12345678", ["B"] = "12345678" };
        var found = CodingAgreement.Of(analysis, texts, [Read("A", 1), Read("A", 1, "Ben"), Read("B", 1), Read("B", 2, "Cem")], AgreementUnit.Characters).Single();
        found.Pairs.Single(pair => (pair.First, pair.Second) == ("Ada", "Ben")).Kappa.ShouldBe(1);
        found.Pairs.Single(pair => (pair.First, pair.Second) == ("Ben", "Cem")).Share.ShouldBeNull();
    }

    [Fact]
    public void An_interval_leaves_out_one_report_at_a_time_and_takes_three()
    {
        var analysis = new Analysis(Themes.With(Code("x")), [.. new[] { "A", "B", "C" }.SelectMany((report, n) => new[] { Passage(report, 0, 4, "Ada", "x"), Passage(report, n, 4, "Ben", "x") })]);
        CodeAgreement Of(params string[] reports) => CodingAgreement.Of(analysis, reports.ToDictionary(report => report, _ => "12345678"), [.. reports.SelectMany(report => new[] { Read(report, 1), Read(report, 1, "Ben") })], AgreementUnit.Characters).Single();
        Of("A", "B").Alpha!.Value.Low.ShouldBeNull();
        var alpha = Of("A", "B", "C").Alpha!.Value;
        double[] without = [Of("B", "C").Alpha!.Value.Value, Of("A", "C").Alpha!.Value.Value, Of("A", "B").Alpha!.Value.Value];
        alpha.StandardError!.Value.ShouldBe(Math.Sqrt(2.0 / 3 * without.Sum(one => Math.Pow(one - without.Average(), 2))), 1e-9);
        (alpha.Low < alpha.Value, alpha.High).ShouldBe((true, 1));
    }

    [Fact]
    public void Stretches_give_what_single_characters_give() =>
        Gen.Int[0, 30].Array[2].Array[0, 4].Array[2].Sample(marks =>
        {
            IReadOnlyList<(int Start, int End)>[] own = [.. marks.Select(coder => coder.Select(edges => (Start: edges.Min(), End: edges.Max())).Where(one => one.Start < one.End).ToList())];
            var single = Enumerable.Range(0, 30).Select(at => new Judged([.. own.Select(coder => (int?)(coder.Any(one => one.Start <= at && at < one.End) ? 1 : 0))], 1)).ToList();
            var joined = Patterns.Of(own, null, 30).ToList();
            return Same(Kappa(single), Kappa(joined)) && Same(Reliability.Alpha(single), Reliability.Alpha(joined));
        });

    private static bool Same(double? one, double? other) => one is null ? other is null : Math.Abs(one.Value - other!.Value) < 1e-9;

    private static double? Kappa(IEnumerable<Judged> judged) => Reliability.Table(judged) is { } table ? PairStatistics.Kappa(table)?.Value : null;
}
