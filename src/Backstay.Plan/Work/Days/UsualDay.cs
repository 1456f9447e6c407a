using Backstay.CheckIns.Scoring;

namespace Backstay.Plan.Work.Days;

/// <summary>What was told about a usual day. Pure.</summary>
/// <param name="Limits">How hard daily things are, 0 to 10.</param>
/// <param name="Lying">In the daytime: 0 not at all, 1 under an hour, 2 one to three hours, 3 more.</param>
/// <param name="WeekHours">Worked now; 0 for somebody off work.</param>
internal sealed record UsualDay(decimal Limits, int Lying, decimal WeekHours)
{
    /// <summary>For somebody who has told nothing of it: small pieces do no harm.</summary>
    public static readonly UsualDay Unknown = new(5, 1, 0);

    private static readonly string[] Asked = ["gwf-1", "gwf-2", "gwf-3", "gwf-4"];

    public static IReadOnlyCollection<string> Questionnaires => Asked;

    /// <param name="told">Oldest first; the newest of each counts.</param>
    public static UsualDay Of(IReadOnlyList<ToldAnswer> told)
    {
        decimal Newest(string item, decimal otherwise) => told.LastOrDefault(one => one.Of.Item == item && Asked.Contains(one.Of.Questionnaire))?.Number ?? otherwise;
        return new(Newest("limits", Unknown.Limits), (int)Newest("lying", Unknown.Lying), Newest("hours-worked", Unknown.WeekHours));
    }
}
