using Backstay.Evidence.Export;
using Backstay.Evidence.Import.Fields;
using Backstay.Evidence.Records;
using Backstay.Tests.Evidence.Import;
using CsCheck;

namespace Backstay.Tests.Evidence.Export;

[Trait("Runs", "once")]
public sealed class RoundTripTests
{
    /// <summary>Characters that mean something in one format or another, beside letters.</summary>
    private static readonly Gen<string> Words = Gen.OneOf(
        Gen.Char["abcde ABC 123 äöß –µ漢"].Array[1, 20].Select(letters => new string(letters)),
        Gen.Char["a B1,;:{}[]()\"'\\@#%&$_^~<>=+-*/|!?.\t\n\r\u2028\u00A0\u0007\u0000"].Array[1, 20].Select(letters => new string(letters)),
        Of("TY  - JOUR", "ER  - ", "line\nER  - \nTY  - BOOK", "No", "2019//", "PMID: 12", "https://doi.org/10.1000/1", "and", "x and y", "=1+1", "'=1", "\"", "]]>", "<record>", "</record>", "@article{a,", "@article{a,\n", "{", "}", "\\", "?>", "--", "a--b", "backstay", "{\"title\":\"x\"}"));

    private static Gen<string> Of(params string[] values) => Gen.Int[0, values.Length - 1].Select(n => values[n]);

    private static readonly Gen<string?> Maybe = Gen.OneOf(Words.Select(word => (string?)word), Gen.Const((string?)null));

    private static readonly Gen<Field> Extras = Gen.Select(
        Gen.OneOf(Of("AN", "TY", "ER", "ZZ", "AU", "KW", "PY", "SP", "EP", "T2", "JF", "DO", "SN", "N1", "AB", "C7", "DB", "Author Address", "month", "citekey", "title", "year", "notes", "dates/pub-dates/date", "titles/title", "urls/related-urls/url", "style", ""), Words), Words, (name, value) => new Field(name, value));

    private static readonly Gen<Citation> Citations = Gen.Select(
        Gen.Select(Gen.OneOf(Of("JOUR", "GEN", "BOOK", "CHAP", "CASE", "CONF"), Words), Maybe, Gen.Select(Words, Maybe, (family, given) => new Author(family, given)).List[0, 4], Gen.Int[0, 2200].Select(year => year > 1300 ? (int?)year : null)),
        Gen.Select(Maybe, Maybe, Maybe, Maybe), Gen.Select(Maybe, Maybe, Maybe, Maybe), Words.List[0, 4], Extras.List[0, 6],
        (one, two, three, keywords, extra) => new Citation
        {
            Type = one.Item1, Title = one.Item2, Authors = one.Item3, Year = one.Item4, Journal = two.Item1, Volume = two.Item2, Issue = two.Item3, Pages = two.Item4,
            Doi = three.Item1, Pmid = three.Item2, Isbn = three.Item3, Abstract = three.Item4, Keywords = keywords, Extra = extra,
        });

    [Theory]
    [InlineData(".ris")]
    [InlineData(".csv")]
    [InlineData(".xml")]
    [InlineData(".bib")]
    public void Whatever_a_record_holds_comes_back_equal(string extension) =>
        Citations.List[1, 4].Sample(records =>
        {
            var read = Imported.Of(Written(records, extension), $"x{extension}");
            return read.Refused.Count == 0 && read.Records.Count == records.Count && records.Zip(read.Records).All(pair => ExactFields.IsSame(pair.First, pair.Second.Citation));
        }, iter: 1500, print: records => Written(records, extension));

    [Fact]
    public void A_plain_record_needs_no_field_of_ours()
    {
        var record = new Citation
        {
            Type = "JOUR", Title = "Walking & backs: 50 %", Authors = [new("Berg", "Ida"), new("World Health Organization", null)], Year = 2019, Journal = "Spine Notes", Volume = "3", Issue = "2",
            Pages = "11-19", Doi = "10.1000/a_b", Isbn = "1234-5678", Abstract = "One; two, \"three\".", Keywords = ["walking", "low back pain"],
        };
        Written([record], ".ris").ShouldBe("TY  - JOUR\r\nAU  - Berg, Ida\r\nAU  - World Health Organization\r\nTI  - Walking & backs: 50 %\r\nPY  - 2019\r\nT2  - Spine Notes\r\nVL  - 3\r\nIS  - 2\r\nSP  - 11\r\nEP  - 19\r\nDO  - 10.1000/a_b\r\nSN  - 1234-5678\r\nAB  - One; two, \"three\".\r\nKW  - walking\r\nKW  - low back pain\r\nER  - \r\n\r\n");
        foreach (var extension in (string[])[".xml", ".bib"]) Written([record with { Isbn = null }], extension).Replace("@article{backstay-00001", "").ShouldNotContain("backstay");
        Written([record], ".csv").ShouldEndWith(",walking; low back pain,\r\n");
    }

    [Fact]
    public void Spreadsheets_find_no_formula_in_a_table()
    {
        var record = new Citation { Title = "=HYPERLINK(\"http://example.org\")", Journal = "@SUM(1)", Volume = "-1", Issue = "+1", Pages = "'=1", Abstract = "\t=1", Authors = [new("=cmd", "x")] };
        var table = Written([record], ".csv");
        foreach (var cell in table.Split('\n')[1].Split(',')) cell.TrimStart('"').ShouldNotMatch("^[=+@-]");
        ExactFields.IsSame(Imported.Of(table, "x.csv").Only, record).ShouldBeTrue();
    }

    [Fact]
    public void Every_tag_of_RIS_goes_out_again() =>
        Gen.Select(Gen.Char["ABCDEGHIJLMNOPQRSUVWXYZ"], Gen.Char["ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"], Gen.Char["abc 123,.-"].Array[1, 12], (first, second, value) => (Tag: $"{first}{second}", Value: $"v{new string(value).Trim()}")).Where(tag => tag.Tag != "ER")
            .List[1, 12].Sample(tags =>
            {
                var read = Imported.Of($"TY  - JOUR\n{string.Concat(tags.Select(tag => $"{tag.Tag}  - {tag.Value}\n"))}ER  - \n").Only;
                var written = Written([read], ".ris");
                return tags.All(tag => written.Contains(tag.Value, StringComparison.Ordinal) || tag.Tag is "AU" or "A1" or "DO" or "DI" or "SP" or "C7" or "AR")
                    && read.Extra.All(field => written.Contains($"{field.Name}  - {field.Value}", StringComparison.Ordinal)) && ExactFields.IsSame(read, Imported.Of(written).Only);
            }, iter: 2000);

    internal static string Written(IEnumerable<Citation> records, string extension)
    {
        using var text = new StringWriter();
        using (var writer = CitationWriters.Of(extension, text)!)
            foreach (var record in records) writer.Write(record);
        return text.ToString();
    }
}
