using System.Globalization;
using System.Text.RegularExpressions;
using Backstay.Content.Courses;
using Backstay.Content.Review;

namespace Backstay.Content.Files;

/// <summary>The words of a module in one language: a head between dashes, then parts and the writing task, each after its mark.</summary>
internal sealed partial record CourseText(string Title, string Line, IReadOnlyList<CoursePart> Parts, string WritingTask)
{
    private const int FewestParts = 4, MostParts = 6;
    private const string Writing = "writing";

    public static CourseText? Read(string text, string name, int sources, List<ContentFinding> findings)
    {
        text = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        var before = findings.Count;
        void Tell(int at, string what, string remedy) => findings.Add(new(name, text[..at].Count(letter => letter == '\n') + 1, what, remedy));
        var head = Head().Match(text);
        if (!head.Success) Tell(0, "has no head.", "Begin with ---, title, line, ---.");
        var parts = new List<CoursePart>();
        var task = "";
        var marks = Mark().Matches(text);
        foreach (var (place, mark) in marks.Index())
        {
            var (from, to) = (mark.Index + mark.Length, place + 1 < marks.Count ? marks[place + 1].Index : text.Length);
            var body = text[from..to].Trim();
            if (mark.Groups["part"].Value is not { Length: > 0 } part) task = body;
            else if (Heading().Match(body) is { Success: true } heading) parts.Add(new(part, heading.Groups[1].Value, body[heading.Length..].Trim()));
            else Tell(from, $"has a part {part} without heading.", "Begin it with ## and a heading of its own.");
            foreach (var hard in ReadingGrade.SentencesOf(body).Where(sentence => sentence.IsTooHard))
                Tell(Math.Max(from, text.IndexOf(hard.Text[..Math.Min(20, hard.Text.Length)], from, StringComparison.Ordinal)), $"is hard to read: {hard}", "Use shorter sentences and plainer words.");
        }
        if (parts.Count is < FewestParts or > MostParts || parts.DistinctBy(part => part.Id).Count() < parts.Count)
            Tell(0, "has not four to six parts of different names.", "Mark each with <!-- part: NAME -->.");
        if (task.Length == 0) Tell(0, "has no writing task.", "Write it after <!-- writing -->.");
        var cited = Citation().Matches(text).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).ToHashSet();
        foreach (var number in cited.Where(number => number < 1 || number > sources)) Tell(Math.Max(0, text.IndexOf($"[{number}]", StringComparison.Ordinal)), $"leads to source {number}, which is not there.", "Add it under `sources`, or correct the number.");
        foreach (var number in Enumerable.Range(1, sources).Where(number => !cited.Contains(number))) Tell(0, $"never uses source {number}.", $"Say with [{number}] what it supports, or take it out.");
        return findings.Count > before ? null : new(head.Groups["title"].Value.Trim(), head.Groups["line"].Value.Trim(), parts, task);
    }

    [GeneratedRegex(@"\A---\ntitle: (?<title>.+)\nline: (?<line>.+)\n---\n")]
    private static partial Regex Head();

    [GeneratedRegex($@"<!-- (part: (?<part>[a-z-]{{1,40}})|{Writing}) -->")]
    private static partial Regex Mark();

    [GeneratedRegex(@"\A## (.+)")]
    private static partial Regex Heading();

    [GeneratedRegex(@"\[(\d+)\]")]
    private static partial Regex Citation();
}
