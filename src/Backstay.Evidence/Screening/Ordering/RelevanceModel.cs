namespace Backstay.Evidence.Screening.Ordering;

/// <summary>
/// A linear support vector machine with squared hinge loss, fitted to the decisions by coordinate descent in the dual (Hsieh et al., ICML 2008), each time
/// from where the last fit ended. All includes together weigh thirty times what all excludes weigh, however few they are; the fit is loose, so that single
/// decisions pull little and what includes have in common pulls much. Afterwards each record's score is smoothed by those of all records alike, decided or
/// not, so that words which nobody has judged yet count by the company they keep.
/// </summary>
internal sealed class RelevanceModel(TextVectors vectors)
{
    private const double Looseness = .01, IncludesToExcludes = 30, Close = .05, Company = 100;
    private const int Rounds = 30;

    private readonly TextVectors.Direction direction = new(vectors.Width), company = new(vectors.Width);
    private readonly double[] scores = new double[vectors.Count];
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
        Smooth();
    }

    /// <summary>As of the last fit. Only the order of scores means something.</summary>
    public double Score(int record) => scores[record];

    // Each score gains the mean of all scores, weighted by likeness (the cosine) to their records.
    private void Smooth()
    {
        company.Clear();
        for (var record = 0; record < scores.Length; record++) vectors.AddTo(company, record, scores[record] = Margin(record));
        for (var record = 0; record < scores.Length; record++) scores[record] += Company / scores.Length * vectors.Dot(company, record);
    }

    /// <summary>Positive speaks for inclusion.</summary>
    private double Margin(int record) => vectors.Dot(direction, record) + offset;

    /// <returns>How far the record's own score was moved.</returns>
    private double Step((int Record, bool Included) decision, double weight)
    {
        var (record, sign, pull) = (decision.Record, decision.Included ? 1 : -1, pulls[decision.Record]);
        var (slack, own) = (1 / (2 * weight), vectors.SquareOf(record) + 1);
        var better = Math.Max(0, pull - (sign * Margin(record) - 1 + slack * pull) / (own + slack));
        var change = better - pull;
        if (Math.Abs(change) < 1e-7) return 0;
        pulls[record] = better;
        vectors.AddTo(direction, record, sign * change);
        offset += sign * change;
        return Math.Abs(change) * own;
    }
}
