namespace Backstay.Evidence.Import.Fields;

/// <summary>What a tag, column or element tells of a citation.</summary>
internal enum Role
{
    Extra,
    Type,
    Title,

    /// <summary>One name, or one a line.</summary>
    Author,

    /// <summary>All names in one cell.</summary>
    Authors,

    Year,
    Journal,
    Volume,
    Issue,
    Pages,
    FirstPage,
    LastPage,

    /// <summary>Stands for the pages where there are none.</summary>
    ArticleNumber,

    Doi,

    /// <summary>An address, which may lead to a DOI.</summary>
    Link,

    Pmid,

    /// <summary>The number that a database gave, where that is the PMID. It is kept as what it is, too.</summary>
    Accession,

    /// <summary>A note, which may be nothing but a PMID.</summary>
    Note,

    Isbn,
    Abstract,

    /// <summary>One keyword, or one a line.</summary>
    Keyword,

    /// <summary>All keywords in one cell.</summary>
    Keywords,

    /// <summary>Journal, year, volume, issue and pages in one line.</summary>
    Source,

    /// <summary>What an own export could not say in the fields of a format.</summary>
    Exact,
}

/// <param name="Rank">Where several tell the same, the lowest is taken; of equal ones the first. The others are kept as extra.</param>
internal readonly record struct Meaning(Role Role, int Rank = 0);
