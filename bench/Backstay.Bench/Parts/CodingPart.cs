using System.Diagnostics;
using Backstay.Evidence.Coding;
using Backstay.Evidence.Coding.Refi;
using Backstay.Evidence.Model;
using Backstay.Evidence.Model.Drawing;

namespace Backstay.Bench.Parts;

/// <summary>A made-up analysis of the size of a whole review: 260 codes, 160 selections and 200 codings in 8 reports, sent as a project and read again.</summary>
internal static class CodingPart
{
    private const int Codes = 260, Selections = 160, Codings = 200, Reports = 8, Rounds = 20, Length = 60_000, Many = 1000;

    public static Task<IReadOnlyList<Finding>> RunAsync()
    {
        var (analysis, reports) = Make(new Random(1));
        var coders = new Dictionary<string, string> { [Id("coder 0")] = "Ada", [Id("coder 1")] = "Ben" };
        var texts = reports.ToDictionary(report => report.Id, report => report.Text!);
        Reading[] readings = [.. reports.SelectMany(report => coders.Keys.Select(coder => new Reading(report.Id, coder, DateTimeOffset.UnixEpoch)))];
        byte[] file = [];
        var write = Milliseconds(() => file = Write(Exchange.Write("Made up", analysis, reports, coders)));
        Exchanged? back = null;
        var read = Milliseconds(() => back = Read(file));
        var kept = back!.Analysis;
        var model = ConceptualModel.Of(analysis);
        return Task.FromResult<IReadOnlyList<Finding>>(
        [
            Kept("Codes that come back as they went", kept.Book.Codes.Intersect(analysis.Book.Codes).Count(), Codes),
            Kept("Selections that come back", kept.Passages.Select(one => (one.Report, one.Where)).Distinct().Count(), Selections),
            Kept("Codings that come back as they went", kept.Passages.Intersect(analysis.Passages).Count(), Codings),
            Kept("Texts that come back, letter for letter", back.Reports.Intersect(reports).Count(), Reports),
            Finding.Under($"A project of {file.Length / 1024} KB, written", write, Many, "ms"),
            Finding.Under("The same, read", read, Many, "ms"),
            Finding.Under($"Agreement on {Codes} codes, each letter of {Reports} texts", Milliseconds(() => CodingAgreement.Of(analysis, texts, readings, AgreementUnit.Characters)), Many, "ms"),
            Finding.Under("The model's figure of all codes, wide", Milliseconds(() => ModelFigure.Svg(model, "Model", tall: false)), Many, "ms"),
        ]);
    }

    private static Finding Kept(string what, int kept, int of) => new(what, $"{kept} of {of}", Target: $"{of}", Held: kept == of);

    private static double Milliseconds(Action work)
    {
        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            work();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
        // The first half warms up.
        return Comparison.Median(times.Skip(Rounds / 2));
    }

    private static byte[] Write(RefiProject project)
    {
        using var to = new MemoryStream();
        ProjectFile.Write(project, _ => null, to);
        return to.ToArray();
    }

    private static Exchanged Read(byte[] file)
    {
        using var zip = new ProjectZip(new MemoryStream(file));
        return Exchange.Read(ProjectFile.Read(zip));
    }

    private static (Analysis, IReadOnlyList<CodedReport>) Make(Random random)
    {
        CodedReport[] reports = [.. Enumerable.Range(0, Reports).Select(report => new CodedReport(Id($"report {report}"), $"Répört {report}", Text(random, report)))];
        var subthemes = Enumerable.Range(0, Codes / 10).Select(at => new Subtheme(new(Guid.Parse(Id($"subtheme {at}"))), $"Subtheme {at}")).ToList();
        Code[] codes = [.. Enumerable.Range(0, Codes).Select(code => new Code
        {
            Id = CodeOf(code), Name = $"Code “{code}”", Sense = (Sense)(code % 2 + 1), Perspective = code % 5 == 0 ? "nurse" : null, Memo = code % 3 == 0 ? $"About\r\n{code} < {code + 1}" : null,
        })];
        var book = new CodeBook
        {
            Themes = [.. subthemes.Chunk(7).Select((own, at) => new Theme(new(Guid.Parse(Id($"theme {at}"))), $"Theme {at}", own))],
            Codes = codes, Places = [.. codes.Select((code, at) => new Backstay.Evidence.Coding.Place(code.Id, subthemes[at / 10].Id))],
        };
        TextStretch[] places = [.. Enumerable.Range(0, Selections).Select(at => 100 + at * 300).Select(start => new TextStretch(start, start + 20 + random.Next(200)))];
        var passages = Enumerable.Range(0, Codings).Select(at => new CodedPassage(new(Guid.Parse(Id($"passage {at}"))), reports[at % Selections % Reports].Id,
            places[at % Selections], Id($"coder {at % 2}"), CodeOf(random.Next(Codes)), DateTimeOffset.UnixEpoch.AddHours(at)));
        return (new(book, [.. passages]), reports);
    }

    // Line breaks of two characters and letters of two units, which programs count in different ways. Marked places begin with plain letters.
    private static string Text(Random random, int report) => string.Concat(Enumerable.Range(0, Length / 20).Select(at => $"word{random.Next(10)} ångest {report} 12{(at % 9 == 8 ? "\r\n" : ". ")}")) + "🙂";

    private static CodeId CodeOf(int code) => new(Guid.Parse(Id($"code {code}")));

    private static string Id(string name) => NamedGuid.Of("bench", name).ToString();
}
