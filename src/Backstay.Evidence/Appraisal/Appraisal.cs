namespace Backstay.Evidence.Appraisal;

internal enum Verdict { Met, NotMet, Unclear }

/// <param name="Words">Where it stands, or what is missing: free text.</param>
internal sealed record Answer(Verdict Verdict, string? Words = null);

/// <summary>What one reviewer found in one report.</summary>
/// <param name="Answers">By item number; those not looked at yet are absent.</param>
internal sealed record Appraised(string Report, string Reviewer, IReadOnlyDictionary<int, Answer> Answers)
{
    public IReadOnlyList<AppraisalItem> Missing(AppraisalForm form) => [.. form.Items.Where(item => !Answers.ContainsKey(item.Number))];
}

/// <summary>Who appraises: so many of the team look at each report, independently.</summary>
internal sealed record AppraisalTeam(IReadOnlyList<string> Reviewers, int Each = 2)
{
    /// <returns>Why a reviewer may not appraise a report; null where they may.</returns>
    public string? Refusal(string report, string reviewer, IReadOnlyList<Appraised> so)
    {
        var others = so.Where(one => one.Report == report && one.Reviewer != reviewer).Select(one => one.Reviewer).Distinct().Count();
        return !Reviewers.Contains(reviewer) ? "Only members of the appraisal team appraise." : others >= Each ? $"{Each} reviewers appraise this report already." : null;
    }
}

/// <summary>How much of a form a report meets. There is no cut-off: it describes reporting and leaves nothing out of the review.</summary>
internal sealed record ReportedShare(int Met, int Unclear, int Items)
{
    /// <summary>Whole per cent; halves go up, as readers expect: 21 of 32 is 66.</summary>
    public int Percent => Items == 0 ? 0 : (int)Math.Round(100m * Met / Items, MidpointRounding.AwayFromZero);

    public string Words => $"{Met} of {Items} ({Percent} %)";

    public static ReportedShare Of(AppraisalForm form, IReadOnlyDictionary<int, Answer> answers) => new(
        form.Items.Count(item => answers.TryGetValue(item.Number, out var answer) && answer.Verdict == Verdict.Met),
        form.Items.Count(item => answers.TryGetValue(item.Number, out var answer) && answer.Verdict == Verdict.Unclear), form.Items.Count);
}
