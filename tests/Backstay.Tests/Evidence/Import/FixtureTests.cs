using System.IO.Compression;
using Backstay.Evidence.Import.Fields;
using Backstay.Evidence.Records;
using Backstay.Tests.Evidence.Export;
using Backstay.Tests.App;

namespace Backstay.Tests.Evidence.Import;

/// <summary>Real exports, and files that other programs could not read.</summary>
[Trait("Runs", "once")]
public sealed class FixtureTests
{
    /// <summary>Folder, file, records, and of one record: its number from 1, family of the first author, year, journal, volume, issue, pages, DOI, PMID, how many authors, how many keywords.</summary>
    public static TheoryData<string, int, int, string> Files => new()
    {
        { "rispy-mit/example_basic.ris", 1, 1, "Shannon/1|1948|Bell System Technical Journal|27||379-423|||0" },
        { "rispy-mit/example_full.ris", 2, 2, "Marxus/2|2006|Lorem|6|3|e0815341|||3" },
        { "rispy-mit/example_full_write.ris", 2, 1, "Marx/2|2014|lorem|9|3|e0815|||0" },
        { "rispy-mit/example_full_without_whitespace.ris", 2, 2, "Marxus/2|2006|Lorem|6|3|e0815341|||3" },
        { "rispy-mit/example_extraneous_data.ris", 2, 2, "Marxus/2|2006|Lorem|6|3|e0815341|||3" },
        { "rispy-mit/example_multiline.ris", 3, 3, "/0||||||||0" },
        { "rispy-mit/example_empty_tag.ris", 1, 1, "Fanning/1|2020|Orthopaedic Journal of Sports Medicine|8|9||10.1177/2325967120950040||3" },
        { "rispy-mit/example_single_unknown_tag.ris", 1, 1, "Shannon/1|1948|Bell System Technical Journal|27||379-423|||0" },
        { "rispy-mit/example_multi_unknown_tags.ris", 1, 1, "Shannon/1|1948|Bell System Technical Journal|27|||||0" },
        { "rispy-mit/example_custom_list_tags.ris", 1, 1, "Marx/2||||||||0" },
        { "rispy-mit/example_starting_newlines.ris", 1, 1, "Shannon/1|1948|Bell System Technical Journal|27||379-423|||0" },
        { "rispy-mit/example_bom.ris", 1, 1, "/0||||||10.1186/s40981-020-0316-0||0" },
        { "rispy-mit/example_utf_chars.ris", 1, 1, "Dobrokhotova/5|2009|Gynecology, Obstetrics and Perinatology|8|3|52-57|||0" },
        { "rispy-mit/example_urls.ris", 4, 4, "Shannon/1|1948|Bell System Technical Journal|27||379-423|||0" },
        { "rispy-mit/example_wos.ris", 2, 1, "Parkes-Loach/4|2004|BIOCHEMISTRY|43|22|7003-7016|10.1021/bi049798f|15170338|10" },
        { "asreview-apache2/_baseline.ris.gz", 100, 1, "Blomberg/5|2012|Molecular imaging and biology|15|1|97-105|10.1007/s11307-012-0572-0||0" },
        { "asreview-apache2/baseline_zotero.ris.gz", 100, 1, "van de Schoot/17|2021|Nature Machine Intelligence|3|2|125-133|10.1038/s42256-020-00287-7||0" },
        { "asreview-apache2/embase.ris", 6, 2, "Eloubeidi/7|2004|Cancer|102|4|253-258|10.1002/cncr.20369|15368318|27" },
        { "asreview-apache2/embase.csv", 6, 1, "Liu/2|2014|Endoscopic Ultrasound|3|3|152-160|||19" },
        { "asreview-apache2/embase_newpage.csv", 6, 2, "Eloubeidi/7|2004|Cancer|102|4|253-258|||22" },
        { "asreview-apache2/ovid_psycinfo.ris", 6, 1, "Trindade/5|2019|Clinical Psychology & Psychotherapy||||10.1002/cpp.2398||0" },
        { "asreview-apache2/ovid_zotero.ris", 6, 2, "Trindade/4|2019|Journal of Health Psychology|24|7|847-856|10.1177/1359105317742958||6" },
        { "asreview-apache2/proquest.ris", 6, 1, "Jones/7|2019|Journal of Traumatic Stress||||10.1002/jts.22387||18" },
        { "asreview-apache2/pubmed_zotero.ris", 6, 1, "Rudnik/4|2019|Przeglad gastroenterologiczny|14|2|121-128|10.5114/pg.2018.81081||5" },
        { "asreview-apache2/pubmed_endnote.txt", 6, 1, "Abdel-Tawab/3|2011|Clin Pharmacokinet|50|6|349-69|10.2165/11586800-000000000-00000|21553931|10" },
        { "asreview-apache2/scopus.ris", 6, 2, "Uno/1|2019|Medical Hypotheses|132||109324|10.1016/j.mehy.2019.109324|31421429|32" },
        { "asreview-apache2/web_of_science.txt", 10, 1, "Alceste/3|2018|JOURNAL OF APPLIED RESEARCH IN MEMORY AND COGNITION|7|3|387-397|10.1016/j.jarmac.2018.03.001||11" },
        { "asreview-apache2/generic.csv", 2, 2, "Marxus/2|2006|Lorem|6|3|e0815341|||3" },
        { "asreview-apache2/generic_semicolon.csv", 2, 2, "Marxus/2|2006|Lorem|6|3|e0815341|||3" },
        { "asreview-apache2/generic_tab.csv", 2, 2, "Marxus/2|2006|Lorem|6|3|e0815341|||3" },
        { "asreview-apache2/generic_tab.tab", 2, 2, "Marxus/2|2006|Lorem|6|3|e0815341|||3" },
        { "asreview-apache2/generic_tab.tsv", 2, 2, "Marxus/2|2006|Lorem|6|3|e0815341|||3" },
        { "asreview-apache2/generic_column_names_with_spaces.csv", 2, 2, "Marxus/2|2006|Lorem|6|3|e0815341|||3" },
        { "asreview-apache2/generic_labels.csv", 6, 2, "Marxus/2|2006|Lorem|6|3|e0815341|||3" },
        { "asreview-apache2/generic_labels_no_abs.csv", 6, 2, "Marxus/2|2006|Lorem|6|3|e0815341|||3" },
        { "asreview-apache2/generic_labels_no_title.csv", 6, 2, "Marxus/2|2006||6|3|e0815341|||3" },
        { "asreview-apache2/generic_partial_labels.csv", 6, 2, "Marxus/2|2006|Lorem|6|3|e0815341|||3" },
        { "asreview-apache2/generic_bad_record_id.csv", 6, 2, "Marxus/2|2006|Lorem|6|3|e0815341|||3" },
        { "asreview-apache2/baseline_tag-notes.ris", 12, 1, "/0||||||||0" },
        { "asreview-apache2/baseline_tag-notes_labels.ris", 32, 1, "/0||||||||0" },
        { "asreview-apache2/baseline_tag-notes_zotero.ris", 4, 1, "/0||||||||0" },
        { "asreview-apache2/baseline_reference_types.ris", 61, 10, "/0||||||||0" },
        { "asreview-apache2/baseline_tag_and_field_definitions.ris", 1, 1, "First Authors/2||Alternate Title 3|Volume|Issue Number|Start Page-End Page|||1" },
        { "asreview-apache2/baseline_tag_and_field_definitions_lists.ris", 1, 1, "First Author 1/4||||||||2" },
        { "asreview-apache2/baseline_empty_values.ris", 4, 4, "/0||||||||0" },
        { "asreview-apache2/missing_values.csv", 4, 4, "/0||||||||0" },
        { "asreview-apache2/faulty_year.ris", 1, 1, "/0||||||||0" },
        { "asreview-apache2/duplicate_records.csv", 14, 3, "/0||||||10.3||0" },
        { "asreview-apache2/record_id.csv", 10, 1, "/0||||||||0" },
        { "asreview-apache2/ris_issue_992.txt", 19, 1, "/0|2011|Joint Commission Perspectives on Patient Safety|11|11|1-5|||13" },
        { "asreview-apache2/ris_issue_1099.txt", 7, 1, "Vaimann/5|2018|Advances in Electrical and Electronic Engineering|16|3|271-278|10.15598/aeee.v16i3.2698||0" },
        { "srdatasets/van_de_Schoot_2017__schoot-lgmm-ptsd-included-1.ris.gz", 363, 2, "Adams/8|2016|Psychology of Violence|6|1|145-155|10.1037/a0039713||5" },
        { "srdatasets/van_de_Schoot_2017__schoot-lgmm-ptsd-included-2.ris", 38, 1, "Bryant/8|2015|Br J Psychiatry|206|5|417-23|10.1192/bjp.bp.114.145516|25657356|15" },
        { "srdatasets/van_de_Schoot_2017__schoot-lgmm-ptsd-included-3.ris", 8, 2, "Eekhout/4|2016|The Lancet Psychiatry|3|1|58-64|10.1016/s2215-0366(15)00368-5||0" },
        { "srdatasets/Kwok_2020__Virus_Metagenomics_in_Farm_Animals-INCLUDED-v2.txt.gz", 120, 1, "Akagami/22|2017|Virus Genes|53|4|593-602|10.1007/s11262-017-1464-9||19" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_record_is_read_and_its_fields_are_right(string file, int records, int number, string fields)
    {
        var read = Read(file);
        read.Refused.ShouldBeEmpty();
        read.Records.Count.ShouldBe(records);
        var one = read.Records[number - 1].Citation;
        $"{(one.Authors.Count > 0 ? one.Authors[0].Family : "")}/{one.Authors.Count}|{one.Year}|{one.Journal}|{one.Volume}|{one.Issue}|{one.Pages}|{one.Doi}|{one.Pmid}|{one.Keywords.Count}".ShouldBe(fields);
    }

    [Theory]
    [InlineData(".ris")]
    [InlineData(".csv")]
    [InlineData(".xml")]
    [InlineData(".bib")]
    public void All_of_them_come_back_equal_from_each_format(string extension)
    {
        List<Citation> records = [.. Files.SelectMany(row => Read(row.Data.Item1).Records).Select(one => one.Citation)];
        var back = Imported.Of(RoundTripTests.Written(records, extension), $"x{extension}").Records;
        back.Count.ShouldBe(records.Count);
        for (var n = 0; n < records.Count; n++) ExactFields.IsSame(records[n], back[n].Citation).ShouldBeTrue($"{records[n].Title}");
    }

    [Fact]
    public void Tags_of_RIS_go_out_as_tags_of_RIS_and_need_no_other_place()
    {
        foreach (var file in Files.Select(row => row.Data.Item1).Where(file => file.Contains(".ris", StringComparison.Ordinal) && !file.Contains("wos", StringComparison.Ordinal) && !file.Contains("definitions", StringComparison.Ordinal) && !file.Contains("utf_chars", StringComparison.Ordinal)))
            RoundTripTests.Written(Read(file).Records.Select(one => one.Citation), ".ris").ShouldNotContain("ZZ  - ", Case.Sensitive, file);
    }

    [Fact]
    public void What_stands_between_the_lines_is_kept_too()
    {
        Read("asreview-apache2/ovid_psycinfo.ris").Records[0].Citation.Extras().ShouldEndWith("NL=Clin Psychol Psychother");
        Read("asreview-apache2/baseline_tag_and_field_definitions.ris").Only.Extras().ShouldEndWith("ER=End of Reference; UK=Unknown Tag");
        Read("asreview-apache2/faulty_year.ris").Only.Extras().ShouldContain("PY=10 15");
        Read("asreview-apache2/ris_issue_1099.txt").Records[0].Citation.Extras().ShouldContain("U3=Cited By :9\nExport Date: 12 May 2022\nArticle");
        Read("asreview-apache2/embase_newpage.csv").Records[0].Citation.Abstract.ShouldNotBeNull().ShouldStartWith("TEST Gastrointestinal tract");
        Read("rispy-mit/example_multiline.ris").Records.Select(one => one.Citation.Abstract).Distinct().ShouldHaveSingleItem();
        Read("asreview-apache2/record_id.csv").Records.Select(one => one.Citation.Extra[0].Value).ShouldBe(Enumerable.Range(3, 10).Reverse().Select(id => $"{id}"));
    }

    private static Imported Read(string file)
    {
        var path = SharedData.Of("evidence", "fixtures", file);
        using var from = File.OpenRead(path);
        using var plain = path.EndsWith(".gz", StringComparison.Ordinal) ? (Stream)new GZipStream(from, CompressionMode.Decompress) : from;
        using var all = new MemoryStream();
        plain.CopyTo(all);
        return Imported.Of(all.ToArray(), Path.GetFileName(path).Replace(".gz", "", StringComparison.Ordinal));
    }
}
