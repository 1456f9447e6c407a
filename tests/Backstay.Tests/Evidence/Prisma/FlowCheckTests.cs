using Backstay.Evidence.Prisma;

namespace Backstay.Tests.Evidence.Prisma;

[Trait("Runs", "once")]
public sealed class FlowCheckTests
{
    [Fact]
    public void Reviews_whose_numbers_agree_have_no_finding()
    {
        foreach (var (name, counts) in Flows.All) FlowCheck.Of(counts).ShouldBeEmpty(name);
    }

    public static TheoryData<string, string, string> Slips => new()
    {
        { "duplicates", "1,275 records", "861" }, { "database", "1,240 in all", "1,241" }, { "level", "left 160", "161" }, { "sought", "left 80", "81" }, { "assessed", "leave 77", "78" },
        { "reasons", "64 in all", "65" }, { "included", "left 15", "16" }, { "studies", "16 studies", "15 reports" }, { "total", "are 16", "17" }, { "analysed", "17 studies", "16" },
        { "other", "15 records", "16 reports" }, { "negative", "is -1", "0 at least" }, { "excluded", "160 records", "161" },
    };

    [Theory]
    [MemberData(nameof(Slips))]
    public void A_slip_is_told_with_the_two_numbers_that_differ(string slip, string one, string other)
    {
        var right = Flows.UpdatedWithOther;
        var wrong = slip switch
        {
            "duplicates" => right with { Duplicates = 400 },
            "database" => right with { DatabaseSources = [new("MEDLINE", 611), new("Embase", 480), new("CINAHL", 150)] },
            "level" => right with { Levels = [right.Levels[0], right.Levels[1] with { Screened = 161 }] },
            "sought" => right with { Reports = right.Reports with { Sought = 81 } },
            "assessed" => right with { Reports = right.Reports with { Assessed = 78 } },
            "reasons" => right with { Reports = right.Reports with { Reasons = [new("One", 65)] } },
            "included" => right with { Included = new(12, 16) },
            "studies" => right with { Included = new(16, 15) },
            "total" => right with { Total = new(17, 20) },
            "analysed" => right with { Analysed = new(17, 20) },
            "other" => right with { Other = right.Other! with { Reports = right.Other.Reports with { Sought = 16 } } },
            "negative" => right with { RemovedOtherwise = -1 },
            _ => right with { Levels = [right.Levels[0], right.Levels[1] with { Excluded = 161 }] },
        };
        FlowCheck.Of(wrong).ShouldContain(finding => finding.Contains(one, StringComparison.Ordinal) && finding.Contains(other, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_not_told_is_not_judged() =>
        FlowCheck.Of(Flows.New with { Databases = null, Registers = null, DatabaseSources = [], RegisterSources = [], Reports = new(Assessed: 80), Included = new(11) }).ShouldBeEmpty();
}
