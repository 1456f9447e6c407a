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
        var items = ItemSource.OnDisk(folder, SourceKind.Library, SourceKind.Gym, SourceKind.Radio).Select(source => Load(source, findings)).OfType<LoadedItem>().ToList();
        foreach (var twin in items.GroupBy(item => item.Item.Id).SelectMany(same => same.Skip(1)).ToList())
        {
            findings.Add(new($"{twin.Item.Id}.yaml", 1, "is there on two shelves.", "Give one of them another name."));
            items.Remove(twin);
        }
        CheckLinks(items, findings);
        return (items, findings);
    }

    /// <returns>Null when the texts cannot be read; with findings it may still be an item that must not be shown.</returns>
    internal static LoadedItem? Load(ItemSource source, List<ContentFinding> findings)
    {
        var id = source.Id;
        if (ParseText<ItemYaml>(source.Facts, id.FactsFile, findings) is not { } yaml) return null;
        var kind = id.Kind switch { SourceKind.Library => ItemKind.Article, SourceKind.Gym => ItemKind.Exercise, _ => yaml.Form == RadioForm.Practice ? ItemKind.Practice : ItemKind.Talk };
        ItemCheck.Run(yaml, kind, id.FactsFile, findings);
        if (source.Words is not { } text)
        {
            findings.Add(new($"{id}", 1, "has no words.", $"Write {Path.GetFileName(id.WordsFile)} beside it."));
            return null;
        }
        var article = kind == ItemKind.Article ? ArticleText.Read(text, id.WordsFile, findings) : null;
        if (article is not null) Citations.Check(text, yaml.Sources.Count, id.WordsFile, findings);
        var exercise = kind == ItemKind.Exercise ? ParseText<ExerciseWords>(text, id.WordsFile, findings) : null;
        var speech = kind is ItemKind.Talk or ItemKind.Practice ? ParseText<SpeechWords>(text, id.WordsFile, findings) : null;
        if (speech is not null) ItemCheck.Run(speech, kind, id.WordsFile, findings);
        var (title, line) = (article?.Title ?? exercise?.Title ?? speech?.Title, article?.Line ?? exercise?.Line ?? speech?.Line);
        return title is null || line is null ? null : new(ToItem(id.Name, kind, yaml, title, line, speech), yaml, article, exercise, speech);
    }

    /// <returns>The files that hold no words, in order.</returns>
    internal static IEnumerable<string> Languageless(string folder) =>
        Directory.EnumerateFiles(folder, "*.yaml").Where(file => !file.EndsWith(".en.yaml", StringComparison.Ordinal)).Order();

    internal static T? Parse<T>(string file, string name, List<ContentFinding> findings) where T : class => ParseText<T>(File.ReadAllText(file), name, findings);

    internal static T? ParseText<T>(string text, string name, List<ContentFinding> findings) where T : class
    {
        try
        {
            return Yaml.Deserialize<T>(text) ?? throw new YamlException("is empty.");
        }
        catch (YamlException error)
        {
            findings.Add(ContentFinding.Of(name, error));
            return null;
        }
    }

    /// <summary>Exercises that are easier and harder than each other have to say so both; what texts link to has to be there.</summary>
    internal static void CheckLinks(IReadOnlyList<LoadedItem> items, List<ContentFinding> findings)
    {
        LinkCheck.Run(items, findings);
        var byId = items.ToDictionary(item => item.Item.Id);
        foreach (var item in items.Select(loaded => loaded.Item))
        {
            if (item.Easier is { } easier && byId.GetValueOrDefault(easier)?.Item.Harder != item.Id)
                findings.Add(new($"gym/{item.Id}.yaml", 1, $"is harder than {easier}, which does not say so.", "Name each other.", easier));
            if (item.Harder is { } harder && byId.GetValueOrDefault(harder)?.Item.Easier != item.Id)
                findings.Add(new($"gym/{item.Id}.yaml", 1, $"is easier than {harder}, which does not say so.", "Name each other.", harder));
            foreach (var other in item.Alternatives)
                if (byId.GetValueOrDefault(other)?.Item is not { Kind: ItemKind.Exercise } found || found.Position == item.Position || !found.Alternatives.Contains(item.Id))
                    findings.Add(new($"gym/{item.Id}.yaml", 1, $"has the alternative {other}, which is not there, is in the same position, or does not say so.", "Name each other under `alternatives`.", other));
        }
    }

    private static ContentItem ToItem(string id, ItemKind kind, ItemYaml yaml, string title, string line, SpeechWords? speech) => new()
    {
        Id = id, Kind = kind, Title = title, Line = line, Topic = yaml.Topic, Position = yaml.Position,
        Purpose = yaml.Purpose, SeverePain = yaml.SeverePain, AvoidWhen = yaml.AvoidWhen, Easier = yaml.Easier, Harder = yaml.Harder, Alternatives = yaml.Alternatives ?? [],
        Pace = yaml.Pace, Sides = yaml.Sides, FlareUp = yaml.FlareUp, Priority = yaml.Priority, Novelty = yaml.Novelty, InPlans = yaml.InPlans,
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
