using System.Collections.Frozen;
using Backstay.Evidence.Import.Fields;
using Backstay.Evidence.Records;

namespace Backstay.Evidence.Import.Xml;

/// <summary>
/// What PubMed saves as XML and efetch sends: articles and books. A field is named by its path, such as MedlineCitation/Article/Language, with its kind
/// in brackets. Source: National Library of Medicine, PubMed DTD of 2025.
/// </summary>
internal sealed class PubMedXml : ICitationFormat
{
    private const string Article = "PubmedArticle", Book = "PubmedBookArticle";
    private const string InArticle = "MedlineCitation/Article/", InBook = "BookDocument/";

    private static readonly FrozenDictionary<string, Meaning> Meanings = new Dictionary<string, Meaning>
    {
        ["MedlineCitation/PMID"] = new(Role.Pmid), ["PubmedData/ArticleIdList/ArticleId[pubmed]"] = new(Role.Pmid, 1),
        [InArticle + "PublicationTypeList/PublicationType"] = new(Role.Type), [InArticle + "ArticleTitle"] = new(Role.Title), [InArticle + "AuthorList/Author"] = new(Role.Author),
        [InArticle + "Journal/JournalIssue/PubDate"] = new(Role.Year), [InArticle + "Journal/Title"] = new(Role.Journal), ["MedlineCitation/MedlineJournalInfo/MedlineTA"] = new(Role.Journal, 1),
        [InArticle + "Journal/ISOAbbreviation"] = new(Role.Journal, 2), [InArticle + "Journal/JournalIssue/Volume"] = new(Role.Volume), [InArticle + "Journal/JournalIssue/Issue"] = new(Role.Issue),
        [InArticle + "Pagination/MedlinePgn"] = new(Role.Pages), [InArticle + "Pagination/StartPage"] = new(Role.FirstPage), [InArticle + "Pagination/EndPage"] = new(Role.LastPage),
        [InArticle + "ELocationID[doi]"] = new(Role.Doi), ["PubmedData/ArticleIdList/ArticleId[doi]"] = new(Role.Doi, 1), [InArticle + "Journal/ISSN"] = new(Role.Isbn),
        ["MedlineCitation/MedlineJournalInfo/ISSNLinking"] = new(Role.Isbn, 1), [InArticle + "Abstract"] = new(Role.Abstract), ["MedlineCitation/MeshHeadingList/MeshHeading"] = new(Role.Keyword),
        ["MedlineCitation/KeywordList/Keyword"] = new(Role.Keyword),
        [InBook + "PMID"] = new(Role.Pmid), ["PubmedBookData/ArticleIdList/ArticleId[pubmed]"] = new(Role.Pmid, 1), [PubMedFields.BookKind] = new(Role.Type), [InBook + "PublicationType"] = new(Role.Type, 1),
        [InBook + "ArticleTitle"] = new(Role.Title), [InBook + "AuthorList/Author"] = new(Role.Author), [InBook + "Book/AuthorList/Author"] = new(Role.Author, 1), [InBook + "Book/PubDate"] = new(Role.Year),
        [InBook + "Book/Volume"] = new(Role.Volume), [InBook + "Pagination/MedlinePgn"] = new(Role.Pages), [InBook + "Pagination/StartPage"] = new(Role.FirstPage), [InBook + "Pagination/EndPage"] = new(Role.LastPage),
        [InBook + "ArticleIdList/ArticleId[doi]"] = new(Role.Doi), ["PubmedBookData/ArticleIdList/ArticleId[doi]"] = new(Role.Doi, 1), [InBook + "Book/ELocationID[doi]"] = new(Role.Doi, 2),
        [InBook + "Book/Isbn"] = new(Role.Isbn), [InBook + "Abstract"] = new(Role.Abstract), [InBook + "KeywordList/Keyword"] = new(Role.Keyword),
    }.ToFrozenDictionary();

    public string Name => "PubMed XML";

    public bool Matches(FileHead head) => head.Text.TrimStart().StartsWith('<') && (head.Text.Contains("<" + Article, StringComparison.Ordinal) || head.Text.Contains("<" + Book, StringComparison.Ordinal));

    public void Read(TextReader text, ICitationReceiver receiver, CancellationToken ct)
    {
        var (pieces, drafting) = (new RecordPieces(text, Article, Book), new Drafting(MeaningsOf));
        while (pieces.Next() is { } piece)
        {
            ct.ThrowIfCancellationRequested();
            if (pieces.DeclaresEntities)
            {
                receiver.Refuse("This file brings signs of its own (entities), as no export of PubMed does. Export it again.", 1);
                return;
            }
            if (piece.Length == 0) receiver.Refuse("This record has no end, or is longer than any real one (8 million characters).", pieces.Line);
            else if (LooseText.Read(piece, PubMedFields.Of) is { } fields) receiver.Add(drafting.Compose(fields), pieces.Line);
            else receiver.Refuse("This record is damaged: its tags do not fit together. Export it again.", pieces.Line);
        }
    }

    /// <summary>A chapter stands in its book; a book stands for itself.</summary>
    private static Func<Field, Meaning> MeaningsOf(IReadOnlyList<Field> record)
    {
        var isChapter = record.Any(field => field.Name == InBook + "ArticleTitle");
        return field => field.Name == InBook + "Book/BookTitle" ? new(isChapter ? Role.Journal : Role.Title) : Meanings.GetValueOrDefault(field.Name);
    }
}
