using System.Globalization;
using Backstay.Evidence.Import.Tables;
using Microsoft.AspNetCore.Http;

namespace Backstay.Evidence.Records.Tables;

/// <param name="Sample">What stands in the column first; null where that is not known any more.</param>
internal sealed record AskedColumn(string Name, string Field, string? Sample);

/// <summary>Which column of a table is which, as a form asks it and a member says it. The browser does not keep the file meanwhile, so that it has to be chosen again.</summary>
internal static class ColumnForm
{
    private const int MostColumns = 100, LongestSample = 80;

    private static readonly string[] Telling = ["title", "abstract", "doi", "pmid"];

    /// <summary>What a column may be, with words for it.</summary>
    public static IReadOnlyList<(string Field, string Name)> Choices { get; } =
    [
        (ColumnGuess.None, Words.TablesExtra), ("title", Words.RecordsTitleField), ("authors", Words.RecordsAuthors), ("year", Words.RecordsYear), ("journal", Words.RecordsJournal), ("volume", Words.RecordsVolume), ("issue", Words.RecordsIssue),
        ("pages", Words.RecordsPages), ("first page", Words.TablesFirstPage), ("last page", Words.TablesLastPage), ("article number", Words.TablesArticleNumber), ("doi", Words.RecordsDoi), ("pmid", Words.RecordsPmid), ("isbn", Words.RecordsIsbn),
        ("link", Words.AddAddress), ("abstract", Words.RecordsAbstract), ("keywords", Words.RecordsKeywords), ("type", Words.RecordsType), ("source", Words.TablesSource),
    ];

    public static IReadOnlyList<AskedColumn> Asked(TableHead table) =>
        [.. table.Columns.Zip(ColumnGuess.Of(table)).Select((one, place) => new AskedColumn(one.First, one.Second, table.Samples(place) is [var first, ..] ? first.Length > LongestSample ? $"{first[..LongestSample]} …" : first : null))];

    /// <returns>As they were sent; empty where nothing was asked.</returns>
    public static IReadOnlyList<AskedColumn> Sent(IFormCollection form) => [.. Enumerable.Range(0, MostColumns).TakeWhile(place => form.ContainsKey($"column-{place}")).Select(place => new AskedColumn(form[$"column-{place}"].ToString(), form[$"field-{place}"].ToString(), null))];

    /// <returns>Null where nothing was asked, or something is wrong, which <paramref name="faults"/> tell.</returns>
    public static ColumnMapping? Read(IFormCollection form, Dictionary<string, string> faults)
    {
        var (sent, name) = (Sent(form), form["mapping"].ToString().Trim());
        if (sent.Count == 0) return null;
        if (name.Length is 0 or > KnownTables.LongestName) faults["mapping"] = name.Length == 0 ? Words.TablesFaultName : string.Format(CultureInfo.CurrentCulture, Words.FaultLong, KnownTables.LongestName);
        var mapping = new ColumnMapping(name, sent.DistinctBy(one => one.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(one => one.Name, one => one.Field));
        if (mapping.Unknown.Any() || !mapping.Columns.Values.Any(Telling.Contains)) faults["field-0"] = Words.TablesFaultTitle;
        return faults.ContainsKey("mapping") || faults.ContainsKey("field-0") ? null : mapping;
    }
}
