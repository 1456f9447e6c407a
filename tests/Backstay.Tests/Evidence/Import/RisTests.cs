namespace Backstay.Tests.Evidence.Import;

[Trait("Runs", "once")]
public sealed class RisTests
{
    [Fact]
    public void A_record_becomes_a_citation_and_unknown_tags_stay_in_order()
    {
        var read = Imported.Of("TY  - JOUR\nAU  - Berg, Ida\nAU  - Holm J\nTI  - Walking for backs\nPY  - 2019\nT2  - Spine Notes\nVL  - 3\nIS  - 2\nSP  - 11\nEP  - 19\nDO  - https://doi.org/10.1000/ABC.5.\nSN  - 1234-5678\nAB  - Text.\nKW  - walking\nKW  - back\nZQ  - one\nAN  - 77\nZQ  - two\nER  - \n");
        read.Format.ShouldBe("RIS");
        var citation = read.Only;
        (citation.Type, citation.Title, citation.Year, citation.Journal, citation.Volume, citation.Issue, citation.Pages, citation.Doi, citation.Isbn, citation.Abstract)
            .ShouldBe(("JOUR", "Walking for backs", 2019, "Spine Notes", "3", "2", "11-19", "10.1000/abc.5", "1234-5678", "Text."));
        citation.Names().ShouldBe("Berg|Ida; Holm|J");
        citation.Keywords.ShouldBe(["walking", "back"]);
        citation.Extras().ShouldBe("ZQ=one; AN=77; ZQ=two");
    }

    [Theory]
    [InlineData("TY  - JOUR\nTI  - A\nER  - \nTY  - BOOK\nTI  - B\nER  - \n", "plain")]
    [InlineData("1.\nTY  - JOUR\nTI  - A\nER  - \n\n2.\nTY  - BOOK\nTI  - B\nER  - \n", "numbered")]
    [InlineData("\n\n\nTY  - JOUR\r\nTI  - A\r\nER  -\r\nTY  - BOOK\r\nTI  - B\r\nER  -\r\n", "blank first lines, no space behind the end")]
    [InlineData("TY  - JOUR\nTI  - A\nTY  - BOOK\nTI  - B\n", "no ends")]
    [InlineData("TY - JOUR\nTI - A\nER - \nTY - BOOK\nTI - B\nER - \n", "one space")]
    [InlineData("TY- JOUR\nTI- A\nER-\nTY- BOOK\nTI- B\nER-\n", "no space")]
    [InlineData("TY  -JOUR\nTI  -A\nER  -\nTY  -BOOK\nTI  -B\nER  -\n", "no space behind")]
    [InlineData("TY\t- JOUR\nTI\t- A\nER\t-\nTY\t- BOOK\nTI\t- B\nER\t-\n", "tabs")]
    [InlineData("   TY  - JOUR\n   TI  - A\n   ER  - \n   TY  - BOOK\n   TI  - B\n   ER  - \n", "indented")]
    [InlineData("TY  - JOUR\rTI  - A\rER  - \rTY  - BOOK\rTI  - B\rER  - \r", "old Macintosh line ends")]
    [InlineData("Record #1 of 2\nProvider: X\nTY  - JOUR\nTI  - A\nER  - \nRecord #2 of 2\nTY  - BOOK\nTI  - B\nER  - \n", "text between")]
    public void Records_are_told_apart_however_they_are_written(string text, string how)
    {
        var read = Imported.Of(text);
        read.Records.Select(one => (one.Citation.Type, one.Citation.Title, one.Citation.Extra.Count)).ShouldBe([("JOUR", "A", 0), ("BOOK", "B", 0)], how);
        read.Refused.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{\"title\":\"\\ud800\"}")]
    [InlineData("{\"title\":")]
    [InlineData("{\"somebody\":\"else's\"}")]
    public void A_tag_that_looks_like_ours_and_is_not_stays_an_extra(string value) =>
        Imported.Of($"TY  - JOUR\nTI  - A\nZZ  - {value}\nER  - \n").Only.Extras().ShouldBe($"ZZ={value}");

    [Fact]
    public void An_end_within_a_value_ends_nothing()
    {
        var read = Imported.Of("TY  - JOUR\nAB  - first,\nER then second\nIL-6 levels\nUK - wide\nER  - not yet\nN1  - note\nER  - \n");
        read.Only.Abstract.ShouldBe("first, ER then second IL-6 levels UK - wide");
        read.Only.Extras().ShouldBe("ER=not yet; N1=note");
    }

