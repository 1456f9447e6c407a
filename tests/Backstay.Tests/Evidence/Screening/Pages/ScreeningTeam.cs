using System.Globalization;
using Backstay.Evidence.Log;
using Backstay.Evidence.Records;
using Backstay.Evidence.Reviews;
using Backstay.Evidence.Screening;
using Backstay.Tests.App;
using Backstay.Tests.Evidence.Reviews;
using Microsoft.Extensions.DependencyInjection;

namespace Backstay.Tests.Evidence.Screening.Pages;

/// <summary>A team that screens.</summary>
internal static class ScreeningTeam
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <param name="reason">Asked at each level; none where it is empty.</param>
    public static async Task<ReviewTeams> ScreeningAsync(TestApp app, int members, int records, string reason = "", params (string Name, string? Value)[] fields)
    {
        var reasons = ScreeningLevel.Usual.Select(level => ($"reasons-{level.Id}", (string?)reason));
        var team = await ReviewTeams.BegunAsync(app, members, [.. reasons.Where(one => fields.All(field => field.Name != one.Item1)), .. fields]);
        await team.BringAsync([.. Enumerable.Range(1, records).Select(number => new Citation { Title = $"Title {number}", Abstract = $"Abstract {number}", Authors = [new("Author", "A")], Journal = "Spine", Year = 2020 })]);
        return team;
    }

    /// <summary>What a member did before, as if through the pages.</summary>
    public static async Task ActAsync(this ReviewTeams team, TestApp app, int member, params ReviewEvent[] events)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ReviewBook>().ActAsync(team.AsOf(member), _ => events, Ct);
    }

    public static async Task<T> LookAsync<T>(this ReviewTeams team, TestApp app, Func<ReviewState, T> look)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ReviewBook>().ReadAsync(team.AsOf(1), look, Ct);
    }

    /// <summary>Two members judge records alike, up to a level.</summary>
    public static async Task PassAsync(this ReviewTeams team, TestApp app, int record, int levels)
    {
        foreach (var level in ScreeningLevel.Usual.Take(levels))
            foreach (var member in new[] { 1, 2 }) await team.ActAsync(app, member, new Voted(level.Id, record, Decision.Include));
    }

    /// <summary>A member opens a record and presses a button, with what else they fill in.</summary>
    public static async Task<Visitor> VoteAsync(this ReviewTeams team, int member, string level, int record, string button, params (string Name, string? Value)[] fields)
    {
        var visitor = team.Members[member - 1];
        await visitor.OpenAsync($"{team.Path}/screen/{level}?again={record}");
        visitor.RecordShown().ShouldBe(record);
        return await visitor.PressAsync(button, fields);
    }

    /// <returns>Null where nothing is to be judged.</returns>
    public static int? RecordShown(this Visitor visitor) =>
        visitor.Page.QuerySelector("main input[name=record]")?.GetAttribute("value") is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : null;

    public static string Token(this Visitor visitor) => visitor.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    /// <returns>Where the file was put.</returns>
    public static async Task<string> TakeAsync(this Visitor visitor, string path)
    {
        await visitor.OpenAsync(path);
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, await visitor.Response.Content.ReadAsStringAsync(Ct), Ct);
        return file;
    }

    private static OpenReview AsOf(this ReviewTeams team, int member) => new(new(Guid.Parse(team.Path.Split('/')[^1])), "", member, member == 1);
}
