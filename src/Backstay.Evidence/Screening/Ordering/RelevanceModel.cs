namespace Backstay.Evidence.Screening.Ordering;

/// <summary>
/// A linear support vector machine with squared hinge loss, fitted to the decisions by coordinate descent in the dual (Hsieh et al., ICML 2008), each time
/// from where the last fit ended. All includes together weigh ten times what all excludes weigh, however few they are; the fit is loose, so that single
/// decisions pull little and what includes have in common pulls much.
/// </summary>
internal sealed class RelevanceModel(TextVectors vectors)
{
    private const double Looseness = .01, IncludesToExcludes = 10, Close = .05;
    private const int Rounds = 30;

    private readonly TextVectors.Direction direction = new(vectors.Width);
    private readonly double[] pulls = new double[vectors.Count];
    private readonly List<(int Record, bool Included)> decided = [];
    private double offset;
    private int includes;

    public void Add(int record, bool included)
    {
        decided.Add((record, included));
        if (included) includes++;
    }

    public void Fit()
    {
        var excludes = decided.Count - includes;
        var ofInclude = Looseness * IncludesToExcludes * Math.Max(1, excludes) / Math.Max(1, includes);
        for (var round = 0; round < Rounds; round++)
        {
            var largest = 0.0;
            // The newest first: it is what the last fit does not know yet.
            for (var i = decided.Count - 1; i >= 0; i--) largest = Math.Max(largest, Step(decided[i], decided[i].Included ? ofInclude : Looseness));
            if (largest < Close) break;
        }
    }

    /// <summary>Positive speaks for inclusion. Only the order of scores means something.</summary>
    public double Score(int record) => vectors.Dot(direction, record) + offset;

    /// <returns>How far the record's own score was moved.</returns>
    private double Step((int Record, bool Included) decision, double weight)
    {
        var (record, sign, pull) = (decision.Record, decision.Included ? 1 : -1, pulls[decision.Record]);
        var (slack, own) = (1 / (2 * weight), vectors.SquareOf(record) + 1);
        var better = Math.Max(0, pull - (sign * Score(record) - 1 + slack * pull) / (own + slack));
        var change = better - pull;
        if (Math.Abs(change) < 1e-7) return 0;
        pulls[record] = better;
        vectors.AddTo(direction, record, sign * change);
        offset += sign * change;
        return Math.Abs(change) * own;
    }
}
