namespace Backstay.Tests.Evidence.Import;

[Trait("Runs", "once")]
public sealed class TaggedTests
{
    [Fact]
    public void PubMed_is_read()
    {
        var read = Imported.Of("""

            PMID- 111
            OWN - NLM
            IS  - 1234-5678 (Electronic)
            DP  - 2015 Dec-2016 Jan
            TI  - A long title that goes
                  on in the next line.
            PG  - 482-91
            LID - 10.1000/Spine.1 [doi]
            LID - S0000 [pii]
            AB  - One.
            FAU - Berg, Ida Maria
            AU  - Berg IM
            CN  - Backs Study Group B
            OT  - back
            MH  - Long term that is broken by the
                  width of the page
            PT  - Randomized Controlled Trial
            PT  - Journal Article
            TA  - Sp N
            JT  - Spine notes
            VI  - 4
            IP  - 5
            AID - 10.1000/Spine.1 [doi]

            PMID- 222
            TI  - Second.
            AU  - Holm J

            """.ReplaceLineEndings("\n"), "pubmed.nbib");
        read.Format.ShouldBe("PubMed");
        var first = read.Records[0].Citation;
        (first.Type, first.Title, first.Year, first.Journal, first.Volume, first.Issue, first.Pages, first.Doi, first.Pmid, first.Isbn)
            .ShouldBe(("JOUR", "A long title that goes on in the next line.", 2015, "Spine notes", "4", "5", "482-91", "10.1000/spine.1", "111", "1234-5678"));
        first.Names().ShouldBe("Berg|Ida Maria; Backs Study Group B|");
        first.Keywords.ShouldBe(["back", "Long term that is broken by the width of the page"]);
        first.Extras().ShouldBe("OWN=NLM; IS=1234-5678 (Electronic); DP=2015 Dec-2016 Jan; LID=S0000 [pii]; AU=Berg IM; PT=Randomized Controlled Trial; PT=Journal Article; TA=Sp N; AID=10.1000/Spine.1 [doi]");
        read.Records[1].Citation.Names().ShouldBe("Holm|J");
        read.Records.Select(one => one.Line).ShouldBe([2, 26]);
    }

    [Fact]
    public void Web_of_Science_is_read()
    {
        var read = Imported.Of("""
            FN Clarivate Analytics Web of Science
            VR 1.0
            PT J
            AU Berg, I
               Holm, J
            AF Berg, Ida
               Holm, Jon
            TI Walking and
               backs
            SO SPINE NOTES
            DE walking; low back
               pain
            PD JUN
            PY 2020
            VL 3
            BP 7
            EP 9
            DI 10.1000/7
            UT WOS:0001
            PM 333
            ER

            PT C
            AU Holm, J
            TI Other
            AR 1234
            ER

            EF
            """.ReplaceLineEndings("\r\n"));
        read.Format.ShouldBe("Web of Science");
        var first = read.Records[0].Citation;
        (first.Type, first.Title, first.Year, first.Journal, first.Pages, first.Doi, first.Pmid).ShouldBe(("JOUR", "Walking and backs", 2020, "SPINE NOTES", "7-9", "10.1000/7", "333"));
        first.Names().ShouldBe("Berg|Ida; Holm|Jon");
        first.Keywords.ShouldBe(["walking", "low back pain"]);
        first.Extras().ShouldBe("PT=J; AU=Berg, I\nHolm, J; PD=JUN; UT=WOS:0001");
        var second = read.Records[1].Citation;
        (second.Type, second.Pages, second.Names()).ShouldBe(("CONF", "1234", "Holm|J"));
        read.Records.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("<1>\nUnique Identifier\n  444\nAuthors\n  Berg IM. Holm J.\nTitle\n  Walking for\n  backs.\nSource\n  Spine Notes. 12(3):1-5, 2010 Jun.\nAbstract\n  Text.\nDatabase\n  Ovid MEDLINE(R)\n\n<2>\nUnique Identifier\n  555\nTitle\n  Second\n")]
    [InlineData("<1>\nDB\n  Ovid MEDLINE(R)\nUI\n  444\nAU\n  Berg IM\n  Holm J\nTI\n  Walking for backs.\nSO\n  Spine Notes. 12(3):1-5, 2010 Jun.\nAB\n  Text.\n\n<2>\nUI\n  555\nTI\n  Second\n")]
    [InlineData("<1>\nDB  - Ovid MEDLINE(R)\nUI  - 444\nAU  - Berg IM; Holm J\nTI  - Walking for backs.\nSO  - Spine Notes. 12(3):1-5, 2010 Jun.\nAB  - Text.\n\n<2>\nUI  - 555\nTI  - Second\n")]
    public void Ovid_is_read_with_long_and_short_names(string text)
    {
        var read = Imported.Of(text);
        read.Format.ShouldBe("Ovid");
        var first = read.Records[0].Citation;
        (first.Title, first.Year, first.Journal, first.Volume, first.Issue, first.Pages, first.Pmid, first.Abstract).ShouldBe(("Walking for backs.", 2010, "Spine Notes", "12", "3", "1-5", "444", "Text."));
        first.Names().ShouldBe("Berg|IM; Holm|J");
        read.Records.Select(one => one.Citation.Title).ShouldBe(["Walking for backs.", "Second"]);
    }

    [Fact]
    public void RefWorks_is_read()
    {
        var read = Imported.Of("RT Journal Article\nSR Print(0)\nID 12\nA1 Berg,Ida\nA1 Holm,J.\nT1 Walking\nJF Spine Notes\nYR 2012\nVO 3\nIS 4\nSP 5\nOP 6\nK1 walking\nAB Text that goes\nIN two lines\nDO 10.1000/9\n\nRT Book, Whole\nT1 Backs\n");
        read.Format.ShouldBe("RefWorks");
        var first = read.Records[0].Citation;
        (first.Type, first.Title, first.Year, first.Journal, first.Pages, first.Doi, first.Abstract).ShouldBe(("JOUR", "Walking", 2012, "Spine Notes", "5-6", "10.1000/9", "Text that goes IN two lines"));
        first.Names().ShouldBe("Berg|Ida; Holm|J.");
        read.Records[1].Citation.Type.ShouldBe("BOOK");
    }

    [Fact]
    public void The_tagged_text_of_EndNote_is_read()
    {
        var read = Imported.Of("%0 Journal Article\n%A Berg, Ida\n%A Holm, Jon\n%T Walking\n%J Spine Notes\n%D 2012\n%V 3\n%P 5-6\n%K walking\nback\n%M 12\n\n%0 Thesis\n%T Backs\n", "x.enw");
        var first = read.Records[0].Citation;
        (read.Records.Count, first.Title, first.Year, first.Pages, first.Names()).ShouldBe((2, "Walking", 2012, "5-6", "Berg|Ida; Holm|Jon"));
        first.Keywords.ShouldBe(["walking", "back"]);
        first.Extras().ShouldBe("%0=Journal Article; %M=12");
        read.Records[1].Citation.Type.ShouldBe("THES");
    }
}
