namespace Backstay.Movement.ByHand;

/// <summary>Something that somebody does again and again, told again by one press.</summary>
internal sealed record Usual(Activity Activity, int Minutes)
{
    private const int Most = 3, Times = 2;

    /// <returns>What was told at least twice, the most frequent first.</returns>
    public static IReadOnlyList<Usual> Of(IEnumerable<Moved> moved) =>
    [
        .. moved.GroupBy(one => new Usual(one.Activity, one.Minutes)).Where(group => group.Count() >= Times)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Activity).ThenBy(group => group.Key.Minutes).Take(Most).Select(group => group.Key),
    ];
}
