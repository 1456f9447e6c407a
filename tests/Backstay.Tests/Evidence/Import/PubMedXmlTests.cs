using Backstay.Evidence.Import.Fields;

namespace Backstay.Tests.Evidence.Import;

[Trait("Runs", "once")]
public sealed class PubMedXmlTests
{
    private const string Head = """
        <?xml version="1.0" ?>
        <!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2025//EN" "https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd">
        <PubmedArticleSet>

        """;

    // A made-up trial, written as efetch writes it.
    private const string Trial = """
        <PubmedArticle>
          <MedlineCitation Status="MEDLINE" Owner="NLM" IndexingMethod="Automated">
            <PMID Version="1">90000001</PMID>
            <DateCompleted><Year>2021</Year><Month>02</Month><Day>03</Day></DateCompleted>
            <Article PubModel="Electronic">
              <Journal>
                <ISSN IssnType="Electronic">2044-6055</ISSN>
                <JournalIssue CitedMedium="Internet"><Volume>10</Volume><Issue>11</Issue><PubDate><Year>2020</Year><Month>Nov</Month><Day>30</Day></PubDate></JournalIssue>
                <Title>Journal of made-up trials</Title>
                <ISOAbbreviation>J Made Up Trials</ISOAbbreviation>
              </Journal>
              <ArticleTitle>Walking &amp; H<sub>2</sub>O in <i>chronic</i> low back pain: a trial.</ArticleTitle>
              <Pagination><StartPage>482</StartPage><EndPage>491</EndPage><MedlinePgn>482-91</MedlinePgn></Pagination>
              <ELocationID EIdType="pii" ValidYN="Y">e038800</ELocationID>
              <ELocationID EIdType="doi" ValidYN="Y">10.1000/Made.Up-1</ELocationID>
              <Abstract>
                <AbstractText Label="OBJECTIVES" NlmCategory="OBJECTIVE">To walk (<i>p</i> &lt; 0.05).</AbstractText>
                <AbstractText Label="RESULTS" NlmCategory="RESULTS">Nothing of this
        was ever done.</AbstractText>
                <CopyrightInformation>© Nobody 2020.</CopyrightInformation>
              </Abstract>
              <AuthorList CompleteYN="Y" Type="authors">
                <Author ValidYN="Y"><LastName>Nordin</LastName><ForeName>Catharina M</ForeName><Initials>CM</Initials><Suffix>Jr</Suffix>
                  <Identifier Source="ORCID">0000-0000-0000-0001</Identifier><AffiliationInfo><Affiliation>A place, Umeå.</Affiliation></AffiliationInfo></Author>
                <Author ValidYN="Y"><LastName>Özdemir</LastName><ForeName>Ayşe</ForeName><Initials>A</Initials></Author>
                <Author ValidYN="N"><LastName>Nordinn</LastName><ForeName>C</ForeName></Author>
                <Author ValidYN="Y"><CollectiveName>Backs Study Group, Umeå</CollectiveName></Author>
              </AuthorList>
              <Language>eng</Language>
              <PublicationTypeList><PublicationType UI="D016449">Randomized Controlled Trial</PublicationType><PublicationType UI="D016428">Journal Article</PublicationType></PublicationTypeList>
              <ArticleDate DateType="Electronic"><Year>2020</Year><Month>11</Month><Day>30</Day></ArticleDate>
            </Article>
            <MedlineJournalInfo><Country>England</Country><MedlineTA>J Made Up Trials</MedlineTA><NlmUniqueID>101552874</NlmUniqueID><ISSNLinking>2044-6055</ISSNLinking></MedlineJournalInfo>
            <CommentsCorrectionsList><CommentsCorrections RefType="ErratumIn"><RefSource>J Made Up Trials. 2021</RefSource><PMID Version="1">90000777</PMID></CommentsCorrections></CommentsCorrectionsList>
            <MeshHeadingList>
              <MeshHeading><DescriptorName UI="D017116" MajorTopicYN="N">Low Back Pain</DescriptorName><QualifierName UI="Q000534" MajorTopicYN="Y">rehabilitation</QualifierName></MeshHeading>
              <MeshHeading><DescriptorName UI="D016138" MajorTopicYN="Y">Walking</DescriptorName></MeshHeading>
            </MeshHeadingList>
            <KeywordList Owner="NOTNLM"><Keyword MajorTopicYN="N">back pain</Keyword><Keyword MajorTopicYN="Y">water</Keyword></KeywordList>
          </MedlineCitation>
          <PubmedData>
            <History><PubMedPubDate PubStatus="received"><Year>2020</Year><Month>3</Month><Day>13</Day></PubMedPubDate></History>
            <PublicationStatus>epublish</PublicationStatus>
            <ArticleIdList><ArticleId IdType="pubmed">90000001</ArticleId><ArticleId IdType="pmc">PMC1</ArticleId><ArticleId IdType="doi">10.1000/Made.Up-1</ArticleId></ArticleIdList>
            <ReferenceList><Reference><Citation>Somebody. Elsewhere.</Citation><ArticleIdList><ArticleId IdType="pubmed">12345</ArticleId><ArticleId IdType="doi">10.1000/other</ArticleId></ArticleIdList></Reference></ReferenceList>
          </PubmedData>
        </PubmedArticle>

        """;

