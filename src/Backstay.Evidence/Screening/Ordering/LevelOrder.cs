namespace Backstay.Evidence.Screening.Ordering;

/// <summary>What was learnt from the decisions of a level.</summary>
/// <param name="Ranking">Numbers of records, likely includes first; what was decided then is not among them.</param>
/// <param name="Recall">Null before anything is found or drawn.</param>
/// <param name="MayStop">95 % of the includes are likely found.</param>
internal sealed record LevelOrder(IReadOnlyList<int> Ranking, RecallEstimate? Recall, bool MayStop);
