namespace Backstay.Evidence.Coding;

/// <summary>Turns marked stretches of several coders into judged units.</summary>
internal static class Patterns
{
    /// <param name="marks">The stretches of each coder; null for one who did not read the text.</param>
    /// <param name="units">Sentences; null for single characters.</param>
    public static IEnumerable<Judged> Of(IReadOnlyList<IReadOnlyList<(int Start, int End)>?> marks, IReadOnlyList<(int Start, int End)>? units, int length)
    {
        // Between two edges nothing changes, so a long text costs no more than its marks.
        var stretches = units ?? Between([0, length, .. marks.OfType<IReadOnlyList<(int Start, int End)>>().SelectMany(one => one).SelectMany(one => new[] { one.Start, one.End })]);
        return stretches.Select(stretch => new Judged(
            [.. marks.Select(own => own is null ? (int?)null : own.Any(mark => mark.Start < stretch.End && mark.End > stretch.Start) ? 1 : 0)],
            units is null ? stretch.End - stretch.Start : 1));
    }

    private static IReadOnlyList<(int Start, int End)> Between(IEnumerable<int> edges)
    {
        int[] sorted = [.. edges.Distinct().Order()];
        return [.. sorted.Zip(sorted.Skip(1))];
    }
}
