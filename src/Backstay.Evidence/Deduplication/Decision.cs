namespace Backstay.Evidence.Deduplication;

internal enum Outcome
{
    /// <summary>Stands for its cluster; alone in most.</summary>
    Kept,

    /// <summary>Joined to the kept one.</summary>
    Merged,

    /// <summary>Kept, until a person has looked at it beside another one.</summary>
    Uncertain,
}

/// <param name="Record">Place of the record in what was asked about, from 0 on.</param>
/// <param name="Kept">Place of the record that stands for its cluster.</param>
/// <param name="Other">Place of the record it was joined to, or is to be looked at beside.</param>
/// <param name="Reason">In plain words; empty for a record that is kept.</param>
internal sealed record Decision(int Record, int Kept, Outcome Outcome, int? Other, string Reason);
