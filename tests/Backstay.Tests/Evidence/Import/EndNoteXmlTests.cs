namespace Backstay.Tests.Evidence.Import;

[Trait("Runs", "once")]
public sealed class EndNoteXmlTests
{
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" ?><xml><records>";

    [Fact]
    public void Styles_within_values_are_taken_away_and_elements_without_a_field_are_kept()
    {
        var read = Imported.Of(Head + """
            <record><database name="x.enl" path="C:\x.enl">x.enl</database><rec-number>5</rec-number><ref-type name="Journal Article">17</ref-type>
            <contributors><authors><author><style face="normal">Berg, I.</style></author><author><style>Study Group,</style></author></authors><secondary-authors><author>Ed, A.</author></secondary-authors></contributors>
            <titles><title><style face="normal">Effect of </style><style face="italic">walking</style><style face="normal"> &amp; rest</style></title><secondary-title>Spine Notes</secondary-title></titles>
            <periodical><full-title>Spine Notes</full-title></periodical><pages>482-91</pages><volume>3</volume><number>4</number>
            <keywords><keyword>back</keyword><keyword>pain; low</keyword></keywords><dates><year>2013</year><pub-dates><date>May</date></pub-dates></dates>
            <isbn>1234-5678 (Print)&#xD;1234-5679</isbn><accession-num>777</accession-num><abstract>One.&#xD;Two.</abstract><electronic-resource-num>10.1000/X</electronic-resource-num>
            <remote-database-provider>NLM</remote-database-provider><urls><related-urls><url>http://example.org</url></related-urls></urls><custom3>mine</custom3></record></records></xml>
            """, "x.xml");
        read.Format.ShouldBe("EndNote XML");
        var citation = read.Only;
        (citation.Type, citation.Title, citation.Year, citation.Journal, citation.Volume, citation.Issue, citation.Pages, citation.Doi, citation.Pmid, citation.Isbn, citation.Abstract)
            .ShouldBe(("JOUR", "Effect of walking & rest", 2013, "Spine Notes", "3", "4", "482-91", "10.1000/x", "777", "1234-5678", "One. Two."));
        citation.Names().ShouldBe("Berg|I.; Study Group|");
        citation.Keywords.ShouldBe(["back", "pain", "low"]);
        citation.Extras().ShouldBe("database=x.enl; rec-number=5; contributors/secondary-authors/author=Ed, A.; dates/pub-dates/date=May; isbn=1234-5678 (Print)\n1234-5679; accession-num=777; remote-database-provider=NLM; urls/related-urls/url=http://example.org; custom3=mine");
    }

    [Fact]
    public void A_damaged_record_is_told_with_its_line_and_costs_no_other()
    {
        var read = Imported.Of($"{Head}\n<record><titles><title>A</title></titles></record>\n<record><titles><title>B</titles></record>\n<record><titles><title>Fish & chips &nbsp; more</title></titles></record>\n<record><titles><title>D");
        read.Records.Select(one => one.Citation.Title).ShouldBe(["A", "Fish & chips &nbsp; more"]);
        read.Refused.Select(one => one.Line).ShouldBe([3, 5]);
        read.Refused[0].Reason.ShouldContain("Export it again");
    }

    [Fact]
    public void Entities_and_foreign_files_are_text_and_nothing_else()
    {
        var read = Imported.Of("<?xml version=\"1.0\"?><!DOCTYPE xml [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]><xml><records><record><titles><title>&b; &f;</title></titles></record></records></xml>");
        read.Only.Title.ShouldBe("&b; &f;");
    }

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        var read = Imported.Of($"{Head}<record>{string.Concat(Enumerable.Repeat("<a>", 100_000))}</record><record><titles><title>B</title></titles></record>");
        read.Refused.Count.ShouldBe(1);
        read.Only.Title.ShouldBe("B");
    }

    [Fact]
    public void Records_that_only_begin_take_no_longer_than_others()
    {
        var read = Imported.Of($"{Head}{string.Concat(Enumerable.Repeat("<record>", 200_000))}<titles><title>B</title></titles></record>");
        read.Refused.Count.ShouldBe(199_999);
        read.Only.Title.ShouldBe("B");
    }

    [Fact]
    public void A_whole_library_on_one_line_is_read_record_by_record()
    {
        var records = string.Concat(Enumerable.Range(0, 3_000).Select(n => $"<record><titles><title>Title {n}</title></titles><dates><year>2001</year></dates></record>"));
        var read = Imported.Of($"{Head}{records}</records></xml>");
        read.Records.Select(one => one.Citation.Title).ShouldBe(Enumerable.Range(0, 3_000).Select(n => $"Title {n}"));
    }
}
