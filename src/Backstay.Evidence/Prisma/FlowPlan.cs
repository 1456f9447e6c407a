using Backstay.Evidence.Drawing;

namespace Backstay.Evidence.Prisma;

/// <summary>What stands in a flow and what leads to what, before it has a place on paper.</summary>
/// <param name="Spine">The way of the records; it ends in the first of <paramref name="Included"/>.</param>
/// <param name="Beside">A second way; see <see cref="Track.JoinsRow"/>.</param>
/// <param name="Previous">Ends in the second of <paramref name="Included"/>.</param>
internal sealed record FlowPlan(string Title, Track Spine, Track? Beside, Track? Previous, IReadOnlyList<Box> Included, IReadOnlyList<Phase> Phases)
{
    public int Rows => Spine.Stages[^1].Row + 1;

    /// <summary>Everything as sentences.</summary>
    public string InWords => string.Join(" ", new[] { Previous, Spine, Beside }.OfType<Track>().SelectMany(track => track.InWords).Concat(Included.Select(box => box.InWords)));
}

/// <param name="JoinsRow">The row of the spine that it leads to; null for the first box of what is included.</param>
internal sealed record Track(string? Heading, Tint Tint, IReadOnlyList<Stage> Stages, int? JoinsRow = null)
{
    public IEnumerable<string> InWords =>
        new[] { Heading is null ? null : $"{Heading}." }.OfType<string>().Concat(Stages.SelectMany(stage => new[] { stage.Main, stage.Side }).OfType<Box>().Select(box => box.InWords));
}

/// <param name="Row">What is in one row of several tracks is drawn side by side.</param>
/// <param name="Side">What left the way here.</param>
internal sealed record Stage(int Row, Box Main, Box? Side);

internal sealed record Box(params IReadOnlyList<Paragraph> Text)
{
    public string InWords => $"{string.Join("; ", Text.Select(paragraph => Typesetting.Clean(paragraph.Words))).Replace(":;", ":", StringComparison.Ordinal).Replace("; (", " (", StringComparison.Ordinal)}.";
}

/// <param name="Indent">Steps to the right.</param>
/// <param name="IsEntry">One of a list, so that its further lines hang.</param>
internal readonly record struct Paragraph(string Words, int Indent = 0, bool IsEntry = true);

/// <param name="Last">The last row of it, counting on from the spine through what is included.</param>
internal sealed record Phase(string Name, int First, int Last);
