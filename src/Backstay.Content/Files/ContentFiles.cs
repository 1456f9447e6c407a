using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Backstay.Content.Files;

/// <summary>One item with everything that its files say.</summary>
internal sealed record LoadedItem(ContentItem Item, ItemYaml Yaml, ArticleWords? Article, ExerciseWords? Exercise);

/// <summary>Reads content/library and content/gym, and tells what is wrong by file and line.</summary>
internal static class ContentFiles
{
    private static readonly string[] Limits = ["sitting", "standing", "walking", "bending", "lifting", "sleep", "work", "going-out", "mood"];

    /// <summary>The answers of the questionnaire "cautions".</summary>
    private static readonly string[] Cautions = ["pregnant-late", "recent-surgery", "balance-poor", "knee-trouble", "thin-bones", "heart-or-lungs"];

    private static readonly IDeserializer Yaml = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance)
        .WithEnumNamingConvention(HyphenatedNamingConvention.Instance).WithTypeConverter(new DayConverter()).Build();

    public static (IReadOnlyList<LoadedItem> Items, IReadOnlyList<ContentFinding> Findings) Read(string folder)
    {
        var findings = new List<ContentFinding>();
        var items = new List<LoadedItem>();
        foreach (var (kind, shelf) in new[] { (ItemKind.Article, "library"), (ItemKind.Exercise, "gym") })
            foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, shelf), "*.yaml").Where(file => !file.EndsWith(".en.yaml", StringComparison.Ordinal)).Order())
                if (ReadItem(kind, file, findings) is { } item) items.Add(item);
        CheckLinks(items, findings);
        return (items, findings);
    }

    private static LoadedItem? ReadItem(ItemKind kind, string file, List<ContentFinding> findings)
    {
        var id = Path.GetFileNameWithoutExtension(file);
        var name = $"{Path.GetFileName(Path.GetDirectoryName(file))}/{id}";
        if (Parse<ItemYaml>(file, $"{name}.yaml", findings) is not { } yaml) return null;
        Check(yaml, kind, $"{name}.yaml", findings);
        var words = Path.ChangeExtension(file, kind == ItemKind.Article ? ".en.md" : ".en.yaml");
        if (!File.Exists(words))
        {
            findings.Add(new(name, 1, "has no words.", $"Write {Path.GetFileName(words)} beside it."));
            return null;
        }
        var article = kind == ItemKind.Article ? ArticleText.Read(File.ReadAllText(words), $"{name}.en.md", findings) : null;
        var exercise = kind == ItemKind.Exercise ? Parse<ExerciseWords>(words, $"{name}.en.yaml", findings) : null;
        return article is null && exercise is null ? null : new(ToItem(id, kind, yaml, article, exercise), yaml, article, exercise);
    }

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

    private static void Check(ItemYaml yaml, ItemKind kind, string name, List<ContentFinding> findings)
    {
        void Need(bool holds, string what, string remedy)
        {
            if (!holds) findings.Add(new(name, 1, what, remedy));
        }
        Need(yaml.Sources.Count > 0 && yaml.Sources.All(source => source.Year > 1900), "names no source with a year.", "Add it under `sources`.");
        Need(yaml.Review is { } review && review.Next > review.Last, "has no review dates.", "Add `review: { role, signedBy, last, next }`.");
        Need(yaml.AvoidWhen.All(Cautions.Contains), "is to be avoided in a state that nobody is asked about.", $"Use one of {string.Join(", ", Cautions)}.");
        Need(yaml.AppliesTo.Limits.All(Limits.Contains), "applies to an unknown limit.", $"Use one of {string.Join(", ", Limits)}.");
        Need(yaml.AppliesTo.Pain.Count is 0 or 2 && yaml.AppliesTo.Worry.Count is 0 or 2, "has a range without two ends.", "Write [least, most].");
        if (kind == ItemKind.Article) Need(yaml.Topic is not null, "stands on no shelf.", "Add `topic`.");
        else Need(yaml.Position is not null && yaml.Levels.Count >= 3 && yaml.Levels.Zip(yaml.Levels.Skip(1)).All(pair => pair.Second.Minutes >= pair.First.Minutes),
            "needs a position and at least three levels that rise.", "Add `position` and `levels`, easiest first.");
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

    private static ContentItem ToItem(string id, ItemKind kind, ItemYaml yaml, ArticleWords? article, ExerciseWords? exercise) => new()
    {
        Id = id, Kind = kind, Title = article?.Title ?? exercise!.Title, Line = article?.Line ?? exercise!.Line, Topic = yaml.Topic, Position = yaml.Position,
        Purpose = yaml.Purpose, SeverePain = yaml.SeverePain, AvoidWhen = yaml.AvoidWhen, Easier = yaml.Easier, Harder = yaml.Harder, FlareUp = yaml.FlareUp, Priority = yaml.Priority,
        ReviewDue = yaml.Review?.Next ?? DateOnly.MinValue, Published = yaml.Published ?? yaml.Review?.Last ?? DateOnly.MinValue,
        Levels = kind == ItemKind.Article
            ? [new Dose { Minutes = 1 }]
            : [.. yaml.Levels.Select(level => new Dose { Minutes = level.Minutes, Repetitions = level.Repetitions, Seconds = level.Seconds, Sets = level.Sets })],
        AppliesTo = new()
        {
            Pain = Range(yaml.AppliesTo.Pain), Worry = Range(yaml.AppliesTo.Worry), Limits = yaml.AppliesTo.Limits, Stage = yaml.AppliesTo.Stage,
            PoorSleep = yaml.AppliesTo.Sleep == "poor", LowMood = yaml.AppliesTo.Mood == "low", Work = yaml.AppliesTo.Work,
        },
    };

    private static (int, int)? Range(List<int> ends) => ends is [var least, var most] ? (least, most) : null;

    private sealed class DayConverter : IYamlTypeConverter
    {
        public bool Accepts(Type type) => type == typeof(DateOnly) || type == typeof(DateOnly?);

        public object ReadYaml(IParser parser, Type type, ObjectDeserializer rootDeserializer) =>
            DateOnly.Parse(parser.Consume<Scalar>().Value, CultureInfo.InvariantCulture);

        public void WriteYaml(IEmitter emitter, object? value, Type type, ObjectSerializer serializer) => throw new NotSupportedException();
    }
}
