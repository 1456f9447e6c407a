using Backstay.Content;
using Backstay.Content.Files;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Backstay.Plan.Cases;

/// <summary>A typical person and what guidelines advise to them, for the time when there are too few cases of people.</summary>
internal sealed record Prototype(string Id, Case Case, string Reason, Source Source);

/// <summary>Reads content/cases/prototypes.yaml, and tells what is wrong in it by line.</summary>
internal static class PrototypeFile
{
    private const string Name = "cases/prototypes.yaml";

    private static readonly string[] Shelves = ["gym", "library", "radio"];

    private static readonly IDeserializer Yaml = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance)
        .WithEnumNamingConvention(HyphenatedNamingConvention.Instance).WithTypeConverter(new LocatedConverter()).Build();

    /// <param name="folder">Of the content.</param>
    /// <param name="day">Prototypes do not age: each is as of this day.</param>
    public static (IReadOnlyList<Prototype> Prototypes, IReadOnlyList<ContentFinding> Findings) Read(string folder, DateOnly day) =>
        Parse(File.ReadAllText(Path.Combine(folder, "cases", "prototypes.yaml")), day, id => Shelves.Any(shelf => File.Exists(Path.Combine(folder, shelf, $"{id}.yaml"))));

    /// <param name="exists">Whether there is an item of this id.</param>
    public static (IReadOnlyList<Prototype> Prototypes, IReadOnlyList<ContentFinding> Findings) Parse(string text, DateOnly day, Func<string, bool> exists)
    {
        try
        {
            var written = Yaml.Deserialize<PrototypesYaml?>(text)?.Prototypes ?? [];
            var findings = written.SelectMany(one => Faults(one, exists)).ToList();
            foreach (var twin in written.GroupBy(one => one.Id.Text).SelectMany(same => same.Skip(1)))
                findings.Add(Finding(twin.Id, $"holds {twin.Id.Text} twice.", "Give each an id of its own."));
            return (findings.Count > 0 ? [] : [.. written.Select((one, i) => ToPrototype(one, i, day))], findings);
        }
        catch (YamlException error)
        {
            return ([], [ContentFinding.Of(Name, error)]);
        }
    }

    private static IEnumerable<ContentFinding> Faults(PrototypeYaml one, Func<string, bool> exists)
    {
        if (string.IsNullOrWhiteSpace(one.Reason)) yield return Finding(one.Id, $"{one.Id.Text} has no reason.", "Say why these things suit this person.");
        if (one.Source is not { Year: > 1900, Title.Length: > 0, Publisher.Length: > 0 }) yield return Finding(one.Id, $"{one.Id.Text} has no source.", "Add `source` with title, publisher, year, and doi or url where there is one.");
        if (one.Did.Count == 0) yield return Finding(one.Id, $"{one.Id.Text} has nothing done.", "Name at least one item under `did`.");
        foreach (var unknown in one.Did.Where(did => !exists(did.Item.Text)))
            yield return Finding(unknown.Item, $"{one.Id.Text} names {unknown.Item.Text}, which is not there.", $"Use the id of an item in {string.Join(", ", Shelves)}.");
        foreach (var limit in one.For.Limits.Where(limit => !WeekSituation.KnownLimits.Contains(limit.Text)))
            yield return Finding(limit, $"{one.Id.Text} has the unknown limit {limit.Text}.", $"Use one of {string.Join(", ", WeekSituation.KnownLimits)}.");
        if (one.For.OutOfRange is { } key) yield return Finding(one.Id, $"{one.Id.Text} has a value of {key} that cannot be told.", "Pain 0 to 10, painDays 0 to 7, worry 0 to 3, sleep and mood 1 to 5, minutes 2, 5, 10 or 15.");
    }

    private static ContentFinding Finding(Located where, string what, string remedy) => new(Name, (int)where.Line, what, remedy);

    private static Prototype ToPrototype(PrototypeYaml yaml, int number, DateOnly day) => new(
        yaml.Id.Text,
        new(number, new()
        {
            Day = day, UsualPain = yaml.For.Pain, WorstPain = yaml.For.Worst, PainDays = yaml.For.PainDays, Worry = yaml.For.Worry, Sleep = yaml.For.Sleep, Mood = yaml.For.Mood,
            Work = yaml.For.Work, Limits = [.. yaml.For.Limits.Select(limit => limit.Text)], Minutes = yaml.For.Minutes, Stage = yaml.For.Stage, FlareUp = yaml.For.FlareUp,
        }, [.. yaml.Did.Select(did => new DoneItem(did.Item.Text, did.Level))], new(null, null, null, MadeWorse: false)),
        yaml.Reason, yaml.Source!);

    private sealed class PrototypesYaml
    {
        public List<PrototypeYaml> Prototypes { get; set; } = [];
    }

    private sealed class PrototypeYaml
    {
        public Located Id { get; set; } = new("", 1);
        public PersonYaml For { get; set; } = new();
        public List<DidYaml> Did { get; set; } = [];
        public string Reason { get; set; } = "";
        public Source? Source { get; set; }
    }

    private sealed class PersonYaml
    {
        public int? Pain { get; set; }
        public int? Worst { get; set; }
        public int? PainDays { get; set; }
        public int? Worry { get; set; }
        public double? Sleep { get; set; }
        public double? Mood { get; set; }
        public WorkState? Work { get; set; }
        public List<Located> Limits { get; set; } = [];
        public int? Minutes { get; set; }
        public Stage? Stage { get; set; }
        public bool FlareUp { get; set; }

        /// <summary>The first key with a value that no person can tell.</summary>
        public string? OutOfRange => Pain is < 0 or > 10 ? "pain" : Worst is < 0 or > 10 ? "worst" : PainDays is < 0 or > 7 ? "painDays" : Worry is < 0 or > 3 ? "worry"
            : Sleep is < 1 or > 5 ? "sleep" : Mood is < 1 or > 5 ? "mood" : Minutes is not (null or 2 or 5 or 10 or 15) ? "minutes" : null;
    }

    private sealed class DidYaml
    {
        public Located Item { get; set; } = new("", 1);
        public int Level { get; set; }
    }

    private sealed record Located(string Text, long Line);

    private sealed class LocatedConverter : IYamlTypeConverter
    {
        public bool Accepts(Type type) => type == typeof(Located);

        public object ReadYaml(IParser parser, Type type, ObjectDeserializer rootDeserializer)
        {
            var scalar = parser.Consume<Scalar>();
            return new Located(scalar.Value, scalar.Start.Line);
        }

        public void WriteYaml(IEmitter emitter, object? value, Type type, ObjectSerializer serializer) => throw new NotSupportedException();
    }
}
