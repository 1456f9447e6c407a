using Backstay.Content.Files;
using Backstay.Programmes.Calendar;
using Backstay.Programmes.Files;
using Backstay.Programmes.Research;
using Microsoft.Extensions.Configuration;

namespace Backstay.Programmes;

/// <summary>A programme file as it would run, for those who write and check one.</summary>
public sealed class ProgrammePreview
{
    private const int WeeksOfEndless = 4;

    private readonly LoadedProgramme loaded;

    private ProgrammePreview(LoadedProgramme loaded) => this.loaded = loaded;

    public string Id => loaded.Programme.Id;
    public int Version => loaded.Programme.Version;
    public string Open => Spelling.Of(loaded.Programme.Open);
    public string PaceName => Spelling.Of(loaded.Programme.Pace);
    public string Length => loaded.Programme.Length?.ToString() ?? "no end";
    public string Title => loaded.Words.Title;
    public string Line => loaded.Words.Line;

    /// <summary>All that the file states.</summary>
    public Programme Programme => loaded.Programme;

    /// <returns>Why somebody may not begin and what they can do instead, by the name that the condition gives; null where there are no such words.</returns>
    public (string Why, string Instead)? RefusalOf(string otherwise) => loaded.Words.Refusals.GetValueOrDefault(otherwise) is { } refusal ? (refusal.Why, refusal.Instead) : null;

    public static IReadOnlyList<ProgrammePreview> All(IConfiguration? settings = null) => [.. ProgrammeFiles.ReadAll(ProgrammeFiles.FolderIn(settings)).Programmes.Select(loaded => new ProgrammePreview(loaded))];

    /// <returns>Null with at least one finding, each by file and line with its remedy.</returns>
    public static (ProgrammePreview? Preview, IReadOnlyList<string> Findings) Of(string path)
    {
        var findings = new List<ContentFinding>();
        var loaded = ProgrammeFiles.Read(path, findings);
        return (loaded is null ? null : new(loaded), [.. findings.Select(finding => finding.ToString())]);
    }

    /// <param name="weeks">Null for all of a programme that ends, and <see cref="WeeksOfEndless"/> of one that does not.</param>
    /// <param name="pace">Null for the programme's own.</param>
    public IReadOnlyList<Happening> Calendar(DateOnly begin, int? weeks, IReadOnlyList<PausedDays> pauses, Pace? pace)
    {
        var course = new Course(begin, pauses, pace);
        var last = weeks is { } asked ? begin.AddDays(7 * asked - 1) : LastOf(course);
        return ProgrammeCalendar.Of(loaded.Programme, course, begin, last);
    }

    /// <summary>A happening in words for a researcher.</summary>
    public static string WordsOf(Happening one) => HappeningWords.Of(one, _ => null);

    /// <returns>Null for what is no pace.</returns>
    public static Pace? PaceOf(string text) => Spelling.Read<Pace>(text);

    private DateOnly LastOf(Course course)
    {
        var programme = loaded.Programme;
        Period?[] ends = [programme.Length, programme.OpenFor, .. programme.FollowUps.Select(period => (Period?)period)];
        var last = ends.OfType<Period>().Select(period => period.After(course.BeganOn)).DefaultIfEmpty(course.BeganOn.AddDays(7 * WeeksOfEndless - 1)).Max();
        return course.Pauses.Aggregate(last, (day, pause) => pause.To is { } to ? day.AddDays(to.DayNumber - pause.From.DayNumber) : day);
    }
}
