using System.Data.Common;
using System.Net;
using Backstay.Data;
using Backstay.Evidence.Coding;
using Backstay.Evidence.Coding.Projects;
using Backstay.Evidence.Reports;
using Backstay.Evidence.Reviews;
using Backstay.People.Roles;
using Backstay.Tests.App;
using Backstay.Tests.Evidence.Coding.Refi;
using Backstay.Tests.Evidence.Reviews;
using Backstay.Tests.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Backstay.Tests.Evidence.Findings;

public sealed class ProjectPagesTests(TestApp app)
{
    private const string Bring = "Bring it in";
    private static readonly Guid Time = NamedGuid.Of("time");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_project_comes_in_with_codes_texts_and_passages_once_and_as_that_of_who_brings_it()
    {
        using var team = await ScreenedReview.BegunAsync(app);
        var member = team.Members[1];
        await SendAsync(team, member, SmallProject.Make());
        member.Text.ShouldContain("It holds 1 theme, 2 codes and 4 passages in 3 texts.");
        member.Text.ShouldContain("1 of them bear the name of no report");
        member.Text.ShouldContain("will count as coded by you, today");
        Chosen(member).ShouldBe(["1", "2", ""]);
        (await ReadAsync(team, coding => coding.Book.Codes.Count)).ShouldBe(0);
        foreach (var _ in new[] { 1, 2 }) await member.PressAsync(Bring);
        member.Url.AbsolutePath.ShouldBe($"{team.Path}/codes");
        (await ReadAsync(team, coding => (coding.Book.Codes.Count, coding.Analysis.Passages.Count, coding.Analysis.Passages.Select(passage => passage.Coder).Distinct().Single()))).ShouldBe((2, 3, "2"));
        await member.OpenAsync($"{team.Path}/text/1");
        member.Text.ShouldContain("They had no time for it.");
        await SendAsync(team, member, SmallProject.Make());
        await member.PressAsync(Bring);
        (await ReadAsync(team, coding => coding.Analysis.Passages.Count)).ShouldBe(3);
    }

    [Fact]
    public async Task A_text_that_is_here_stays_and_passages_are_found_in_it_by_their_words()
    {
        using var team = await ScreenedReview.BegunAsync(app);
        await team.Lead.OpenAsync($"{team.Path}/text/1");
        await team.Lead.PressAsync("Keep this text", ("text", "An abstract first. Patients liked the app. They had\nno time for it. The end."));
        await SendAsync(team, team.Lead, SmallProject.Make());
        team.Lead.Text.ShouldContain("The report keeps its own text. 2 of 3 passages are found in it.");
        await team.Lead.PressAsync(Bring, ("text-2", "1"));
        team.Lead.Page.QuerySelector("#field-text-2-error")!.TextContent.ShouldContain("Choose one report for each text");
        await team.Lead.PressAsync(Bring, ("text-1", ""), ("text-2", ""));
        team.Lead.Text.ShouldContain("New here: 1 passage. 1 could not be found");
        (await team.Lead.OpenAsync($"{team.Path}/codes/{Time}")).Text.ShouldContain("They had no time for it.");
    }

    [Fact]
    public async Task A_text_that_is_stored_at_the_same_moment_stays_too()
    {
        using var team = await ScreenedReview.BegunAsync(app);
        var review = new OpenReview(new(Guid.Parse(team.Path.Split('/')[^1])), "", 1, true);
        var meanwhile = new Meanwhile(() => app.WithDbAsync(db =>
        {
            db.Add(new ReportText { ReviewId = review.Id, Record = 1, Text = "An abstract first. Patients liked the app. They had\nno time for it. The end." });
            return db.SaveChangesAsync(Ct);
        }));
        var other = await app.StartAsync(app.Clock, builder =>
        {
            builder.Services.ConfigureDbContext<SqliteDb>(db => db.AddInterceptors(meanwhile));
            builder.Services.ConfigureDbContext<PostgresDb>(db => db.AddInterceptors(meanwhile));
        });
        await using var scope = other.Services.CreateAsyncScope();
        var projects = scope.ServiceProvider.GetRequiredService<CodeProjects>();
        await projects.KeepAsync(review, "analysis.qdpx", new MemoryStream(SmallProject.Make()), Ct);
        var (_, project) = (await projects.FindAsync(review, Ct))!.Value;
        meanwhile.Waits = true;
        (await projects.BringAsync(review, project.Book, [(project.Texts[0], 1)], Ct)).ShouldBe((1, 1));
        meanwhile.Waits.ShouldBeFalse();
        (await team.Lead.OpenAsync($"{team.Path}/text/1")).Text.ShouldContain("An abstract first.");
        (await ReadAsync(team, coding => coding.Analysis.Passages.Count)).ShouldBe(1);
    }

