using System.Text;
using System.Xml;
using System.Xml.Linq;
using Backstay.Content.Drawings;

namespace Backstay.Content.Files;

/// <summary>Reads content/drawings: a picture, its words, and where it is used; tells what is wrong by file and line.</summary>
internal static class DrawingFiles
{
    /// <summary>What a page of pictures may carry.</summary>
    private const int MostBytes = 9 * 1024;

    private static readonly string[] Elements = ["svg", "g", "path", "rect", "circle", "ellipse", "line", "polygon", "polyline", "text", "tspan"];

    private static readonly string[] Users = ["library", "courses"];

    public static (IReadOnlyList<Drawing> Drawings, IReadOnlyList<ContentFinding> Findings) Read(string folder)
    {
        var findings = new List<ContentFinding>();
        var drawings = ContentFiles.Languageless(Path.Combine(folder, "drawings")).Select(file => ReadOne(file, folder, findings)).OfType<Drawing>().ToList();
        return (drawings, findings);
    }

    private static Drawing? ReadOne(string file, string folder, List<ContentFinding> findings)
    {
        var id = Path.GetFileNameWithoutExtension(file);
        var name = $"drawings/{id}";
        var before = findings.Count;
        void Need(bool holds, string of, string what, string remedy)
        {
            if (!holds) findings.Add(new(of, 1, what, remedy));
        }
        var (words, picture) = (Path.ChangeExtension(file, ".en.yaml"), Path.ChangeExtension(file, ".svg"));
        Need(File.Exists(words), $"{name}.yaml", "has no words.", $"Write {id}.en.yaml beside it.");
        Need(File.Exists(picture), $"{name}.yaml", "has no picture.", $"Draw {id}.svg beside it.");
        if (findings.Count > before || ContentFiles.Parse<DrawingYaml>(file, $"{name}.yaml", findings) is not { } yaml
            || ContentFiles.Parse<DrawingWords>(words, $"{name}.en.yaml", findings) is not { } said || Svg(picture, $"{name}.svg", said.Words, findings) is not { } svg) return null;
        Need(yaml.Review is { } review && review.Next > review.Last, $"{name}.yaml", "has no review dates.", "Add `review: { role, signedBy, last, next }`.");
        Need(said.Title.Length > 0 && said.Description.Length > 0, $"{name}.en.yaml", "has no title or description.", "Say what is seen and what it means.");
        foreach (var user in yaml.UsedIn)
            Need(Users.Any(shelf => File.Exists(Path.Combine(folder, shelf, $"{user}.yaml"))), $"{name}.yaml", $"is used in {user}, which is not there.",
                "Name an article of the library, or a module of the courses.");
        return findings.Count > before ? null : new(id, said.Title, said.Description, svg, said.Words.Values, said.Source, yaml.UsedIn);
    }

    /// <returns>The picture with the words of this language; null when it holds what a picture may not hold.</returns>
    private static string? Svg(string file, string name, Dictionary<string, string> words, List<ContentFinding> findings)
    {
        if (new FileInfo(file).Length > MostBytes) findings.Add(new(name, 1, "is too heavy.", $"Use at most {MostBytes / 1024} KB."));
        try
        {
            var picture = XDocument.Load(file, LoadOptions.SetLineInfo);
            foreach (var element in picture.Descendants().ToList())
            {
                var line = ((IXmlLineInfo)element).LineNumber;
                if (!Elements.Contains(element.Name.LocalName)) findings.Add(new(name, line, $"holds <{element.Name.LocalName}>.", $"Use {string.Join(", ", Elements)}."));
                if (element.Attributes().Any(one => one.Name.LocalName is "style" or "fill" or "stroke" or "id" || one.Name.LocalName.StartsWith("on", StringComparison.Ordinal)))
                    findings.Add(new(name, line, "sets a colour, an id or code itself.", "Use the classes of drawings.css."));
                if (element.Attribute("data-word") is not { } key) continue;
                if (words.TryGetValue(key.Value, out var word)) element.Value = word;
                else findings.Add(new(name, line, $"has no word for {key.Value}.", "Add it under `words`."));
                key.Remove();
            }
            picture.Root!.SetAttributeValue("aria-hidden", "true");
            return new StringBuilder(picture.Root.ToString(SaveOptions.DisableFormatting)).Replace(" xmlns=\"http://www.w3.org/2000/svg\"", "").ToString();
        }
        catch (XmlException error)
        {
            findings.Add(new(name, error.LineNumber, error.Message, "Correct the picture there."));
            return null;
        }
    }

    private sealed class DrawingYaml
    {
        public string? Author { get; set; }
        public ReviewYaml? Review { get; set; }
        public List<Source> Sources { get; set; } = [];
        public List<string> UsedIn { get; set; } = [];
    }

    private sealed class DrawingWords
    {
        public string Title { get; set; } = "";
        public string Description { get; set; } = "";
        public Dictionary<string, string> Words { get; set; } = [];
        public Source? Source { get; set; }
    }
}
