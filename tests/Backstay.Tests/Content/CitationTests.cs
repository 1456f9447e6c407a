using Backstay.Content.Files;

namespace Backstay.Tests.Content;

[Trait("Runs", "once")]
public sealed class CitationTests
{
    [Fact]
    public void Every_number_behind_a_claim_names_a_source() => Findings("Pain is common. [1, 2]\nIt mostly passes. [2]", 2).ShouldBeEmpty();

    [Theory]
    [InlineData("Most get better. [1]\nSoon. [2]", 1, 2)]
    [InlineData("Most get better. [1]\n\nSoon. [0]", 1, 3)]
    public void A_number_without_a_source_is_named_by_its_line(string text, int sources, int line) => Findings(text, sources).Single().Line.ShouldBe(line);

    [Fact]
    public void A_source_that_supports_nothing_is_named() => Findings("Most get better. [1]", 3).Select(finding => finding.What).ShouldBe(["never cites its source 2.", "never cites its source 3."]);

    private static List<ContentFinding> Findings(string text, int sources)
    {
        var findings = new List<ContentFinding>();
        Citations.Check(text, sources, "library/one.en.md", findings);
        return findings;
    }
}
