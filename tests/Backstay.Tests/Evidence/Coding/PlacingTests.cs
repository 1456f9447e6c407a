using Backstay.Evidence.Coding;
using Backstay.Evidence.Coding.Projects;
using Backstay.Evidence.Coding.Refi;
using Backstay.Evidence.Reports;

namespace Backstay.Tests.Evidence.Coding;

[Trait("Runs", "once")]
public sealed class PlacingTests
{
    private static readonly Report[] Reports = [new(1, "Nordin 2017", "Apps and backs in primary care", null, 1), new(2, "Berg 2019 (2)", "Walking", null, 1), new(3, "Berg 2019 (3)", "Walking", null, 1)];

    [Theory]
    [InlineData("nordin 2017.pdf", 1), InlineData("Apps and Backs in Primary Care", 1), InlineData("17 - Nordin - Apps and backs in primary care.docx", 1), InlineData("Berg 2019 (3)", 3)]
    [InlineData("Walking", null), InlineData("Interview 4", null), InlineData("", null)]
    public void A_text_is_the_report_whose_name_or_title_it_bears(string text, int? report) => ReportMatch.Of([text], Reports).ShouldBe([report]);

    [Fact]
    public void No_two_texts_are_one_report() => ReportMatch.Of(["Nordin 2017", "Nordin 2017.txt"], Reports).ShouldBe([1, null]);

    [Fact]
    public void Words_are_found_whatever_spaces_and_hyphens_stand_between_them()
    {
        var finder = new QuoteFinder("They had no\ntime. Self-management was hard. They had no time.");
        finder.Find("had  no time", 0).ShouldBe((5, 16));
        finder.Find("had no time", 1).ShouldBe((49, 60));
        finder.Find("Selfman-\nagement", 0).ShouldBe((18, 33));
        finder.Find("had no money", 0).ShouldBeNull();
        finder.Find(" ", 0).ShouldBeNull();
    }

    [Fact]
    public void Passages_keep_their_words_when_line_ends_become_shorter()
    {
        const string Text = "One.\r\nTwo words.\r\nThree.";
        var passage = new CodedPassage(new(NamedGuid.Of("p")), "r", new TextStretch(6, 16), "c", new(NamedGuid.Of("code")), default);
        var text = ForeignText.Of(new CodedReport("r", "R", Text), [passage]);
        var placed = PlacedText.Of(text, null);
        placed.Text!.Substring(placed.Passages[0].Start, placed.Passages[0].End - placed.Passages[0].Start).ShouldBe("Two words.");
        PlacedText.Of(text, "Two words. And more.").ShouldSatisfyAllConditions(one => one.Text.ShouldBeNull(), one => one.Passages.Single().Start.ShouldBe(0));
        PlacedText.Of(text, "Nothing of it.").Lost.ShouldBe(1);
    }
}
