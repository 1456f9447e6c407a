using Backstay.CheckIns.Scoring;
using Backstay.Content.Files;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Backstay.CheckIns.Instruments;

/// <summary>Reads the file of a slot, or tells what is wrong with it by line.</summary>
internal static class InstrumentFile
{
    private static readonly string[] Types = ["integer", "decimal", "string"];

    /// <param name="name">The file's name without its ending, which is the instrument's id too.</param>
    /// <returns>No instrument as soon as anything is wrong.</returns>
    public static (Instrument? Instrument, IReadOnlyList<ContentFinding> Findings) Read(string name, string text)
    {
        var file = $"instruments/{name}.yaml";
        try
        {
            var yaml = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).WithEnumNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<InstrumentYaml?>(text)
                ?? throw new YamlException("is empty.");
            var findings = new List<ContentFinding>();
            Check(yaml, name, (holds, key, what, remedy) =>
            {
                if (!holds) findings.Add(new(file, LineOf(text, key), what, remedy));
            });
            return (findings.Count == 0 ? yaml.ToInstrument() : null, findings);
        }
        catch (YamlException error)
        {
            return (null, [ContentFinding.Of(file, error)]);
        }
    }

    private static void Check(InstrumentYaml yaml, string name, Action<bool, string, string, string> need)
    {
        need(yaml.Id == name, "id:", "the id is not the file's name.", $"Write `id: {name}`.");
        foreach (var (key, value) in new[] { ("name:", yaml.Name), ("holder:", yaml.Holder), ("ask:", yaml.Ask), ("licence:", yaml.Licence), ("language:", yaml.Language) })
            need(value.Length > 0, key, $"has no {key.TrimEnd(':')}.", $"Add `{key} ...`.");
        need(yaml.DescriptionOnly is not null || (yaml.Items.Count > 0 && yaml.Scores.Count > 0), "items:", "has no items or no scores.", "Add both, or say why under `descriptionOnly`.");
        foreach (var item in yaml.Items)
            need(item.Ticks is > 0 ? item.Points.Count == 0 : item.Points is [var least, var most] && least < most, $"link: {item.Link}", $"the item {item.Link} has no range.", "Write `points: [least, most]`, or `ticks` with the number of statements.");
        foreach (var twice in yaml.Items.Select(item => item.Link).Concat(yaml.Scores.Select(score => score.Id)).GroupBy(id => id).Where(group => group.Count() > 1))
            need(false, twice.Key, $"{twice.Key} stands twice.", "Give each item and score an id of its own.");
        foreach (var score in yaml.Scores)
        {
            need(Types.Contains(score.Type), $"id: {score.Id}", $"the score {score.Id} is of type {score.Type}.", $"Use one of {string.Join(", ", Types)}.");
            need(score.Range is [] or [_, _] && (score.Range is not [var low, var high] || low < high), $"id: {score.Id}", $"the score {score.Id} has a range that is none.", "Write `range: [least, most]`.");
            need(CompileFault(score.Path) is null, $"id: {score.Id}", $"the path of {score.Id} cannot be read: {CompileFault(score.Path)}.", "Correct its FHIRPath.");
        }
        foreach (var (score, source) in yaml.CutOffs.Select(cut => (cut.Score, cut.Source)).Concat(yaml.Change.Select(change => (change.Score, change.Source))))
        {
            need(yaml.Scores.Any(one => one.Id == score), $"score: {score}", $"speaks of the score {score}, which is not there.", "Name one of `scores`.");
            need(source.Length > 0, $"score: {score}", "names no source.", "Add `source`, and `confirmed: true` once it was read.");
        }
    }

    private static string? CompileFault(string path)
    {
        try
        {
            ScorePath.Compile(path);
            return null;
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException or FormatException)
        {
            return error.Message.TrimEnd('.');
        }
    }

    private static int LineOf(string text, string key) => Math.Max(0, Array.FindIndex(text.Split('\n'), line => Stands(key, line))) + 1;

    // Not as the beginning of a longer id.
    private static bool Stands(string key, string line) => line.IndexOf(key, StringComparison.Ordinal) is var at and >= 0
        && (at + key.Length == line.Length || !(char.IsLetterOrDigit(line[at + key.Length]) || line[at + key.Length] == '-'));
}
