using Backstay.Evidence.Log;
using Backstay.Evidence.Prisma;
using Backstay.Evidence.Records;
using Backstay.Evidence.Reporting;
using Backstay.Evidence.Screening;

namespace Backstay.Tests.Evidence.Log;

[Trait("Runs", "once")]
public sealed class OtherMethodsTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_log_from_before_other_methods_is_written_as_it_was_and_a_method_comes_back()
    {
        var before = """{"at":"2026-03-02T08:00:00+00:00","by":1,"what":{"kind":"brought","file":"a.ris","source":"Embase","wave":1,"first":1,"count":2,"refused":0,"filledIn":false}}""";
        ReviewLog.Line(ReviewLog.Parse(before, 1)).ShouldBe(before);
        foreach (var method in Enum.GetValues<OtherMethod>())
            ReviewLog.Parse(ReviewLog.Line(new(Monday, 1, new Brought("a", "b", 1, 1, 1, Method: method))), 1).What.ShouldBe(new Brought("a", "b", 1, 1, 1, Method: method));
    }

    [Fact]
    public void What_other_methods_gave_is_counted_apart_and_the_numbers_add_up()
    {
        var state = Screened();
        var counts = ReviewFlow.Of(state);
        // Record 7 of a website is the publication of record 2, and record 1 that of record 8: both are of the databases.
        (counts.Databases, counts.Duplicates).ShouldBe((6, 1));
        counts.DatabaseSources.ShouldBe([new NamedCount("MEDLINE", 6)]);
        counts.Levels.Select(level => (level.Screened, level.Excluded)).ShouldBe([(5, 1), (4, 1)]);
        (counts.Reports.Sought, counts.Reports.NotRetrieved, counts.Reports.Assessed, counts.Reports.Excluded).ShouldBe((3, 0, 3, 2));
        var other = counts.Other!;
        (other.Websites, other.Organisations, other.Citations, other.Identified, other.Duplicates).ShouldBe((1, null, 5, 7, 3));
        other.Further.ShouldBe([new NamedCount("Personal contact", 1)]);
        other.Levels.Select(level => (level.Screened, level.Excluded)).ShouldBe([(4, 1), (3, 0)]);
        (other.Reports.Sought, other.Reports.NotRetrieved, other.Reports.Assessed, other.Reports.Excluded).ShouldBe((3, 1, 2, 1));
        other.Reports.Reasons.ShouldBe([new NamedCount("Not digital", 1)]);
        counts.Included.ShouldBe(new StudyCount(2, 2));
        FlowCheck.Of(counts).ShouldBeEmpty();
        FlowCheck.Of(counts.WithOneLevel()).ShouldBeEmpty();
        FlowNumbers.Of(FlowFile.FromJson(FlowFile.ToJson(counts))).ShouldBe(FlowNumbers.Of(counts));
    }

    [Fact]
    public void Both_editions_of_the_flow_tell_them_all()
    {
        var counts = ReviewFlow.Of(Screened());
        var now = Prisma2020Plan.Of(counts).InWords.Replace('\u00a0', ' ');
        foreach (var words in new[] { "Citation searching (n = 5)", "Personal contact (n = 1)", "Reports not sought", "Duplicate records (n = 3)", "Records excluded by title (n = 1)" }) now.ShouldContain(words);
        var then = Prisma2009Plan.Of(counts).InWords.Replace('\u00a0', ' ');
        foreach (var words in new[] { "Duplicates removed (n = 4)", "Records screened by title (n = 9)", "Records excluded by title (n = 2)" }) then.ShouldContain(words);
    }

    [Fact]
    public void A_review_without_other_methods_has_no_arm_for_them_and_an_update_counts_the_new_ones_alone()
    {
        var state = Screened();
        ReviewFlow.Of(state, since: 2).Other.ShouldBeNull();
        state.Apply(new(Monday, 1, new Brought("added by hand", "A friend", 2, 14, 1, Method: OtherMethod.PersonalContact)));
        state.Apply(new(Monday, 1, new Brought("added by hand", "A friend", 2, 15, 1, Method: OtherMethod.PersonalContact)));
        state.Apply(new(Monday, 1, new Merged(8, [14], "The same.")));
        var update = ReviewFlow.Of(state, since: 2);
        (update.Databases, update.Duplicates, update.Other!.Identified, update.Other.Duplicates, update.Other.Reports.Sought).ShouldBe((0, 0, 2, 1, 0));
    }

    [Fact]
    public void Checklists_name_where_else_was_looked_but_not_who_told()
    {
        var facts = LoggedFacts.Of(Screened(), []);
        facts.OtherMethods.ShouldBe(["websites (A site)", "citation searching (Nordin 2017)", "personal contact"]);
    }

    private static ReviewState Screened()
    {
        var state = new ReviewState();
        void Do(int? by, ReviewEvent what) => state.Apply(new(Monday, by, what));
        Do(null, new Begun("Rest", "Does rest help?", [.. ScreeningLevel.Usual.Select(level => level with { Reviewers = 1, Reasons = level.Id == "full-text" ? ["Not digital"] : [] })]));
        Do(null, new Joined(1, "A"));
        Do(1, new Brought("a.ris", "MEDLINE", 1, 1, 6));
        Do(1, new Brought("added by hand", "A site", 1, 7, 1, Method: OtherMethod.Website));
        Do(1, new Brought("references.ris", "Nordin 2017", 1, 8, 5, Method: OtherMethod.CitationSearching));
        Do(1, new Brought("added by hand", "A friend", 1, 13, 1, Method: OtherMethod.PersonalContact));
        Do(1, new Merged(2, [7], "The same DOI."));
        Do(1, new Merged(8, [1], "The same DOI."));
        Do(1, new Merged(4, [3], "The same DOI."));
        Do(1, new Merged(10, [9], "The same DOI."));
        foreach (var record in state.Unique.ToList()) Do(1, new Voted("title", record, record is 5 or 11 ? Decision.Exclude : Decision.Include));
        foreach (var record in state.Unique.Except([5, 11]).ToList()) Do(1, new Voted("abstract", record, record == 6 ? Decision.Exclude : Decision.Include));
        Do(1, new Retrieved(12, false));
        foreach (var record in new[] { 2, 4, 13 }) Do(1, new Voted("full-text", record, Decision.Exclude, "Not digital"));
        foreach (var record in new[] { 8, 10 }) Do(1, new Voted("full-text", record, Decision.Include));
        return state;
    }
}