    private const string SameAsText = """

        PMID- 90000001
        OWN - NLM
        STAT- MEDLINE
        IS  - 2044-6055 (Electronic)
        IS  - 2044-6055 (Linking)
        VI  - 10
        IP  - 11
        DP  - 2020 Nov 30
        TI  - Walking & H2O in chronic low back pain: a trial.
        PG  - 482-91
        LID - e038800 [pii]
        LID - 10.1000/Made.Up-1 [doi]
        AB  - OBJECTIVES: To walk (p < 0.05). RESULTS: Nothing of this was ever done.
        CI  - © Nobody 2020.
        FAU - Nordin, Catharina M Jr
        AU  - Nordin CM Jr
        FAU - Özdemir, Ayşe
        AU  - Özdemir A
        CN  - Backs Study Group, Umeå
        LA  - eng
        PT  - Randomized Controlled Trial
        PT  - Journal Article
        TA  - J Made Up Trials
        JT  - Journal of made-up trials
        MH  - Low Back Pain/*rehabilitation
        MH  - *Walking
        OT  - back pain
        OT  - *water
        AID - 10.1000/Made.Up-1 [doi]

        """;

    // A chapter and a book of PubMed's bookshelf.
    private const string Books = """
        <PubmedBookArticle><BookDocument><PMID Version="1">90000003</PMID><ArticleIdList><ArticleId IdType="bookaccession">NBK1</ArticleId></ArticleIdList>
          <Book><Publisher><PublisherName>Made Up Publishing</PublisherName><PublisherLocation>Nowhere</PublisherLocation></Publisher><BookTitle book="made">The back book</BookTitle><PubDate><Year>2024</Year><Month>01</Month></PubDate>
            <AuthorList Type="editors"><Author><LastName>Holm</LastName><ForeName>Jon</ForeName></Author></AuthorList><Isbn>9780306406157</Isbn></Book>
          <ArticleTitle book="made" part="a">Low back pain</ArticleTitle><Language>eng</Language>
          <AuthorList Type="authors"><Author><LastName>Berg</LastName><ForeName>Ida</ForeName></Author></AuthorList><PublicationType UI="D016454">Review</PublicationType><Abstract><AbstractText>Of backs.</AbstractText></Abstract></BookDocument>
          <PubmedBookData><ArticleIdList><ArticleId IdType="pubmed">90000003</ArticleId></ArticleIdList></PubmedBookData></PubmedBookArticle>
        <PubmedBookArticle><BookDocument><PMID>90000004</PMID><Book><BookTitle>Another book</BookTitle><PubDate><MedlineDate>1998-1999</MedlineDate></PubDate>
          <AuthorList><Author><LastName>Holm</LastName><Initials>J</Initials></Author></AuthorList></Book></BookDocument></PubmedBookArticle>

        """;