    [Fact]
    public async Task What_went_out_comes_in_again_and_adds_nothing()
    {
        using var team = await ScreenedReview.BegunAsync(app);
        await team.Lead.OpenAsync($"{team.Path}/text/1");
        await team.Lead.PressAsync("Keep this text", ("text", ScreenedReview.Text));
        await team.Lead.PressAsync("Code these sentences", ("sentence", "1"), ("name", "No time"), ("sense", "Barrier"));
        await team.Lead.OpenAsync($"{team.Path}/codes.qdpx");
        var project = await team.Lead.Response.Content.ReadAsByteArrayAsync(Ct);
        await SendAsync(team, team.Lead, project);
        team.Lead.Text.ShouldContain("Each text bears the name of a report");
        await team.Lead.PressAsync(Bring);
        team.Lead.Text.ShouldContain("New here: 0 passages");
        (await ReadAsync(team, coding => (coding.Book.Codes.Count, coding.Analysis.Passages.Count))).ShouldBe((1, 1));
    }

    [Fact]
    public async Task A_project_that_cannot_be_used_is_told_beside_the_field_and_one_can_be_left_out()
    {
        using var team = await ScreenedReview.BegunAsync(app);
        foreach (var bad in new[] { [1, 2, 3], MadeUpProject.Zip(new Dictionary<string, byte[]> { ["project.qde"] = "<Project"u8.ToArray() }), MadeUpProject.Zip(new Dictionary<string, byte[]> { ["project.qde"] = new byte[80 << 20] }) })
        {
            await SendAsync(team, team.Lead, bad);
            team.Lead.Url.AbsolutePath.ShouldBe($"{team.Path}/codes");
            team.Lead.Page.QuerySelector("#field-file-error").ShouldNotBeNull();
        }
        await SendAsync(team, team.Lead, SmallProject.Make());
        await team.Lead.PressAsync("Leave the whole project out");
        (await team.Lead.OpenAsync($"{team.Path}/codes/project")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await ReadAsync(team, coding => coding.Book.Codes.Count)).ShouldBe(0);
    }

    [Fact]
    public async Task Nobody_but_who_brought_it_sees_a_project_that_waits()
    {
        using var team = await ScreenedReview.BegunAsync(app);
        var (path, gone) = ($"{team.Path}/codes/project", team.Members[2]);
        await SendAsync(team, team.Lead, SmallProject.Make());
        await SendAsync(team, gone, SmallProject.Make());
        List<KeyValuePair<string, string>> values = [.. gone.Page.QuerySelectorAll("main form").First().QuerySelectorAll("input").Select(one => KeyValuePair.Create(one.GetAttribute("name")!, one.GetAttribute("value") ?? "")), new("text-0", "1")];
        await gone.OpenAsync($"{team.Path}/team");
        await gone.PressAsync("Leave");
        using var other = await Staff.SignedInAsync(app, Role.Researcher);
        using var stranger = app.NewVisitor();
        (await team.Lead.OpenAsync(path)).Status.ShouldBe(HttpStatusCode.OK);
        foreach (var one in new[] { gone, other, team.Members[1] }) (await one.OpenAsync(path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.OpenAsync(path)).Url.AbsolutePath.ShouldBe("/sign-in");
        ((int)(await gone.PostAsync(path, values)).Status).ShouldBeInRange(400, 404);
        (await ReadAsync(team, coding => coding.Book.Codes.Count)).ShouldBe(0);
    }

    private static IEnumerable<string?> Chosen(Visitor visitor) => visitor.Page.QuerySelectorAll("select").Select(select => select.QuerySelector("option[selected]")?.GetAttribute("value"));

    private Task<T> ReadAsync<T>(ReviewTeams team, Func<CodingState, T> look) => ScreenedReview.ReadAsync(app, team, state => look(state.Findings.Coding));

    private static async Task SendAsync(ReviewTeams team, Visitor member, byte[] project)
    {
        await member.OpenAsync($"{team.Path}/codes");
        await member.SendFileAsync(Bring, "file", "analysis.qdpx", project);
    }

    /// <summary>Comes first, once, where something is about to be stored as a whole.</summary>
    private sealed class Meanwhile(Func<Task> first) : DbTransactionInterceptor
    {
        public bool Waits { get; set; }

        public override async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
        {
            if (!Waits) return result;
            Waits = false;
            await first();
            return result;
        }
    }
}
