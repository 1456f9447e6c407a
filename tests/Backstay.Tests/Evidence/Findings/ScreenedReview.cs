using Backstay.Evidence.Log;
using Backstay.Evidence.Records;
using Backstay.Evidence.Reviews;
using Backstay.Evidence.Screening;
using Backstay.Tests.App;
using Backstay.Tests.Evidence.Reviews;
using Microsoft.Extensions.DependencyInjection;

namespace Backstay.Tests.Evidence.Findings;

/// <summary>A review that is through its screening: records 1 and 2 are included, record 3 is not.</summary>
internal static class ScreenedReview
{
    public const string Text = "Patients liked the app. They had no time for it. A nurse helped them to begin. Nobody paid for it.";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<ReviewTeams> BegunAsync(TestApp app, int members = 3)
    {
        var team = await ReviewTeams.BegunAsync(app, members);
        await team.BringAsync(new Citation { Title = "Apps and backs", Authors = [new("Nordin", "C")], Year = 2017 }, new Citation { Title = "Web and backs", Authors = [new("Nordin", "C")], Year = 2017 }, new Citation { Title = "Knees" });
        foreach (var level in ScreeningLevel.Usual)
            foreach (var member in new[] { 1, 2 })
                await ActAsync(app, team, member, [.. Enumerable.Range(1, level.Id == "title" ? 3 : 2).Select(record => new Voted(level.Id, record, record == 3 ? Decision.Exclude : Decision.Include))]);
        return team;
    }

    public static async Task ActAsync(TestApp app, ReviewTeams team, int member, params ReviewEvent[] events)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ReviewBook>().ActAsync(Open(team, member), _ => events, Ct);
    }

    public static async Task<T> ReadAsync<T>(TestApp app, ReviewTeams team, Func<ReviewState, T> look)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ReviewBook>().ReadAsync(Open(team, 1), look, Ct);
    }

    private static OpenReview Open(ReviewTeams team, int member) => new(new(Guid.Parse(team.Path.Split('/')[^1])), "", member, member == 1);
}
