namespace Backstay.Movement.Import.Tables;

/// <summary>What was found in the first rows of a table, in their order.</summary>
internal sealed class RowMeanings : IFindings
{
    private readonly List<RowMeaning> all = [];

    public IReadOnlyList<RowMeaning> All => all;

    public bool IsEmpty => all.TrueForAll(one => one.Refused is not null);

    public void Add(Fix fix) => all.Add(new(fix, null, null, null));

    public void Add(Spell spell) => all.Add(new(null, spell, null, null));

    public void Refuse(string reason, long? line = null) => all.Add(new(null, null, reason, line));
}

/// <summary>A position, a stretch of time, or why a row is neither; one of them is there.</summary>
/// <param name="Line">Of a refused row.</param>
internal sealed record RowMeaning(Fix? Fix, Spell? Spell, string? Refused, long? Line);
