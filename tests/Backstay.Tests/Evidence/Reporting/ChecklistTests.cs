using Backstay.Evidence.Prisma;
using Backstay.Evidence.Reporting;
using Backstay.Tests.Evidence.Prisma;

namespace Backstay.Tests.Evidence.Reporting;

[Trait("Runs", "once")]
public sealed class ChecklistTests
{
    private static readonly ReviewFacts Facts = new()
    {
        Question = "What hinders and helps people who use digital help for low back pain?",
        Sources = [new("MEDLINE", new(2000, 1, 1), new(2018, 12, 31), "exp Low Back Pain/ AND internet"), new("Embase", Searched: new(2018, 12, 31))], OtherMethods = ["citation tracking"],
        Inclusion = ["adults with low back pain"], Exclusion = ["protocols"],
        Levels = [new("title", ["Ann", "Ben", "Cleo"], 2, "the record goes on to the next level", "kappa 0.71")],
        Flow = Flows.New, AppraisalTool = "COREQ, 32 items", Appraisal = new(["Ann", "Ben", "Cleo"], 2, "discussion"),
        Coding = new(["Ann"]), Themes = [new("Content", 12), new("=Support", 1)], Quotations = 1,
    };

    [Fact]
    public void ENTREQ_has_21_items_in_five_domains()
    {
        Entreq.Checklist.Items.Select(item => item.Number).ShouldBe(Enumerable.Range(1, 21).Select(number => $"{number}"));
        Entreq.Checklist.Items.Select(item => item.Section).Distinct().Count().ShouldBe(5);
    }

    [Fact]
    public void PRISMA_2020_has_27_items_some_of_them_in_parts()
    {
        Prisma2020Checklist.Checklist.Items.Select(item => int.Parse(item.Number.TrimEnd('a', 'b', 'c', 'd', 'e', 'f'))).Distinct().ShouldBe(Enumerable.Range(1, 27));
        Prisma2020Checklist.Checklist.Items.Select(item => item.Number).ShouldBeUnique();
        Prisma2020Checklist.Checklist.Items.Count.ShouldBe(42);
    }

    [Fact]
    public void What_the_log_knows_is_told_in_sentences()
    {
        var told = Entreq.Checklist.Fill(Facts).Answers.ToDictionary(answer => answer.Item.Number, answer => answer.Told);
        told["5"].ShouldBe("Searched: MEDLINE from 1 January 2000 to 31 December 2018; Embase, searched 31 December 2018. Also: citation tracking.");
        told["6"].ShouldBe("MEDLINE: exp Low Back Pain/ AND internet. Not stored yet: Embase.");
        told["7"].ShouldBe("Title: 2 reviewers of Ann, Ben, Cleo for each record, independently. On disagreement: the record goes on to the next level. Agreement: kappa 0.71.");
        told["9"].ShouldBe("1,275 records identified, 415 removed before screening. 860 screened, 780 excluded. 77 reports assessed, 64 excluded. 11 studies included, in 13 reports. Reports excluded: Not low back pain (30); No digital part (21); Protocol without results, or an abstract of a conference only (13).");
        told["12"].ShouldBe("2 people of Ann, Ben, Cleo appraised each report. On disagreement: discussion.");
        told["16"].ShouldBe("1 person: Ann.");
    }

    [Fact]
    public void What_nobody_told_stays_blank_and_is_counted_so()
    {
        foreach (var checklist in new[] { Entreq.Checklist, Prisma2020Checklist.Checklist })
        {
            checklist.Fill(new()).Filled.ShouldBe(0);
            var filled = checklist.Fill(Facts);
            filled.Answers.Single(answer => answer.Item.Name is "Rationale for appraisal" or "Rationale").Told.ShouldBeNull();
            ChecklistFiles.AsMarkdown(filled).ShouldContain($"{filled.Filled} of {checklist.Items.Count} rows are filled");
            filled.Filled.ShouldBeInRange(7, checklist.Items.Count - 5);
        }
    }

    [Fact]
    public void Files_hold_one_row_for_each_item_and_no_formula()
    {
        var filled = Entreq.Checklist.Fill(Facts with { Question = "=1+1|<b>\"a\"" });
        ChecklistFiles.AsCsv(filled).ShouldContain("\"'=1+1|<b>\"\"a\"\".\"");
        ChecklistFiles.AsCsv(filled).Split("\r\n").Length.ShouldBe(23);
        ChecklistFiles.AsMarkdown(filled).Split('\n').Count(line => line.StartsWith("| ", StringComparison.Ordinal) && char.IsDigit(line[2])).ShouldBe(21);
        ChecklistFiles.AsMarkdown(filled).ShouldContain("=1+1\\|&lt;b>");
    }
}
