using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Backstay.Content.Files;

/// <summary>One item with everything that its files say.</summary>
internal sealed record LoadedItem(ContentItem Item, ItemYaml Yaml, ArticleWords? Article, ExerciseWords? Exercise, SpeechWords? Speech = null);

/// <summary>Reads content/library, content/gym and content/radio, and tells what is wrong by file and line.</summary>
internal static class ContentFiles
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance)
        .WithEnumNamingConvention(HyphenatedNamingConvention.Instance).WithTypeConverter(new DayConverter()).Build();

    public static (IReadOnlyList<LoadedItem> Items, IReadOnlyList<ContentFinding> Findings) Read(string folder)
    {
        var findings = new List<ContentFinding>();
        var items = new List<LoadedItem>();
        foreach (var shelf in new[] { "library", "gym", "radio" })
            foreach (var file in Languageless(Path.Combine(folder, shelf)))
                if (ReadItem(shelf, file, findings) is { } item) items.Add(item);
        foreach (var twin in items.GroupBy(item => item.Item.Id).SelectMany(same => same.Skip(1)).ToList())
        {
            findings.Add(new($"{twin.Item.Id}.yaml", 1, "is there on two shelves.", "Give one of them another name."));
            items.Remove(twin);
        }
        CheckLinks(items, findings);
        return (items, findings);
    }

    private static LoadedItem? ReadItem(string shelf, string file, List<ContentFinding> findings)
    {
        var id = Path.GetFileNameWithoutExtension(file);
        var name = $"{shelf}/{id}";
        if (Parse<ItemYaml>(file, $"{name}.yaml", findings) is not { } yaml) return null;
        var kind = shelf switch { "library" => ItemKind.Article, "gym" => ItemKind.Exercise, _ => yaml.Form == RadioForm.Practice ? ItemKind.Practice : ItemKind.Talk };
        ItemCheck.Run(yaml, kind, $"{name}.yaml", findings);
        var words = Path.ChangeExtension(file, kind == ItemKind.Article ? ".en.md" : ".en.yaml");
        if (!File.Exists(words))
        {
            findings.Add(new(name, 1, "has no words.", $"Write {Path.GetFileName(words)} beside it."));
            return null;
        }
        var inWords = $"{shelf}/{Path.GetFileName(words)}";
        var article = kind == ItemKind.Article ? ArticleText.Read(File.ReadAllText(words), inWords, findings) : null;
        if (article is not null) Citations.Check(File.ReadAllText(words), yaml.Sources.Count, inWords, findings);
        var exercise = kind == ItemKind.Exercise ? Parse<ExerciseWords>(words, inWords, findings) : null;
        var speech = kind is ItemKind.Talk or ItemKind.Practice ? Parse<SpeechWords>(words, inWords, findings) : null;
        if (speech is not null) ItemCheck.Run(speech, kind, inWords, findings);
        var (title, line) = (article?.Title ?? exercise?.Title ?? speech?.Title, article?.Line ?? exercise?.Line ?? speech?.Line);
        return title is null || line is null ? null : new(ToItem(id, kind, yaml, title, line, speech), yaml, article, exercise, speech);
    }

    /// <returns>The files that hold no words, in order.</returns>
    internal static IEnumerable<string> Languageless(string folder) =>
        Directory.EnumerateFiles(folder, "*.yaml").Where(file => !file.EndsWith(".en.yaml", StringComparison.Ordinal)).Order();

    internal static T? Parse<T>(string file, string name, List<ContentFinding> findings) where T : class
    {
        try
        {
            return Yaml.Deserialize<T>(File.ReadAllText(file)) ?? throw new YamlException("is empty.");
        }
        catch (YamlException error)
        {
            findings.Add(new(name, (int)error.Start.Line, error.InnerException?.Message ?? error.Message, "Correct the key or the value there."));
            return null;
        }
    }

    private static void CheckLinks(IReadOnlyList<LoadedItem> items, List<ContentFinding> findings)
    {
        var byId = items.ToDictionary(item => item.Item.Id);
        foreach (var item in items.Select(loaded => loaded.Item))
        {
            if (item.Easier is { } easier && byId.GetValueOrDefault(easier)?.Item.Harder != item.Id)
                findings.Add(new($"gym/{item.Id}.yaml", 1, $"is harder than {easier}, which does not say so.", "Name each other."));
            if (item.Harder is { } harder && byId.GetValueOrDefault(harder)?.Item.Easier != item.Id)
                findings.Add(new($"gym/{item.Id}.yaml", 1, $"is easier than {harder}, which does not say so.", "Name each other."));
        }
    }

    private static ContentItem ToItem(string id, ItemKind kind, ItemYaml yaml, string title, string line, SpeechWords? speech) => new()
    {
        Id = id, Kind = kind, Title = title, Line = line, Topic = yaml.Topic, Position = yaml.Position,
        Purpose = yaml.Purpose, SeverePain = yaml.SeverePain, AvoidWhen = yaml.AvoidWhen, Easier = yaml.Easier, Harder = yaml.Harder, FlareUp = yaml.FlareUp, Priority = yaml.Priority, Novelty = yaml.Novelty, InPlans = yaml.InPlans,
        ReviewDue = yaml.Review?.Next ?? DateOnly.MinValue, Published = yaml.Published ?? yaml.Review?.Last ?? DateOnly.MinValue,
        Levels = kind switch
        {
            ItemKind.Article => [new Dose { Minutes = 1 }],
            ItemKind.Talk => [new Dose { Minutes = DoseWords.Minutes(speech!.Length) }],
            _ => [.. yaml.Levels.Select(level => new Dose { Minutes = level.Minutes, Repetitions = level.Repetitions, Seconds = level.Seconds, Sets = level.Sets })],
        },
        AppliesTo = yaml.AppliesTo.ToConditions(),
    };

    private sealed class DayConverter : IYamlTypeConverter
    {
        public bool Accepts(Type type) => type == typeof(DateOnly) || type == typeof(DateOnly?);

        public object ReadYaml(IParser parser, Type type, ObjectDeserializer rootDeserializer) =>
            DateOnly.Parse(parser.Consume<Scalar>().Value, CultureInfo.InvariantCulture);

        public void WriteYaml(IEmitter emitter, object? value, Type type, ObjectSerializer serializer) => throw new NotSupportedException();
    }
}
