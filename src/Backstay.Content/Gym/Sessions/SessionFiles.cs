using Backstay.Content.Files;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Backstay.Content.Gym.Sessions;

/// <summary>Reads content/gym/sessions and tells what is wrong by file and line.</summary>
internal static class SessionFiles
{
    public const string Folder = "gym/sessions";

    /// <summary>Stands beside the sessions and is none.</summary>
    public const string CuesFile = "cues.en.yaml";

    private const int LongestRest = 60;
    private const string Mark = "---\n", EndOfHead = "\n---\n";

    private static readonly int[] Lengths = [5, 10, 15];
    private static readonly IDeserializer Head = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();

    public static (IReadOnlyList<Session> Sessions, IReadOnlyList<ContentFinding> Findings) Read(string content, IEnumerable<LoadedItem> items)
    {
        var findings = new List<ContentFinding>();
        var exercises = items.Where(item => item.Item.Kind == ItemKind.Exercise).ToDictionary(item => item.Item.Id, item => item.Item);
        var sessions = Files(Path.Combine(content, Folder)).Select(file => ReadOne(file, exercises, findings)).OfType<Session>().ToList();
        return (sessions, findings);
    }

    private static IEnumerable<string> Files(string folder) => Directory.Exists(folder) ? ContentFiles.Languageless(folder) : [];

    private static Session? ReadOne(string file, Dictionary<string, ContentItem> exercises, List<ContentFinding> findings)
    {
        var id = Path.GetFileNameWithoutExtension(file);
        var name = $"{Folder}/{id}.yaml";
        var before = findings.Count;
        if (ContentFiles.Parse<SessionYaml>(file, name, findings) is not { } yaml || ReadWords(Path.ChangeExtension(file, ".en.md"), findings) is not var (words, about)) return null;
        Check(yaml, exercises, name, findings);
        if (findings.Count > before) return null;
        var steps = yaml.Steps.Select(step => new SessionStep(step.Exercise, step.Level - 1, step.Seconds, step.Rest)).ToList();
        var stints = SessionShelf.Stints(steps, id => exercises[id]);
        var length = TimeSpan.FromSeconds(Timeline.Of(stints, _ => []).Length);
        if ((length - TimeSpan.FromMinutes(yaml.Minutes)).Duration() > Session.Leeway)
        {
            findings.Add(new(name, 1, $"takes {length:m\\:ss} minutes and says {yaml.Minutes}.", "Change levels, seconds or rests until it is within 30 seconds."));
            return null;
        }
        return new()
        {
            Id = id, Title = words.Title, Line = words.Line, Minutes = yaml.Minutes, ForWhom = words.ForWhom, Feel = words.Feel, Stop = words.Stop, About = about, Steps = steps, Priority = yaml.Priority,
            Gentle = stints.All(stint => stint.Exercise is { SeverePain: true, FlareUp: not FlareUpUse.Never }), Positions = [.. stints.Select(stint => stint.Exercise.Position!.Value).Distinct()],
            Sources = yaml.Sources, Reviewed = yaml.Review!.Last, ReviewDue = yaml.Review.Next, SignedBy = yaml.Review.SignedBy,
        };
    }

    private static void Check(SessionYaml yaml, Dictionary<string, ContentItem> exercises, string name, List<ContentFinding> findings)
    {
        void Need(bool holds, string what, string remedy)
        {
            if (!holds) findings.Add(new(name, 1, what, remedy));
        }
        Need(Lengths.Contains(yaml.Minutes), "has another length than the others.", $"Set `minutes` to {string.Join(", ", Lengths)}.");
        Need(yaml.Review is { } review && review.Next > review.Last, "has no review dates.", "Add `review: { role, signedBy, last, next }`.");
        Need(yaml.Sources.Count > 0, "names no source.", "Add it under `sources`.");
        Need(yaml.Steps.Count >= 2, "has no steps.", "Add `steps`, two or more.");
        foreach (var step in yaml.Steps)
        {
            if (!exercises.TryGetValue(step.Exercise, out var exercise))
            {
                Need(false, $"has the step {step.Exercise}, which is no exercise.", "Name a file of content/gym.");
                continue;
            }
            var isThere = step.Level >= 1 && step.Level <= exercise.Levels.Count;
            Need(isThere, $"asks for level {step.Level} of {step.Exercise}.", $"It has the levels 1 to {exercise.Levels.Count}.");
            Need(!isThere || step.Seconds is null || (step.Seconds > 0 && Stint.IsTimed(exercise.Levels[step.Level - 1])), $"gives seconds to {step.Exercise}, whose level says how much.", "Leave `seconds` out there.");
            Need(step.Rest is >= 0 and <= LongestRest, $"has a rest after {step.Exercise} that cannot be.", $"A rest is 0 to {LongestRest} seconds.");
        }
        Need(yaml.Steps.Select(step => step.Exercise).Distinct().Count() == yaml.Steps.Count, "has an exercise twice.", "Name each exercise once, with more sets.");
    }

    private static (SessionWords Words, string About)? ReadWords(string file, List<ContentFinding> findings)
    {
        var name = $"{Folder}/{Path.GetFileName(file)}";
        if (!File.Exists(file))
        {
            findings.Add(new(name, 1, "is not there.", "Write it: title, line, forWhom, feel and stop between two lines of ---, then what it is."));
            return null;
        }
        var text = File.ReadAllText(file).ReplaceLineEndings("\n");
        var end = text.IndexOf(EndOfHead, StringComparison.Ordinal);
        if (!text.StartsWith(Mark, StringComparison.Ordinal) || end < 0)
        {
            findings.Add(new(name, 1, "has no head.", "Begin with ---, title, line, forWhom, feel, stop, ---."));
            return null;
        }
        try
        {
            var words = Head.Deserialize<SessionWords>(text[Mark.Length..end]);
            if (new[] { words.Title, words.Line, words.ForWhom, words.Feel, words.Stop }.Any(string.IsNullOrWhiteSpace))
                findings.Add(new(name, 1, "does not say for whom it is, what one may feel or when to stop.", "Fill in title, line, forWhom, feel and stop."));
            return (words, ArticleText.ToHtml(text[(end + EndOfHead.Length)..]));
        }
        catch (YamlException error)
        {
            findings.Add(ContentFinding.Of(name, error, firstLine: 2));
            return null;
        }
    }
}
