using Backstay.Evidence.Records;

namespace Backstay.Tests.Evidence.Deduplication;

[Trait("Runs", "once")]
public class DuplicateTests
{
    private static readonly Citation Work = Made.Work;

    private static readonly Dictionary<string, Citation> Forms = new()
    {
        ["abbreviated pages"] = Work with { Pages = "1008-16" },
        ["a dash that is none of ASCII"] = Work with { Pages = "1008–1016" },
        ["an abbreviated journal"] = Work with { Journal = "J Made Up Rehabil" },
        ["an acronym for a journal"] = Work with { Journal = "JMUR" },
        ["a journal with its publisher"] = Work with { Journal = "Journal of made up rehabilitation : the official publication of the Society" },
        ["capitals and a full stop"] = Work with { Title = Work.Title!.ToUpperInvariant() + "." },
        ["a translated title"] = Work with { Title = $"[{Work.Title}]. [Danish]" },
        ["notes of a database"] = Work with { Title = $"{Work.Title}. [Review] [42 refs]" },
        ["a pointer to an erratum"] = Work with { Title = $"{Work.Title}.[Erratum appears in J Made Up Rehabil. 2015 Mar;28(1):9 Note: Ibsen, L [added]]" },
        ["a mark of retraction"] = Work with { Title = $"RETRACTED: {Work.Title}" },
        ["marks of HTML"] = Work with { Title = Work.Title.Replace("lumbar", "<i>lumbar</i>", StringComparison.Ordinal).Replace(":", "&#58;", StringComparison.Ordinal) },
        ["marks of LaTeX"] = Work with { Title = @"{W}alking after \textit{lumbar} strain: a randomized trial of graded steps in warehouse workers" },
        ["British spelling"] = Work with { Title = Work.Title.Replace("randomized", "randomised", StringComparison.Ordinal) },
        ["a slip of the pen"] = Work with { Title = Work.Title.Replace("warehouse", "warehuose", StringComparison.Ordinal) },
        ["words run together"] = Work with { Title = Work.Title.Replace("graded steps", "gradedsteps", StringComparison.Ordinal) },
        ["a title without its subtitle"] = Work with { Title = "Walking after lumbar strain" },
        ["a title cut within a word"] = Work with { Title = "Walking after lumbar strain: a randomized trial of graded steps in wareh" },
        ["the first author alone"] = Work with { Authors = [new("Ackermann", "P.")] },
        ["given names in full"] = Work with { Authors = [new("Ackermann", "Petra Rosa"), new("Ibsen", "Lars"), new("Okonkwo", "Chidi")] },
        ["authors that were run together"] = Work with { Authors = [new("Ackermann P. R.Ibsen L.Okonkwo C.", null)] },
        ["no authors"] = Work with { Authors = [] },
        ["a year that is one off"] = Work with { Year = 2015 },
        ["no volume and issue"] = Work with { Volume = null, Issue = null },
        ["the issue in the volume"] = Work with { Volume = "27 (3)", Issue = null },
        ["no pages"] = Work with { Pages = null },
        ["the first page alone"] = Work with { Pages = "1008" },
        ["a slip in the first page"] = Work with { Pages = "1009-1016" },
    };

    public static TheoryData<string> FormNames => [.. Forms.Keys];

    [Theory, MemberData(nameof(FormNames))]
    public void A_record_is_found_again_with(string form) => Made.AreJoined(Work, Forms[form]).ShouldBeTrue();

    [Fact]
    public void Accents_and_Greek_letters_make_no_other_work()
    {
        var one = Work with { Title = "Étude de la TNF-α chez les travailleurs de l'entrepôt après lumbago", Authors = [new("Müller", "J."), new("Sørensen", "K.")] };
        Made.AreJoined(one, one with { Title = "Etude de la TNF-alpha chez les travailleurs de l’entrepot apres lumbago", Authors = [new("Mueller", "J."), new("Sorensen", "K.")] }).ShouldBeTrue();
    }

    [Fact]
    public void Doi_and_title_are_enough_however_the_doi_is_written()
    {
        var one = Work with { Doi = "10.1234/jmur(14)00012-3", Volume = null, Issue = null, Pages = null, Journal = null };
        Made.AreJoined(one, Work with { Doi = "https://doi.org/10.1234/JMUR%2814%2900012-3" }).ShouldBeTrue();
    }

    [Fact]
    public void A_number_of_an_article_and_its_printed_pages_are_one_place() =>
        Made.AreJoined(Work with { Pages = "e10347", Issue = null }, Work with { Pages = "12-19", Issue = null }).ShouldBeTrue();

    [Fact]
    public void The_reason_is_made_of_the_evidence() =>
        Made.Decide(Work with { Doi = "10.1000/ab", Abstract = "More is told." }, Work with { Doi = "10.1000/ab", Journal = "J Made Up Rehabil" })[1].Reason
            .ShouldBe("same DOI, title, authors, year, journal, volume and pages; journal is abbreviated");
}
