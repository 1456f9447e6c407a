using Backstay.Evidence.Coding;
using static Backstay.Tests.Evidence.Coding.CodeBooks;

namespace Backstay.Tests.Evidence.Coding;

[Trait("Runs", "once")]
public sealed class AnalysisTests
{
    private static readonly Analysis Two = new(
        Themes.With(Code("No time")).With(Code("Too busy", day: -3)).Placed(Id("No time"), Family).Placed(Id("Too busy"), Machine),
        [Passage("A", 0, 5, "Ada", "No time"), Passage("A", 0, 5, "Ada", "Too busy", 2), Passage("B", 3, 9, "Ben", "Too busy")]);

    [Fact]
    public void A_merged_code_keeps_all_passages_and_counts_none_twice()
    {
        var merged = Two.Merge(Id("Too busy"), Id("No time"));
        merged.Refusal.ShouldBeNull();
        merged.Analysis.Passages.Select(one => (one.Report, one.Coder, one.Code)).ShouldBe([("A", "Ada", Id("No time")), ("B", "Ben", Id("No time"))]);
        merged.Analysis.Book.Codes.Single().Memo.ShouldBe("Merged with 'Too busy'.");
        merged.Analysis.Book.Codes.Single().Since.ShouldBe(Monday.AddDays(-3));
        merged.Analysis.Book.PlacesOf(Id("No time")).ShouldBe([Family]);
    }

    [Fact]
    public void A_barrier_is_not_merged_with_a_facilitator()
    {
        var both = Two.Add(Code("Enough time", Sense.Facilitator), Family).Analysis;
        both.Merge(Id("Enough time"), Id("No time")).ShouldSatisfyAllConditions(
            changed => changed.Refusal!.ShouldContain("not both barriers"), changed => changed.Analysis.ShouldBe(both));
    }

    [Fact]
    public void A_moved_code_stands_in_one_place_with_its_passages()
    {
        var moved = Two.Move(Id("Too busy"), Support).Analysis;
        moved.Book.PlacesOf(Id("Too busy")).ShouldBe([Support]);
        moved.Passages.ShouldBe(Two.Passages);
        Two.Move(Id("Too busy"), new(NamedGuid.Of("nowhere"))).Refusal.ShouldNotBeNull();
    }

    [Fact]
    public void A_renamed_code_is_the_same_code()
    {
        var renamed = Two.Rename(Id("No time"), " Lack of time ").Analysis;
        renamed.Book.Find(Id("No time"))!.Name.ShouldBe("Lack of time");
        renamed.Passages.ShouldBe(Two.Passages);
        Two.Rename(Id("No time"), " ").Refusal.ShouldBe("A code needs a name.");
    }

    [Fact]
    public void A_code_is_gone_once_all_of_its_passages_went_to_its_parts()
    {
        var split = Two.Split(Id("Too busy"), [Code("Work"), Code("Children")], passage => Id(passage.Report == "A" ? "Work" : "Children")).Analysis;
        split.Book.Codes.Select(code => code.Name).ShouldBe(["No time", "Work", "Children"]);
        split.Book.PlacesOf(Id("Work")).ShouldBe([Machine]);
        split.Passages.Select(one => one.Id).ShouldBe(Two.Passages.Select(one => one.Id));
        split.Passages.Select(one => one.Code).ShouldBe([Id("No time"), Id("Work"), Id("Children")]);
    }

    [Fact]
    public void A_code_stays_while_a_passage_stays_with_it()
    {
        var split = Two.Split(Id("Too busy"), [Code("Work")], passage => passage.Report == "A" ? Id("Work") : passage.Code).Analysis;
        split.Book.Find(Id("Too busy")).ShouldNotBeNull();
        Two.Split(Id("Too busy"), [Code("Work")], _ => Id("never heard of")).Refusal.ShouldNotBeNull();
    }

    [Fact]
    public void A_new_code_opens_a_task_for_each_article_read_before_it()
    {
        var book = Themes.With(Code("old")).With(Code("new", day: 5)).With(Code("newer", day: 7));
        var tasks = Rereading.Open(book, [Read("A", 1), Read("B", 6), Read("C", 8), Read("D", 2), Read("D", 9)]);
        tasks.Select(task => (task.Report, string.Join("+", task.Codes.Select(code => code.Name)))).ShouldBe([("A", "new+newer"), ("B", "newer")]);
        tasks[0].Words.ShouldBe("Read A again for 'new', 'newer': it was read before these codes came up.");
    }

    [Fact]
    public void The_clinic_cannot_be_closed_while_a_code_stands_in_no_theme_or_in_two()
    {
        var lost = Two.Add(Code("Adrift")).Analysis;
        var twice = lost with { Book = lost.Book.Placed(Id("No time"), Machine) };
        var findings = CodingClinic.Of(twice, []);
        CodingClinic.CanBeClosed(findings).ShouldBeFalse();
        findings.Where(finding => finding.Blocks).Select(finding => finding.Words).ShouldBe(
        [
            "'Adrift' stands in no theme. Put it into one, or merge it with another code.",
            "'No time' stands in more than one place: Support, Family; The machine. Choose one, or split the code.",
        ]);
        CodingClinic.CanBeClosed(CodingClinic.Of(Two, [])).ShouldBeTrue();
    }

    [Fact]
    public void The_clinic_tells_of_codes_nobody_used_and_codes_of_one_name()
    {
        var more = Two.Add(Code("no TIME"), Machine).Analysis;
        CodingClinic.Of(more, [Read("A", -5)]).Select(finding => finding.Matter)
            .ShouldBe([ClinicMatter.ToReadAgain, ClinicMatter.NeverUsed, ClinicMatter.SameName]);
        CodingClinic.Of(Two with { Book = Two.Book with { Places = [] } }, []).Count(finding => finding.Matter == ClinicMatter.EmptyTheme).ShouldBe(2);
    }
}
