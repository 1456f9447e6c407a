namespace Backstay.Evidence.Appraisal;

/// <summary>One step of a discussion; never changed, a later step on the same item stands above it.</summary>
/// <param name="By">Everybody who took part.</param>
internal sealed record Discussed(int Item, Answer Answer, string Why, IReadOnlyList<string> By, DateTimeOffset At);

/// <param name="Final">Null while they disagree, or one of them has not looked at it.</param>
internal sealed record Compared(AppraisalItem Item, Answer? First, Answer? Second, Answer? Final, bool ByDiscussion)
{
    public bool Disagrees => First is not null && Second is not null && First.Verdict != Second.Verdict;
}

/// <summary>Two appraisals of one report beside each other, with what discussions settled.</summary>
internal sealed record AppraisalConsensus
{
    private AppraisalConsensus(AppraisalForm form, Appraised first, Appraised second) => (Form, First, Second) = (form, first, second);

    public AppraisalForm Form { get; }
    public Appraised First { get; }
    public Appraised Second { get; }

    /// <summary>In the order in which it happened.</summary>
    public IReadOnlyList<Discussed> Trail { get; private init; } = [];

    public IReadOnlyList<Compared> Items => [.. Form.Items.Select(Compare)];

    public IReadOnlyList<Compared> Open => [.. Items.Where(item => item.Final is null)];

    public IReadOnlyDictionary<int, Answer> Final => Items.Where(item => item.Final is not null).ToDictionary(item => item.Item.Number, item => item.Final!);

    /// <summary>Only once nothing is open is there a share to print.</summary>
    public ReportedShare? Share => Open.Count == 0 ? ReportedShare.Of(Form, Final) : null;

    /// <exception cref="ArgumentException">They are of two reports, or of one reviewer.</exception>
    public static AppraisalConsensus Of(AppraisalForm form, Appraised first, Appraised second) => first.Report == second.Report && first.Reviewer != second.Reviewer
        ? new(form, first, second) : throw new ArgumentException("Two reviewers' appraisals of one report are compared.", nameof(second));

    /// <returns>The comparison with the step, or as it was with why not.</returns>
    public (AppraisalConsensus Consensus, string? Refusal) With(Discussed step)
    {
        if (Items.FirstOrDefault(item => item.Item.Number == step.Item) is not { } item) return (this, "The form has no such item.");
        if (item.First is null || item.Second is null) return (this, "Both reviewers answer by themselves first.");
        if (!step.By.Contains(First.Reviewer) || !step.By.Contains(Second.Reviewer)) return (this, "Both reviewers take part in the discussion.");
        return string.IsNullOrWhiteSpace(step.Why) ? (this, "Say in a few words what settled it.") : (this with { Trail = [.. Trail, step] }, null);
    }

    private Compared Compare(AppraisalItem item)
    {
        var (first, second) = (First.Answers.GetValueOrDefault(item.Number), Second.Answers.GetValueOrDefault(item.Number));
        if (Trail.LastOrDefault(step => step.Item == item.Number) is { } settled) return new(item, first, second, settled.Answer, true);
        var agreed = first is not null && second is not null && first.Verdict == second.Verdict;
        return new(item, first, second, agreed ? first! with { Words = Joined(first.Words, second!.Words) } : null, false);
    }

    private static string? Joined(string? one, string? other) => string.IsNullOrWhiteSpace(one) ? other : string.IsNullOrWhiteSpace(other) || one == other ? one : $"{one}\n{other}";
}
