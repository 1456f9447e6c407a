using System.Text;
using CsCheck;

namespace Backstay.Tests.Evidence.Import;

[Trait("Runs", "once")]
public sealed class EncodingTests
{
    private const string Record = "TY  - JOUR\nAU  - Müller, Zoë\nTI  - Rücken – über 5 µg\nER  - \n";
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static TheoryData<string, byte[]> Encoded => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Record) },
        { "UTF-8 with a mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Record)] },
        { "UTF-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Record)] },
        { "UTF-16 the other way round", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Record)] },
        { "UTF-16 without a mark", Encoding.Unicode.GetBytes(Record) },
        { "UTF-16 the other way round without a mark", Encoding.BigEndianUnicode.GetBytes(Record) },
        { "Windows-1252", Windows.GetBytes(Record) },
    };

    [Theory]
    [MemberData(nameof(Encoded))]
    public void Text_is_the_same_however_it_is_encoded(string encoding, byte[] file)
    {
        var citation = Imported.Of(file).Only;
        citation.Names().ShouldBe("Müller|Zoë", encoding);
        citation.Title.ShouldBe("Rücken – über 5 µg", encoding);
    }

    [Fact]
    public void Bytes_that_do_not_fit_cost_no_record()
    {
        byte[] file = [.. Encoding.UTF8.GetBytes("TY  - JOUR\nTI  - Größe und Länge "), 0xFF, 0xC3, .. "\nER  - \n"u8, .. Encoding.UTF8.GetBytes("TY  - JOUR\nTI  - Übung\nER  - \n")];
        var read = Imported.Of(file);
        read.Records.Select(one => one.Citation.Title).ShouldBe(["Größe und Länge \uFFFD\uFFFD", "Übung"]);
    }

    [Fact]
    public void The_encoding_is_decided_though_the_first_letter_that_tells_comes_late()
    {
        var many = string.Concat(Enumerable.Repeat("TY  - JOUR\nTI  - Plain letters only, again and again\nER  - \n", 5_000));
        Imported.Of(Windows.GetBytes(many + Record)).Records[^1].Citation.Title.ShouldBe("Rücken – über 5 µg");
        Imported.Of(Encoding.UTF8.GetBytes(many + Record)).Records[^1].Citation.Title.ShouldBe("Rücken – über 5 µg");
    }

    [Fact]
    public void A_letter_that_is_cut_by_the_end_of_a_portion_stays_whole()
    {
        for (var more = 0; more < 4; more++)
        {
            var text = $"TY  - JOUR\nAB  - ä{new string('x', (1 << 16) - 25 + more)}ööööö\nER  - \n";
            Imported.Of(text).Only.Abstract.ShouldBe(text[17..text.IndexOf("\nER", StringComparison.Ordinal)]);
        }
    }

    [Fact]
    public void Any_bytes_at_all_are_read_without_a_crash() =>
        Gen.Byte.Array[0, 300].Sample(bytes =>
        {
            foreach (var begin in (string[])["TY  - JOUR\nTI  - ", "PMID- 1\nTI  - ", "<records><record><titles><title>", "@article{a,\n title={", "title,abstract\n\"", "FN x\nVR 1\nPT J\nTI ", "<1>\nUI\n  ", "RT Journal\nT1 "])
                Imported.Of([.. Encoding.UTF8.GetBytes(begin), .. bytes]).Format.ShouldNotBeNull();
        }, iter: 800);
}