    [Fact]
    public void Tags_behind_the_end_belong_to_the_record_that_ended()
    {
        var read = Imported.Of("1.\nTY  - JOUR\nT1  - A\nER  - \nNL  - Short Name\n\nLink to the text: https://example.org/x\n\n2.\nTY  - JOUR\nT1  - B\nER  - \n");
        read.Records.Select(one => one.Citation.Extras()).ShouldBe(["NL=Short Name", ""]);
        read.Records.Select(one => one.Line).ShouldBe([2, 10]);
    }

    [Fact]
    public void A_record_that_lost_its_first_line_is_a_record()
    {
        var read = Imported.Of("TY  - JOUR\nTI  - A\nER  - \n\nTI  - B\nPY  - 2001\nER  - \n\nTY  - JOUR\nTI  - C\n");
        read.Records.Select(one => (one.Citation.Type, one.Citation.Title)).ShouldBe([("JOUR", "A"), ("GEN", "B"), ("JOUR", "C")]);
    }

    [Theory]
    [InlineData("SP  - No\nEP  - Specified", null, "SP=No; EP=Specified")]
    [InlineData("SP  - 482-91", "482-91", "")]
    [InlineData("SP  - 482-91\nEP  - 91", "482-91", "EP=91")]
    [InlineData("EP  - 423", null, "EP=423")]
    [InlineData("C7  - 104501", "104501", "C7=104501")]
    [InlineData("SP  - e12\nC7  - 104501", "e12", "C7=104501")]
    public void Pages_are_joined_but_not_made_up(string lines, string? pages, string extra)
    {
        var citation = Imported.Of($"TY  - JOUR\n{lines}\nER  - \n").Only;
        citation.Pages.ShouldBe(pages);
        citation.Extras().ShouldBe(extra);
    }

    [Theory]
    [InlineData("PY  - 2019//", 2019, "")]
    [InlineData("Y1  - 1948/07//", 1948, "Y1=1948/07//")]
    [InlineData("DA  - Jun\nPY  - 2011", 2011, "DA=Jun")]
    [InlineData("DA  - 2014-08-29", 2014, "DA=2014-08-29")]
    [InlineData("PY  - 10 15", null, "PY=10 15")]
    public void A_year_is_taken_from_free_dates_and_the_rest_of_the_date_is_kept(string lines, int? year, string extra)
    {
        var citation = Imported.Of($"TY  - JOUR\n{lines}\nER  - \n").Only;
        citation.Year.ShouldBe(year);
        citation.Extras().ShouldBe(extra);
    }

    [Theory]
    [InlineData("DP  - NLM\nAN  - 21553931", "21553931")]
    [InlineData("DB  - Embase\nDB  - Medline\nC5  - 15368318", "15368318")]
    [InlineData("DB  - Scopus\nC2  - 31421429", "31421429")]
    [InlineData("N1  - PMID: 123", "123")]
    [InlineData("DB  - PsycINFO\nAN  - 2019123", null)]
    [InlineData("N1  - as in PMID: 123 and others", null)]
    public void The_number_of_PubMed_is_taken_where_a_database_puts_it(string lines, string? pmid) =>
        Imported.Of($"TY  - JOUR\n{lines}\nER  - \n").Only.Pmid.ShouldBe(pmid);

    [Fact]
    public void Of_several_titles_journals_and_abstracts_the_best_is_taken_and_the_others_stay()
    {
        var citation = Imported.Of("TY  - JOUR\nT1  - Second\nTI  - First\nJA  - Abbr\nJF  - Full\nT2  - Series\nN2  - Notes\nAB  - Abstract\nDO  - doi:10.1000/1\nDO  - 10.1000/1\nER  - \n").Only;
        (citation.Title, citation.Journal, citation.Abstract, citation.Doi).ShouldBe(("First", "Full", "Abstract", "10.1000/1"));
        citation.Extras().ShouldBe("T1=Second; JA=Abbr; T2=Series; N2=Notes; DO=10.1000/1");
    }

    [Fact]
    public void Lines_without_a_tag_go_on_with_what_came_before()
    {
        var citation = Imported.Of("TY  - JOUR\nKW  - one\ntwo\nthree, of three\nU3  - Cited By :9\n\nExport Date: 12 May\nTI  - Long\n      title\nER  - \n").Only;
        citation.Keywords.ShouldBe(["one", "two", "three, of three"]);
        citation.Title.ShouldBe("Long title");
        citation.Extras().ShouldBe("U3=Cited By :9\nExport Date: 12 May");
    }
}
