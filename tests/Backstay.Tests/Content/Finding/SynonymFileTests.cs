using Backstay.Content;
using Backstay.Content.Finding;

namespace Backstay.Tests.Content.Finding;

[Trait("Runs", "once")]
public sealed class SynonymFileTests
{
    [Fact]
    public void The_file_is_in_order_and_holds_many_groups()
    {
        var (groups, findings) = SynonymFile.Read(ContentShelf.Folder);
        findings.ShouldBeEmpty();
        groups.Count.ShouldBeGreaterThan(60);
    }

    [Fact]
    public async Task Every_phrase_finds_something()
    {
        var lost = new List<string>();
        foreach (var phrase in SynonymFile.Read(ContentShelf.Folder).Groups.SelectMany(group => group.Same.Concat(group.Also)))
            if ((await Library.Whole.FindAsync(phrase)).Count == 0) lost.Add(phrase);
        lost.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("groups:\n- same: [a bulge, swelling]\n  alike: [b]\n", 3, "alike")]
    [InlineData("groups:\n- same: [disc, disk]\n- same:\n  - spine\n  - Disc\n", 5, "stands in `same` twice")]
    [InlineData("groups:\n- same: [disc, disk]\n- same: [spine]\n", 3, "leads nowhere")]
    [InlineData("groups:\n- same: [disc, 'of the']\n", 2, "holds no word")]
    [InlineData("groups:\n- same: [disc\n", 3, "")]
    public void A_mistake_is_told_with_its_line(string text, int line, string what)
    {
        var finding = SynonymFile.Parse(text).Findings.ShouldHaveSingleItem();
        finding.Line.ShouldBe(line, finding.ToString());
        finding.ToString().ShouldContain(what);
    }
}
