using Backstay.Evidence.Deduplication;
using Backstay.Evidence.Records;

namespace Backstay.Tests.Evidence.Deduplication;

[Trait("Runs", "once")]
public class DifferentWorkTests
{
    private static readonly Citation Work = Made.Work;

    private static readonly Citation Talk = Work with { Volume = "27", Issue = "Suppl 1", Pages = "S31", Doi = "10.1000/supplement" };

    private static readonly Dictionary<string, (Citation, Citation)> Pairs = new()
    {
        ["other DOIs"] = (Work with { Doi = "10.1000/a", Pages = null }, Work with { Doi = "10.1000/b", Pages = null }),
        ["other PMIDs"] = (Work with { Pmid = "1234567", Pages = null }, Work with { Pmid = "7654321", Pages = null }),
        ["other years and pages"] = (Work, Work with { Year = 2016, Volume = "29", Pages = "77-85" }),
        ["the same title in two years"] = (Work with { Volume = null, Issue = null, Pages = null }, Work with { Year = 2016, Volume = null, Issue = null, Pages = null }),
        ["part two"] = (Work with { Title = Work.Title + ". Part I" }, Work with { Title = Work.Title + ". Part II", Pages = "1017-1031" }),
        ["part two beside no part"] = (Work, Work with { Title = Work.Title + ": part 2", Pages = "1017-1031" }),
        ["another grade in the title"] = (Work with { Title = "Graded steps after lumbar strain of grade 1", Pages = null }, Work with { Title = "Graded steps after lumbar strain of grade 3", Pages = null }),
        ["an erratum"] = (Work, Work with { Title = "Erratum: " + Work.Title, Pages = "1100" }),
        ["an erratum as Web of Science names it"] = (Work, Work with { Title = Work.Title + " (vol 27, pg 1008, 2014)", Pages = "1100" }),
        ["an erratum as Embase names it"] = (Work, Work with { Title = Work.Title + " (Journal of Made Up Rehabilitation (2014) 27 (1008-1016))", Pages = "1100" }),
        ["a reply"] = (Work, Work with { Title = Work.Title + " - Reply", Pages = "1016" }),
        ["a comment"] = (Work, Work with { Title = "Comment on: " + Work.Title, Authors = [new("Quist", "A.")], Pages = "1016-1017" }),
        ["a notice of retraction"] = (Work, Work with { Title = "Retraction: " + Work.Title, Pages = "1100" }),
        ["a protocol"] = (Work with { Pages = null }, Work with { Title = Work.Title + ": study protocol", Pages = null }),
        ["a talk and the article"] = (Work with { Journal = "Spine and Work" }, Talk with { Doi = null }),
        ["a talk and the article of one journal"] = (Work, Talk with { Doi = null }),
        ["a talk at two meetings"] = (Talk with { Doi = null }, Talk with { Doi = null, Journal = "Acta Fabricata", Volume = "3", Pages = "44" }),
        ["two talks of one supplement with one DOI"] = (Talk, Talk with { Title = "Sitting and sciatica in nurses: six years of a cohort", Authors = [new("Quist", "A.")], Pages = "S32" }),
        ["men and women"] = (Work with { Title = "Lifting and lumbar strain in men" }, Work with { Title = "Lifting and lumbar strain in women", Pages = "1017-1020" }),
        ["hypertension and hypotension"] = (Work with { Title = "Hypertension and lumbar strain in workers", Pages = null }, Work with { Title = "Hypotension and lumbar strain in workers", Pages = null }),
        ["one guideline in two journals"] = (Work, Work with { Journal = "Acta Fabricata", Volume = "3", Pages = "44-52" }),
        ["other authors"] = (Work with { Title = "Low back pain" }, Work with { Title = "Low back pain", Authors = [new("Quist", "A.")], Pages = "3-9", Volume = "12" }),
        ["another town in another volume"] = (Work with { Title = "Noise and sleep in the streets of Almton: a survey of habits at night", Volume = "20", Pages = "10-20" },
            Work with { Title = "Noise and sleep in the streets of Blmton: a survey of habits at night", Volume = "30", Pages = "10-20" }),
        ["two editions"] = (Work with { Title = "Handbook of made up rehabilitation, 2nd edition", Journal = null, Volume = null, Issue = null, Pages = null },
            Work with { Title = "Handbook of made up rehabilitation, third edition", Journal = null, Volume = null, Issue = null, Pages = null }),
        ["a guideline of each year that begins on one page"] = (Work with { Volume = "35", Issue = "Suppl 1", Pages = "S11-S63" }, Work with { Year = 2015, Volume = "36", Issue = "Suppl 1", Pages = "S11-S66" }),
        ["two versions of a Cochrane review"] = (Work with { Journal = "Cochrane Database Syst Rev", Volume = null, Issue = "2", Pages = "CD001431" }, Work with { Journal = "Cochrane Database Syst Rev", Year = 2015, Volume = null, Issue = "4", Pages = "CD001431" }),
        ["columns of one name"] = (Work with { Title = "Editorial", Pages = null, Issue = null }, Work with { Title = "Editorial", Pages = null, Issue = null }),
    };

    public static TheoryData<string> PairNames => [.. Pairs.Keys];

    [Theory, MemberData(nameof(PairNames))]
    public void Two_works_stay_two_with(string pair) => Made.AreJoined(Pairs[pair].Item1, Pairs[pair].Item2).ShouldBeFalse();

    [Fact]
    public void A_record_without_a_title_is_shown_to_people_and_lost_by_nobody()
    {
        var decisions = Made.Decide(Work with { Abstract = "More is told here." }, Work with { Title = null });
        decisions.ShouldAllBe(decision => decision.Outcome != Outcome.Merged);
        decisions[1].ShouldSatisfyAllConditions(one => one.Outcome.ShouldBe(Outcome.Uncertain), one => one.Other.ShouldBe(0), one => one.Reason.ShouldContain("no title"));
    }

    [Fact]
    public void A_chain_of_likeness_joins_no_two_works()
    {
        var bare = Work with { Volume = null, Issue = null, Pages = null };
        // The middle one would do for each of the others, which are two works.
        var decisions = Made.Decide(Work with { Doi = "10.1000/a" }, bare, Work with { Doi = "10.1000/b", Volume = "28", Pages = "3-12" });
        decisions.ShouldAllBe(decision => decision.Outcome != Outcome.Merged);
        decisions[1].Outcome.ShouldBe(Outcome.Uncertain);
    }
}
