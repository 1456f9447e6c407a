using Backstay.CheckIns.Scoring;

namespace Backstay.Plan.Advice;

/// <summary>A day of the diary of advice.</summary>
/// <param name="Pieces">In the order of the page.</param>
/// <param name="Told">All answers until then, oldest first.</param>
internal sealed record AdviceOfDay(DateOnly Day, IReadOnlyList<AdvicePiece> Pieces, IReadOnlyList<ToldAnswer> Told)
{
    public int Minutes => Pieces.Sum(piece => piece.Minutes);

    public bool IsDone => Pieces.Count > 0 && Pieces.All(piece => piece.DoneAt is not null);

    public IEnumerable<IGrouping<AdviceArea, AdvicePiece>> ByArea => Pieces.GroupBy(piece => piece.Area).OrderBy(area => area.Key);
}
