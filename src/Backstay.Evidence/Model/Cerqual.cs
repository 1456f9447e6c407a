namespace Backstay.Evidence.Model;

internal enum Concern { None, Minor, Moderate, Serious }

internal enum Confidence { VeryLow, Low, Moderate, High }

/// <summary>One statement that the review makes of what several studies say together.</summary>
/// <param name="Studies">Ids of the studies that it rests on.</param>
internal sealed record ReviewFinding(Guid Id, string Statement, IReadOnlyList<string> Studies);

/// <param name="Why">Needed for any concern, however small.</param>
internal sealed record CerqualPart(Concern Concern, string? Why = null);

/// <summary>
/// How sure one can be of a finding (GRADE-CERQual; Lewin 2018, Implement Sci 13 Suppl 1). It belongs to a finding and to nothing else: an
/// evaluation of 233 reviews (2023) saw it misapplied in 97, for example as a score of a study's quality.
/// </summary>
internal sealed record Cerqual
{
    private Cerqual(ReviewFinding finding) => Finding = finding;

    public ReviewFinding Finding { get; }
    public required CerqualPart Methods { get; init; }
    public required CerqualPart Coherence { get; init; }
    public required CerqualPart Adequacy { get; init; }
    public required CerqualPart Relevance { get; init; }
    public required Confidence Overall { get; init; }
    public required string Reasons { get; init; }

    /// <returns>The assessment; or null and what is missing.</returns>
    public static (Cerqual? Assessment, IReadOnlyList<string> Missing) Of(
        ReviewFinding finding, CerqualPart methods, CerqualPart coherence, CerqualPart adequacy, CerqualPart relevance, Confidence overall, string reasons)
    {
        (string Name, CerqualPart Part)[] parts = [("Methodological limitations", methods), ("Coherence", coherence), ("Adequacy", adequacy), ("Relevance", relevance)];
        string[] missing =
        [
            .. NotAFinding(finding),
            .. parts.Where(one => one.Part.Concern != Concern.None && string.IsNullOrWhiteSpace(one.Part.Why)).Select(one => $"{one.Name}: say what the concern is."),
            .. string.IsNullOrWhiteSpace(reasons) ? ["Say why the overall confidence is what it is."] : Array.Empty<string>(),
            .. overall == Confidence.High && parts.Any(one => one.Part.Concern == Concern.Serious)
                ? ["With a serious concern, confidence is not high. Look again at one of the two."] : Array.Empty<string>(),
        ];
        return missing.Length > 0 ? (null, missing)
            : (new(finding) { Methods = methods, Coherence = coherence, Adequacy = adequacy, Relevance = relevance, Overall = overall, Reasons = reasons }, []);
    }

    private static IEnumerable<string> NotAFinding(ReviewFinding finding)
    {
        if (finding.Studies.Count == 0) yield return "A finding rests on studies. Name those that it comes from.";
        if (string.IsNullOrWhiteSpace(finding.Statement)) yield return "Write the finding as a sentence first.";
        else if (finding.Studies.Contains(finding.Statement, StringComparer.OrdinalIgnoreCase))
            yield return $"'{finding.Statement}' is a study, not a finding. CERQual says how sure one can be of a finding; use an appraisal form for a study.";
    }
}
