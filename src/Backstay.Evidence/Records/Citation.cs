namespace Backstay.Evidence.Records;

/// <summary>What one source tells of one piece of writing. Fields are as the source gave them, freed of the marks of its format; nothing is guessed.</summary>
internal sealed record Citation
{
    /// <summary>The reference type of RIS (JOUR, CHAP, CONF, THES ...); GEN where the source names none that is known.</summary>
    public string Type { get; init; } = "GEN";

    public string? Title { get; init; }
    public IReadOnlyList<Author> Authors { get; init; } = [];
    public int? Year { get; init; }

    /// <summary>The whole that it stands in: journal, book or proceedings.</summary>
    public string? Journal { get; init; }

    public string? Volume { get; init; }
    public string? Issue { get; init; }

    /// <summary>As given: "482-91", "e038800".</summary>
    public string? Pages { get; init; }

    /// <summary>Without address or prefix, in lower case: 10.1136/bmjopen-2020-038800.</summary>
    public string? Doi { get; init; }

    public string? Pmid { get; init; }

    /// <summary>ISSN or ISBN.</summary>
    public string? Isbn { get; init; }

    public string? Abstract { get; init; }
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>What none of the fields above holds, in the order of the source, so that an export loses nothing.</summary>
    public IReadOnlyList<Field> Extra { get; init; } = [];
}

/// <param name="Family">The whole name of a group.</param>
/// <param name="Given">Names or initials; null for a group, or where the source does not tell them apart.</param>
internal sealed record Author(string Family, string? Given);

/// <param name="Name">The tag, column or element of the source: "AN", "Author Address".</param>
internal sealed record Field(string Name, string Value);
