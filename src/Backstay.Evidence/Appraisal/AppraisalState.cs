using System.Globalization;
using Backstay.Evidence.Log;
using Backstay.Evidence.Screening;

namespace Backstay.Evidence.Appraisal;

/// <summary>The form of a review, what each appraised, and how differences were settled.</summary>
internal sealed class AppraisalState
{
    public const int Each = 2, LongestWords = 2000;

    private readonly List<Appraised> told = [];
    private readonly Dictionary<int, List<Discussed>> trails = [];

    public AppraisalForm Form { get; private set; } = AppraisalForm.Coreq;

    public Appraised? By(int record, int member) => told.FirstOrDefault(one => one.Report == Id(record) && one.Reviewer == Id(member));

    /// <summary>Those who are through with the form.</summary>
    public IReadOnlyList<Appraised> DoneOf(int record) => [.. told.Where(one => one.Report == Id(record) && one.Missing(Form).Count == 0)];

    public int BegunBy(int record) => told.Count(one => one.Report == Id(record));

    public bool MayAppraise(int record, int member) => Refusal(record, member) is null;

    /// <returns>Null until both are done: before, nobody sees what the other says.</returns>
    public AppraisalConsensus? Of(int record)
    {
        if (DoneOf(record) is not [var first, var second, ..]) return null;
        return (trails.GetValueOrDefault(record) ?? []).Aggregate(AppraisalConsensus.Of(Form, first, second), (so, step) => so.With(step).Consensus);
    }

    /// <returns>False for an event of another kind.</returns>
    /// <exception cref="ReviewRuleException">It is not allowed.</exception>
    public bool Apply(LoggedEvent logged, int by)
    {
        switch (logged.What)
        {
            case AppraisalFormChosen when told.Count > 0: throw new ReviewRuleException("Appraisal has begun with the form that is there. It stays.");
            case AppraisalFormChosen one: Form = one.Form; return true;
            case ReportAppraised one: Appraise(one, by); return true;
            case AppraisalSettled one: Settle(one, by, logged.At); return true;
            default: return false;
        }
    }

    /// <summary>What only one had told is asked of another.</summary>
    public void Leave(int member) => told.RemoveAll(one => one.Reviewer == Id(member) && DoneOf(int.Parse(one.Report, CultureInfo.InvariantCulture)).Count < Each);

    private void Appraise(ReportAppraised one, int by)
    {
        if (Refusal(one.Record, by) is { } why) throw new ReviewRuleException(why);
        if (one.Answers.Keys.Any(item => item < 1 || item > Form.Items.Count)) throw new ReviewRuleException("The form has no such item.");
        told.RemoveAll(before => before.Report == Id(one.Record) && before.Reviewer == Id(by));
        told.Add(new(Id(one.Record), Id(by), one.Answers));
    }

    private void Settle(AppraisalSettled one, int by, DateTimeOffset at)
    {
        var so = Of(one.Record) ?? throw new ReviewRuleException("Both reviewers answer by themselves first.");
        var step = new Discussed(one.Item, one.Answer, one.Why, [.. new[] { so.First.Reviewer, so.Second.Reviewer, Id(by) }.Distinct()], at);
        if (so.With(step).Refusal is { } why) throw new ReviewRuleException(why);
        if (!trails.TryGetValue(one.Record, out var trail)) trails[one.Record] = trail = [];
        trail.Add(step);
    }

    private string? Refusal(int record, int member) => DoneOf(record).Count >= Each ? "Two people have appraised this report. Settle differences instead."
        : new AppraisalTeam([Id(member)], Each).Refusal(Id(record), Id(member), told);

    private static string Id(int number) => number.ToString(CultureInfo.InvariantCulture);
}
