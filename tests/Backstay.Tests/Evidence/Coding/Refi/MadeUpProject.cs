using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using Backstay.Evidence.Coding;

namespace Backstay.Tests.Evidence.Coding.Refi;

/// <summary>A project such as other programs export, of about 260 codes, 160 selections and 200 codings, with all that the format knows.</summary>
internal static class MadeUpProject
{
    public const int Codes = 260, Selections = 160, Codings = 200, Reports = 8;

    public static Guid Id(string name) => NamedGuid.Of("made up", name);

    public static string Text(int report) => string.Concat(Enumerable.Range(0, 60).Select(line =>
        $"Line {line} of répört {report}: the pain 🙂 came back.{(report % 2 == 0 ? "\r\n" : "\n")}"));

    /// <summary>The file's bytes, and those of each source in it.</summary>
    public static (byte[] Zip, Dictionary<string, byte[]> Files) Make()
    {
        var files = new Dictionary<string, byte[]> { ["project.qde"] = Encoding.UTF8.GetBytes(Qde()), ["sources/scan.pdf"] = [37, 80, 68, 70, 0, 255], ["sources/photo.png"] = [137, 80, 78, 71], ["sources/talk.mp3"] = [1, 2, 3] };
        for (var report = 0; report < Reports; report++) files[$"sources/{Id($"text {report}")}.txt"] = Encoding.UTF8.GetBytes(Text(report));
        return (Zip(files), files);
    }

    public static byte[] Zip(IReadOnlyDictionary<string, byte[]> files)
    {
        using var to = new MemoryStream();
        using (var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        return to.ToArray();
    }

    private static string Qde()
    {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Project xmlns=\"urn:QDA-XML:project:1.0\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"urn:QDA-XML:project:1.0 x.xsd\" name=\"Pain &amp; plans\" origin=\"Other 9\" creationDateTime=\"2019-03-18T10:00:00Z\">\n");
        xml.Append($"<Users><User guid=\"{Id("ada")}\" name=\"Ada Ärlig\" id=\"AÄ\"/><User guid=\"{{{Id("ben").ToString().ToUpperInvariant()}}}\" name=\"Ben\"/></Users>\n");
        xml.Append("<CodeBook><Codes>");
        for (var code = 0; code < Codes; code++)
        {
            // Ten to a heading; every second heading is a code itself; below each third code another.
            if (code % 10 == 0) xml.Append($"{(code == 0 ? "" : "</Code>")}<Code guid=\"{CodeId(code)}\" name=\"Thème {code}\" isCodable=\"{(code % 20 == 0 ? "true" : "false")}\" color=\"#12aB{code % 90 + 10}\"><Description>What théy said &lt;{code}&gt;</Description><NoteRef targetGUID=\"{Id("note")}\"/>");
            else xml.Append($"<Code guid=\"{CodeId(code)}\" name=\"Code “{code}” ångest\" isCodable=\"true\" color=\"#fa0\"/>");
        }
        xml.Append("</Code></Codes></CodeBook>\n");
        xml.Append($"<Variables><Variable guid=\"{Id("age")}\" name=\"Age\" typeOfVariable=\"Integer\"><Description>In years</Description></Variable></Variables>");
        xml.Append($"<Cases><Case guid=\"{Id("case")}\" name=\"Study 1\"><Description>d</Description><CodeRef targetGUID=\"{CodeId(3)}\"/><VariableValue><VariableRef targetGUID=\"{Id("age")}\"/><IntegerValue>44</IntegerValue></VariableValue><SourceRef targetGUID=\"{Id("text 0")}\"/><SelectionRef targetGUID=\"{Id("selection 1")}\"/></Case></Cases>");
        xml.Append("<Sources>");
        var codings = Codings;
        for (var report = 0; report < Reports; report++) AppendText(xml, report, ref codings);
        xml.Append($"<PictureSource guid=\"{Id("picture")}\" name=\"photo\" path=\"internal://photo.png\"><PictureSelection guid=\"{Id("spot")}\" firstX=\"1\" firstY=\"2\" secondX=\"3\" secondY=\"4\"><Coding guid=\"{Id("spot coding")}\"><CodeRef targetGUID=\"{CodeId(9)}\"/></Coding></PictureSelection></PictureSource>");
        xml.Append($"<PDFSource guid=\"{Id("pdf")}\" name=\"scan\" path=\"internal://scan.pdf\" currentPath=\"relative:///scan.pdf\"><PDFSelection guid=\"{Id("pdf spot")}\" name=\"it hurts\" page=\"2\" firstX=\"1\" firstY=\"1\" secondX=\"9\" secondY=\"9\"><Coding guid=\"{Id("pdf coding")}\" creatingUser=\"{Id("ada")}\"><CodeRef targetGUID=\"{CodeId(5)}\"/></Coding></PDFSelection><Representation guid=\"{Id("pdf text")}\"><PlainTextContent>It hurts.&#xD;\nStill.</PlainTextContent><PlainTextSelection guid=\"{Id("pdf words")}\" startPosition=\"11\" endPosition=\"16\"><Coding guid=\"{Id("pdf word coding")}\"><CodeRef targetGUID=\"{CodeId(6)}\"/></Coding></PlainTextSelection></Representation></PDFSource>");
        xml.Append($"<AudioSource guid=\"{Id("audio")}\" name=\"talk\" path=\"internal://talk.mp3\"><Transcript guid=\"{Id("transcript")}\"><PlainTextContent>um</PlainTextContent><SyncPoint guid=\"{Id("sync")}\" timeStamp=\"10\" position=\"0\"/></Transcript><AudioSelection guid=\"{Id("heard")}\" begin=\"5\" end=\"9\"/></AudioSource>");
        xml.Append("</Sources>\n");
        xml.Append($"<Notes><Note guid=\"{Id("note")}\" name=\"Mémo\" creatingUser=\"{Id("ada")}\" modifiedDateTime=\"2019-04-01T08:30:00.5+02:00\"><PlainTextContent>Look\tagain &amp; again</PlainTextContent></Note></Notes>");
        xml.Append($"<Links><Link guid=\"{Id("link")}\" name=\"leads to\" direction=\"OneWay\" originGUID=\"{CodeId(1)}\" targetGUID=\"{CodeId(2)}\"/></Links>");
        xml.Append($"<Sets><Set guid=\"{Id("set")}\" name=\"Core\"><Description>The core</Description><MemberCode targetGUID=\"{CodeId(1)}\"/><MemberSource targetGUID=\"{Id("text 1")}\"/><MemberNote targetGUID=\"{Id("note")}\"/></Set></Sets>");
        xml.Append($"<Graphs><Graph guid=\"{Id("graph")}\" name=\"Map\"><Vertex guid=\"{Id("vertex")}\" representedGUID=\"{CodeId(1)}\" firstX=\"1\" firstY=\"2\" shape=\"Oval\" color=\"#00ff00\"/><Edge guid=\"{Id("edge")}\" sourceVertex=\"{Id("vertex")}\" targetVertex=\"{Id("vertex")}\" lineStyle=\"dashed\"/></Graph></Graphs>");
        return xml.Append("<Description>About pain</Description></Project>").ToString();
    }