    [Fact]
    public void One_record_is_the_same_through_XML_and_through_text()
    {
        var (xml, text) = (Imported.Of(Head + Trial + "</PubmedArticleSet>", "x.xml"), Imported.Of(SameAsText.ReplaceLineEndings("\n"), "x.nbib"));
        (xml.Format, text.Format).ShouldBe(("PubMed XML", "PubMed"));
        var (one, other) = (xml.Only, text.Only);
        ExactFields.IsSame(one with { Extra = [] }, other with { Extra = [] }).ShouldBeTrue(ExactFields.Of(one with { Extra = [] }, other with { Extra = [] }));
        one.Names().ShouldBe("Nordin|Catharina M Jr; Özdemir|Ayşe; Backs Study Group, Umeå|");
        one.Keywords.ShouldBe(["Low Back Pain/*rehabilitation", "*Walking", "back pain", "*water"]);
        (one.Type, one.Title, one.Year, one.Journal, one.Volume, one.Issue, one.Pages, one.Doi, one.Pmid, one.Isbn, one.Abstract)
            .ShouldBe(("JOUR", "Walking & H2O in chronic low back pain: a trial.", 2020, "Journal of made-up trials", "10", "11", "482-91", "10.1000/made.up-1", "90000001", "2044-6055", "OBJECTIVES: To walk (p < 0.05). RESULTS: Nothing of this was ever done."));
    }

    [Fact]
    public void What_no_field_holds_stays_under_its_path_and_kind()
    {
        var extras = Imported.Of(Head + Trial + "</PubmedArticleSet>").Only.Extra;
        string ValueOf(string path) => extras.Where(field => field.Name == path).ShouldHaveSingleItem(path).Value;
        ValueOf("MedlineCitation/DateCompleted").ShouldBe("2021 02 03");
        ValueOf("MedlineCitation/Article/Journal/JournalIssue/PubDate").ShouldBe("2020 Nov 30");
        ValueOf("MedlineCitation/Article/ELocationID[pii]").ShouldBe("e038800");
        ValueOf("MedlineCitation/Article/AuthorList/Author/AffiliationInfo/Affiliation").ShouldBe("A place, Umeå.");
        ValueOf("MedlineCitation/Article/AuthorList/Author/Identifier[ORCID]").ShouldBe("0000-0000-0000-0001");
        ValueOf("MedlineCitation/Article/AuthorList/Author[not valid]").ShouldBe("Nordinn, C");
        ValueOf("MedlineCitation/Article/Abstract/CopyrightInformation").ShouldBe("© Nobody 2020.");
        ValueOf("MedlineCitation/CommentsCorrectionsList/CommentsCorrections[ErratumIn]/PMID").ShouldBe("90000777");
        ValueOf("PubmedData/History/PubMedPubDate[received]").ShouldBe("2020 3 13");
        ValueOf("PubmedData/ArticleIdList/ArticleId[pmc]").ShouldBe("PMC1");
        ValueOf("PubmedData/ReferenceList/Reference/ArticleIdList/ArticleId[doi]").ShouldBe("10.1000/other");
        extras.ShouldNotContain(field => field.Name.EndsWith("AbstractText", StringComparison.Ordinal) || field.Name.EndsWith("LastName", StringComparison.Ordinal));
    }

    [Fact]
    public void Chapters_and_books_are_read()
    {
        var read = Imported.Of(Head + Books + "</PubmedArticleSet>").Records.Select(one => one.Citation).ToList();
        read.Select(one => (one.Type, one.Title, one.Journal, one.Year, one.Pmid, one.Isbn, one.Abstract, one.Names())).ShouldBe([
            ("CHAP", "Low back pain", "The back book", 2024, "90000003", "9780306406157", "Of backs.", "Berg|Ida"),
            ("BOOK", "Another book", null, 1998, "90000004", null, null, "Holm|J")]);
        read[0].Extras().ShouldContain("BookDocument/Book/AuthorList[editors]/Author=Holm, Jon");
    }

