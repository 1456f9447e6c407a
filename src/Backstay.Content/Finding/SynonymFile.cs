using Backstay.Content.Files;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Backstay.Content.Finding;

/// <summary>Reads content/search/synonyms.en.yaml, and tells what is wrong in it by line.</summary>
internal static class SynonymFile
{
    private const string Name = "search/synonyms.en.yaml";

    private static readonly IDeserializer Yaml = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).WithTypeConverter(new PhraseConverter()).Build();

    public static (IReadOnlyList<SynonymGroup> Groups, IReadOnlyList<ContentFinding> Findings) Read(string folder) =>
        Parse(File.ReadAllText(Path.Combine(folder, Name.Replace('/', Path.DirectorySeparatorChar))));

    public static (IReadOnlyList<SynonymGroup> Groups, IReadOnlyList<ContentFinding> Findings) Parse(string text)
    {
        var findings = new List<ContentFinding>();
        try
        {
            var groups = Yaml.Deserialize<SynonymsYaml?>(text)?.Groups ?? [];
            Check(groups, findings);
            return ([.. groups.Select(group => new SynonymGroup(Texts(group.Same), Texts(group.Also), group.Danger))], findings);
        }
        catch (YamlException error)
        {
            findings.Add(ContentFinding.Of(Name, error));
            return ([], findings);
        }
    }

    private static void Check(IReadOnlyList<GroupYaml> groups, List<ContentFinding> findings)
    {
        using var analyzer = new LibraryAnalyzer();
        var firstLines = new Dictionary<string, long>();
        foreach (var group in groups)
        {
            foreach (var phrase in group.Same.Concat(group.Also).Where(phrase => analyzer.StemsOf(phrase.Text).Count == 0))
                findings.Add(new(Name, (int)phrase.Line, $"\"{phrase.Text}\" holds no word that can be found.", "Write what people say, or take it out."));
            foreach (var phrase in group.Same)
                if (!firstLines.TryAdd(string.Join(' ', analyzer.WordsOf(phrase.Text)), phrase.Line))
                    findings.Add(new(Name, (int)phrase.Line, $"\"{phrase.Text}\" stands in `same` twice.", "Keep it in one group; another can lead there by `also`."));
            if (group.Same.Count == 0 || (group.Same.Count == 1 && group.Also.Count == 0 && !group.Danger))
                findings.Add(new(Name, (int)(group.Same.FirstOrDefault()?.Line ?? 1), "is a group that leads nowhere.", "Give it a second phrase under `same`, or one under `also`."));
        }
    }

    private static IReadOnlyList<string> Texts(IEnumerable<Phrase> phrases) => [.. phrases.Select(phrase => phrase.Text)];

    private sealed class SynonymsYaml
    {
        public List<GroupYaml> Groups { get; set; } = [];
    }

    private sealed class GroupYaml
    {
        public List<Phrase> Same { get; set; } = [];
        public List<Phrase> Also { get; set; } = [];
        public bool Danger { get; set; }
    }

    private sealed record Phrase(string Text, long Line);

    private sealed class PhraseConverter : IYamlTypeConverter
    {
        public bool Accepts(Type type) => type == typeof(Phrase);

        public object ReadYaml(IParser parser, Type type, ObjectDeserializer rootDeserializer)
        {
            var scalar = parser.Consume<Scalar>();
            return new Phrase(scalar.Value, scalar.Start.Line);
        }

        public void WriteYaml(IEmitter emitter, object? value, Type type, ObjectSerializer serializer) => throw new NotSupportedException();
    }
}
