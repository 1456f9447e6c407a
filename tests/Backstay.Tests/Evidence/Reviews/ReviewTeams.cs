using Backstay.Evidence.Records;
using Backstay.Evidence.Reviews;
using Backstay.People.Roles;
using Backstay.Tests.App;
using Backstay.Tests.People;
using Microsoft.Extensions.DependencyInjection;

namespace Backstay.Tests.Evidence.Reviews;

/// <summary>A review with its team, begun and joined through the pages. The first member leads it.</summary>
internal sealed class ReviewTeams(TestApp app, Guid id, IReadOnlyList<Visitor> members) : IDisposable
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public string Path => Review.PathOf(id);
    public IReadOnlyList<Visitor> Members => members;
    public Visitor Lead => members[0];

    /// <param name="fields">Of the page on which a review begins, where they are not as usual: ("rule-title", "ThirdParty").</param>
    public static async Task<ReviewTeams> BegunAsync(TestApp app, int members = 2, params (string Name, string? Value)[] fields)
    {
        var lead = await Staff.SignedInAsync(app, Role.Researcher);
        await lead.OpenAsync("/evidence/begin");
        await lead.PressAsync("Begin a review", [("title", "Walking and backs"), ("question", "Does walking help?"), ("name", "Reviewer 1"), .. fields]);
        var team = new List<Visitor> { lead };
        var id = Guid.Parse(lead.Url.Segments[^1]);
        if (members > 1)
        {
            await lead.OpenAsync($"{Review.PathOf(id)}/team");
            await lead.PressAsync("Make a code");
        }
        for (var number = 2; number <= members; number++)
        {
            var member = await Guests.SignedInAsync(app, Guests.NewAddress());
            await member.OpenAsync("/evidence/join");
            await member.PressAsync("Join a review", ("code", lead.Page.QuerySelector(".key")!.TextContent), ("name", $"Reviewer {number}"));
            member.Url.AbsolutePath.ShouldBe(Review.PathOf(id));
            team.Add(member);
        }
        return new(app, id, team);
    }

    /// <summary>Records that are there already, as if the lead had brought a file.</summary>
    public async Task BringAsync(params Citation[] citations)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await BroughtRecords.BringAsync(scope.ServiceProvider, new(new(id), "", 1, true), citations, Ct);
    }

    public void Dispose()
    {
        foreach (var member in members) member.Dispose();
    }
}