    [Theory]
    [InlineData("<PubDate><MedlineDate>1998 Dec-1999 Jan</MedlineDate></PubDate>", 1998)]
    [InlineData("<PubDate><Year>2001</Year><Season>Winter</Season></PubDate>", 2001)]
    [InlineData("<PubDate><MedlineDate>Spring</MedlineDate></PubDate>", null)]
    public void The_forms_of_dates_give_a_year(string date, int? year) =>
        Imported.Of($"<PubmedArticle><MedlineCitation><Article><Journal><JournalIssue>{date}</JournalIssue></Journal></Article></MedlineCitation></PubmedArticle>").Only.Year.ShouldBe(year);

    [Theory]
    [InlineData("<Pagination><StartPage>11</StartPage><EndPage>19</EndPage></Pagination>", "11-19")]
    [InlineData("<Pagination><StartPage>e12</StartPage></Pagination>", "e12")]
    public void Pages_are_put_together_where_they_are_not_told_as_one(string pages, string expected) =>
        Imported.Of($"<PubmedArticle><MedlineCitation><Article>{pages}</Article></MedlineCitation></PubmedArticle>").Only.Pages.ShouldBe(expected);

    [Fact]
    public void A_formula_keeps_its_signs_though_its_prefix_was_told_before_the_record() => Imported
        .Of("<PubmedArticleSet xmlns:mml=\"http://www.w3.org/1998/Math/MathML\"><PubmedArticle><MedlineCitation><Article><ArticleTitle>Of <mml:math><mml:mi>x</mml:mi></mml:math> &nbsp; and <b>y</b> <i>z</i></ArticleTitle></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>")
        .Only.Title.ShouldBe("Of x &nbsp; and y z");

    [Fact]
    public void A_damaged_record_is_told_with_its_line_and_costs_no_other()
    {
        var read = Imported.Of($"{Head}{Trial}<PubmedArticle><MedlineCitation></PubmedArticle>\n{Books}<PubmedArticle><PMID>1");
        read.Records.Count.ShouldBe(3);
        var line = (Head + Trial).Count(letter => letter == '\n') + 1;
        read.Refused.Select(one => one.Line).ShouldBe([line, line + 1 + Books.Count(letter => letter == '\n')]);
    }

    [Theory]
    [InlineData("<!DOCTYPE PubmedArticleSet [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>")]
    [InlineData("<!DOCTYPE PubmedArticleSet [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>")]
    public void A_file_with_entities_of_its_own_is_refused(string type)
    {
        var read = Imported.Of($"<?xml version=\"1.0\"?>{type}<PubmedArticleSet>{Trial}</PubmedArticleSet>");
        read.Records.ShouldBeEmpty();
        read.Refused.ShouldHaveSingleItem().Reason.ShouldContain("entities");
    }

    [Fact]
    public void A_document_type_within_a_record_and_nesting_without_end_cost_that_record_only()
    {
        var deep = $"<PubmedArticle>{string.Concat(Enumerable.Repeat("<i>", 90_000))}{string.Concat(Enumerable.Repeat("</i>", 90_000))}</PubmedArticle>";
        var read = Imported.Of($"{Head}<PubmedArticle><!DOCTYPE x [<!ENTITY a \"b\">]><MedlineCitation/></PubmedArticle>{deep}{Trial}");
        read.Refused.Count.ShouldBe(2);
        read.Only.Pmid.ShouldBe("90000001");
    }

    [Fact]
    public void Many_records_on_one_line_are_all_read() =>
        Imported.Of(string.Concat(Enumerable.Range(1, 3_000).Select(n => $"<PubmedArticle><MedlineCitation><PMID>{n}</PMID></MedlineCitation></PubmedArticle>"))).Records.Select(one => one.Citation.Pmid).ShouldBe(Enumerable.Range(1, 3_000).Select(n => $"{n}"));
}
