using Backstay.Evidence.Coding;
using Backstay.Evidence.Log;
using Backstay.Evidence.Screening;

namespace Backstay.Evidence.Model;

/// <summary>How sure the team is of each finding. The last judgement of a finding stands.</summary>
internal sealed class ConfidenceState
{
    private readonly Dictionary<ThemeId, Cerqual> judged = [];

    public Cerqual? Of(ThemeId finding) => judged.GetValueOrDefault(finding);

    /// <returns>False for an event of another kind.</returns>
    /// <exception cref="ReviewRuleException">Something is missing.</exception>
    public bool Apply(LoggedEvent logged, CodingState coding, ReviewState review)
    {
        if (logged.What is not ConfidenceJudged one) return false;
        if (!coding.Book.Has(new(one.Finding))) throw new ReviewRuleException("That theme is gone. Choose another.");
        var (assessment, missing) = Judge(one, SupportedModel.StudiesOf(coding, review, new(one.Finding)));
        judged[new(one.Finding)] = assessment ?? throw new ReviewRuleException(string.Join(" ", missing));
        return true;
    }

    public static (Cerqual? Assessment, IReadOnlyList<string> Missing) Judge(ConfidenceJudged one, IReadOnlyList<string> studies) =>
        Cerqual.Of(new(one.Finding, one.Statement, studies), one.Methods, one.Coherence, one.Adequacy, one.Relevance, one.Overall, one.Reasons);
}
