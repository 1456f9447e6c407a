using System.Globalization;
using Offered = Backstay.Plan.Words;

namespace Backstay.Proving;

/// <summary>The way back to work, step by step: a timetable, problems, solutions, agreements and hours.</summary>
internal sealed class GetWellFastPlan
{
    private const string Walk = "A walk with a friend", Problem = "The heavy boxes on Monday", Way = "Two people for each heavy box";
    private const int Steps = 4;

    private readonly Claim schedule = new("The plan: activity is scheduled in a timetable of the day");
    private readonly Claim problems = new("The plan: problems at work are listed");
    private readonly Claim solutions = new("The plan: solutions are listed for them");
    private readonly Claim back = new("The plan: back to work, with agreements and hours that grow in steps");

    public IReadOnlyList<Proof> Prove() => [schedule.Prove(), problems.Prove(), solutions.Prove(), back.Prove()];

    /// <param name="own">Day of the programme.</param>
    public async Task LiveAsync(Participant one, int own, DateOnly today, CancellationToken ct)
    {
        var date = (int days) => today.AddDays(days).ToString("O", CultureInfo.InvariantCulture);
        switch (own)
        {
            case 2:
                await one.SendAsync("/work/day?on=workdays", Offered.DayPropose, ct, ("up", "06:30"), ("bed", "22:30"));
                await one.SendAsync("/work/day/new?on=workdays", Offered.BlockSave, ct, ("kind", "Activity"), ("what", Walk), ("at", "17:30"), ("minutes", "20"));
                schedule.See(one.Number, one.Page.QuerySelectorAll(".day-table a").Any(part => part.TextContent == Walk), one.Browser.Text);
                break;
            case 8:
                await one.SendAsync("/work/problems", Offered.ProblemSave, ct, ("what", Problem));
                await one.OpenAsync("/work/problems", ct);
                problems.See(one.Number, one.Browser.Text.Contains(Problem, StringComparison.Ordinal), one.Browser.Text);
                break;
            case 9:
                await one.OpenAsync("/work/problems", ct);
                await one.SendAsync(one.Page.QuerySelector("main a[href^='/work/problems/']")!.GetAttribute("href")!, Offered.SolutionSave, ct, ("what", Way), ("who", "a colleague"), ("from", date(7)));
                solutions.See(one.Number, one.Browser.Text.Contains(Way, StringComparison.Ordinal), one.Browser.Text);
                break;
            case 10:
                await one.SendAsync("/work/agreements", Offered.AgreedSave, ct, ("who", "my boss"), ("what", GetWellFastReaders.Agreed), ("from", date(0)), ("review", date(14)));
                break;
            case 14:
                await one.SendAsync("/work/hours", Offered.HoursSave, ct, ("contract", "38"), ("from", "10"), ("to", "38"), ("steps", "2"), ("weeks", "1"), ("begin", date(7)));
                await one.OpenAsync("/work", ct);
                back.See(one.Number, one.Page.QuerySelectorAll(".way-back .done-word").Length == Steps && one.Browser.Text.Contains(GetWellFastReaders.Agreed, StringComparison.Ordinal), one.Browser.Text);
                break;
        }
    }
}
