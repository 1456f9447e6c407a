using Backstay.CheckIns.Questionnaires;

namespace Backstay.CheckIns.Sharing;

/// <summary>The newest answer to a question, and the one before it.</summary>
public sealed record ToldLine(string Name, string Now, DateOnly Day, string? Before, DateOnly? BeforeDay);

/// <summary>One part of what a person shares, out of all questionnaires that ask for it. Pure.</summary>
internal static class ToldLines
{
    /// <param name="told">Oldest first.</param>
    /// <param name="share">Items are marked with it in their files.</param>
    /// <returns>What was told last comes first, in the order of its file. The same question is one line, whichever questionnaire asks it.</returns>
    public static IReadOnlyList<ToldLine> Of(IReadOnlyList<Finished> told, string share) =>
    [
        .. told.Reverse().SelectMany(one => one.File.All.Where(item => item.Shares.Contains(share)).Select(item => (Item: item, one.Day, Words: one.WordsOf(item))))
            .Where(line => line.Words is not null).GroupBy(line => (line.Item.LinkId, line.Item.Short)).Select(Line),
    ];

    private static ToldLine Line(IEnumerable<(Question Item, DateOnly Day, string? Words)> newestFirst)
    {
        var two = newestFirst.Take(2).ToList();
        return two.Count == 1 ? new(two[0].Item.Short, two[0].Words!, two[0].Day, null, null) : new(two[0].Item.Short, two[0].Words!, two[0].Day, two[1].Words, two[1].Day);
    }
}
