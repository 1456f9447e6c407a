using System.Globalization;

namespace Backstay.Evidence.Prisma;

/// <summary>How numbers, lists and boxes of a flow are worded.</summary>
internal static class FlowWords
{
    /// <summary>Spaces that do not break keep a number in one piece.</summary>
    public static string Count(int? count) => $"(n\u00a0=\u00a0{(count is { } told ? told.ToString("#,0", CultureInfo.InvariantCulture) : "not\u00a0told")})";

    public static Box Of(string words, int? count) => new(new Paragraph(words), new(Count(count)));

    /// <summary>Null where there is nothing to tell.</summary>
    public static Box? OfExcluded(string words, int? count, IReadOnlyList<NamedCount> reasons) =>
        count is null && reasons.Count == 0 ? null : reasons.Count == 0 ? Of(words, count) : new([new($"{words} {Count(count ?? Sum(reasons))}:"), .. List(reasons, 1)]);

    /// <summary>One a line with its number; in one sentence where none has one.</summary>
    public static IEnumerable<Paragraph> List(IReadOnlyList<NamedCount> names, int indent) => names.Count > 0 && names.All(one => one.Count is null)
        ? [new(string.Join(", ", names.Select(one => one.Name)), indent, IsEntry: false)]
        : names.Select(one => new Paragraph(one.Count is null ? one.Name : $"{one.Name} {Count(one.Count)}", indent));

    /// <summary>Lines for those numbers that are told.</summary>
    public static IEnumerable<Paragraph> Told(int indent, params IEnumerable<(string Words, int? Count)> lines) =>
        lines.Where(line => line.Count is not null).Select(line => new Paragraph($"{line.Words} {Count(line.Count)}", indent));

    /// <summary>The boxes of the levels of screening; one that is not told where there is none.</summary>
    public static IEnumerable<(Box Main, Box? Side)> Levels(FlowCounts counts) => (counts.Levels.Count > 0 ? counts.Levels : [new(null, null, null)]).Select(level =>
    {
        var by = string.IsNullOrWhiteSpace(level.Name) ? "" : $" by {level.Name}";
        return (Of($"Records screened{by}", level.Screened), OfExcluded($"Records excluded{by}", level.Excluded, level.Reasons));
    });

    public static int? Sum(IReadOnlyList<NamedCount> names) => names.Count > 0 && names.All(one => one.Count is not null) ? names.Sum(one => one.Count) : null;
}