    public static Guid CodeId(int code) => Id($"code {code}");

    private static void AppendText(StringBuilder xml, int report, ref int codings)
    {
        xml.Append($"<TextSource guid=\"{Id($"text {report}")}\" name=\"Répört {report}\" plainTextPath=\"internal://{Id($"text {report}")}.txt\" creatingUser=\"{Id("ada")}\">");
        var runes = Text(report).EnumerateRunes().Count();
        for (var selection = report * Selections / Reports; selection < (report + 1) * Selections / Reports; selection++)
        {
            var start = selection * 37 % (runes - 60);
            var name = string.Concat(Text(report).EnumerateRunes().Skip(start).Take(20 + selection % 30).Select(rune => rune.ToString()));
            xml.Append(CultureInfo.InvariantCulture, $"<PlainTextSelection guid=\"{Id($"selection {selection}")}\" name=\"{SecurityElement.Escape(name).Replace("\r", "&#xD;", StringComparison.Ordinal).Replace("\n", "&#xA;", StringComparison.Ordinal)}\" startPosition=\"{start}\" endPosition=\"{start + 20 + selection % 30}\">");
            // Four selections in five carry one coding, the fifth two and one carries what is left.
            for (var more = selection % 4 == 0 ? 2 : 1; more > 0; more--)
                xml.Append($"<Coding guid=\"{Id($"coding {--codings}")}\" creatingUser=\"{Id(codings % 3 == 0 ? "ben" : "ada")}\" creationDateTime=\"2019-03-{codings % 28 + 1:00}T10:00:00Z\"><CodeRef targetGUID=\"{CodeId(codings * 7 % Codes / 10 * 10 + codings % 9 + 1)}\"/></Coding>");
            xml.Append("</PlainTextSelection>");
        }
        xml.Append("</TextSource>");
    }
}
