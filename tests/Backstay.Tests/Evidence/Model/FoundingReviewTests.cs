using System.Xml.Linq;
using Backstay.Evidence;
using Backstay.Evidence.Coding;
using Backstay.Evidence.Model;
using Backstay.Tests.App;

namespace Backstay.Tests.Evidence.Model;

[Trait("Runs", "once")]
public sealed class FoundingReviewTests
{
    // It lies beside the recordings.
    private static string Path => SharedData.Of("evidence", "lbp-review", "taxonomy.json");

    [Fact]
    public void Its_taxonomy_has_the_counts_of_its_table()
    {
        var book = TaxonomyFile.Read(File.ReadAllText(Path));
        (book.Themes.Count, book.Themes.Sum(theme => theme.Subthemes.Count)).ShouldBe((4, 10));
        (book.Codes.Count(code => code.Sense == Sense.Barrier), book.Codes.Count(code => code.Sense == Sense.Facilitator)).ShouldBe((29, 38));
        book.Codes.Count(code => code.Perspective == "occupational physician").ShouldBe(13);
        CodingClinic.CanBeClosed(CodingClinic.Of(new(book, []), [])).ShouldBeTrue();
        CodingFramework.Read(File.ReadAllText(Path), Theory.NormalisationProcess)!.Prompts.Count.ShouldBe(5);
    }

    [Fact]
    public void Its_table_its_model_and_other_files_are_made_from_it()
    {
        var folder = Directory.CreateTempSubdirectory("codes").FullName;
        string In(string name) => System.IO.Path.Combine(folder, name);
        try
        {
            ReviewCodebook.WriteTable(Path, In("table.html"), "Barriers and facilitators").Read.ShouldBe("4 themes, 10 subthemes, 67 codes, 0 passages");
            XElement.Load(In("table.html")).Descendants("li").Count().ShouldBe(67);
            ReviewCodebook.DrawModel(Path, In("model.svg"), "Model", tall: false).Findings.ShouldBeEmpty();
            XElement.Load(In("model.svg")).Value.ShouldContain("29 barriers and 38 facilitators in 4 themes and 10 subthemes.");
            ReviewCodebook.Convert(Path, In("book.qdc"));
            ReviewCodebook.Convert(In("book.qdc"), In("book.qdpx"));
            ReviewCodebook.Convert(In("book.qdpx"), In("book.json"));
            ReviewCodebook.Compare(Path, In("book.json")).ShouldBeEmpty();
            ReviewCodebook.Compare(Path, In("book.qdpx")).ShouldBeEmpty();
            File.WriteAllText(In("x.txt"), "");
            Should.Throw<ReviewFileException>(() => ReviewCodebook.Convert(In("x.txt"), In("y.qdc"))).Message.ShouldContain("read from .qdpx, .qdc or .json");
            Should.Throw<ReviewFileException>(() => ReviewCodebook.Convert(Path, In("y.pdf"))).Message.ShouldContain("written as");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
