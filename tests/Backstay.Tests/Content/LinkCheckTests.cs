using Backstay.Content;
using Backstay.Content.Files;
using Backstay.Tests.Content.Finding;

namespace Backstay.Tests.Content;

[Trait("Runs", "once")]
public sealed class LinkCheckTests
{
    [Theory]
    [InlineData("/learn/two")]
    [InlineData("/learn/two?depth=everything")]
    [InlineData("/learn/courses/pain")]
    [InlineData("/move/sessions/desk-break-5")]
    [InlineData("/emergency")]
    [InlineData("https://www.nice.org.uk/guidance/ng59")]
    public void A_link_to_what_is_there_is_fine(string target) => Findings(target).ShouldBeEmpty();

    [Theory]
    [InlineData("/learn/three")]
    [InlineData("/learn/courses/magic")]
    [InlineData("/move/sessions/../../secret")]
    [InlineData("/nowhere")]
    [InlineData("http://example.org")]
    [InlineData("javascript:alert")]
    [InlineData("")]
    public void A_link_that_leads_nowhere_is_told(string target) => Findings(target).ShouldHaveSingleItem().What.ShouldContain("where nothing is");

    private static List<ContentFinding> Findings(string target)
    {
        var findings = new List<ContentFinding>();
        ContentFiles.CheckLinks([Library.Article("one", "One", $"Read [more]({target})."), Library.Article("two", "Two", "No link.")], findings);
        return findings;
    }
}
