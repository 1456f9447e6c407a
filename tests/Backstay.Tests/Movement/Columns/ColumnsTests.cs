using System.Net;
using System.Text;
using Backstay.Kernel.Ids;
using Backstay.Movement;
using Backstay.Movement.Brought;
using Backstay.Movement.Columns;
using Backstay.Tests.App;
using Backstay.Tests.CheckIns;
using Backstay.Tests.Movement.Brought;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Backstay.Tests.Movement.Columns;

public sealed class ColumnsTests(TestApp app)
{
    // Headings that nobody could guess.
    private const string Table = "alpha;beta;gamma;delta\n26.02.2026;08:00;900;10\n26.02.2026;09:00;450;5\n", Next = "alpha;beta;gamma;delta\n27.02.2026;08:00;1800;20\n";
    private static readonly (string, string?)[] Right = [("date", "0"), ("time", "1"), ("steps", "2"), ("minutes", "3")];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_table_that_nobody_can_guess_is_read_once_its_person_says_what_its_columns_are_and_the_next_one_by_itself()
    {
        using var visitor = await WithTableAsync(Table);
        visitor.Text.ShouldContain("It is not clear which column tells when");
        await visitor.OpenAsync($"{visitor.Url.AbsolutePath}/columns");
        visitor.Page.QuerySelectorAll("main table th").Select(one => one.TextContent).ShouldBe(["alpha", "beta", "gamma", "delta"]);
        await visitor.PressAsync("Look what it would mean", Right);
        visitor.Text.ShouldContain("26 Feb 2026, 08:00 to 08:10: Walk, 900 steps.");
        (await SavedAsync(visitor)).ShouldBe(0, "looking saves nothing");
        await visitor.PressAsync("Save and read the table");
        await ReadAsync(visitor);
        visitor.Text.ShouldContain("What we understood");
        (await visitor.OpenAsync("/movement/days/2026-02-26")).Text.ShouldContain("15 minutes of moving");

        await BringTests.BringAsync(visitor, "later.csv", Encoding.UTF8.GetBytes(Next));
        visitor.Text.ShouldContain("What we understood");
        (await visitor.OpenAsync("/movement/days/2026-02-27")).Text.ShouldContain("20 minutes of moving");
    }

    [Fact]
    public async Task What_was_guessed_wrongly_is_put_right_and_what_came_in_by_the_guess_goes()
    {
        using var visitor = await WithTableAsync("time,steps,min\n2026-02-26 08:00,10,900\n");
        var file = visitor.Url.AbsolutePath;
        (await visitor.OpenAsync("/movement/days/2026-02-26")).Text.ShouldContain("minutes of moving");
        await visitor.OpenAsync(file);
        visitor.Text.ShouldContain("See or change what its columns mean");
        await visitor.OpenAsync($"{file}/columns");
        visitor.Page.QuerySelector("select[name=steps] option[selected]")!.TextContent.ShouldBe("steps, such as 10");
        await visitor.PressAsync("Save and read the table", ("steps", "2"), ("minutes", "1"));
        await ReadAsync(visitor);
        (await visitor.OpenAsync("/movement/days/2026-02-26")).Text.ShouldContain("10 minutes of moving");
    }

    [Fact]
    public async Task What_was_said_of_columns_can_be_changed_and_forgotten()
    {
        using var visitor = await WithTableAsync(Table);
        var columns = $"{visitor.Url.AbsolutePath}/columns";
        await visitor.OpenAsync(columns);
        await visitor.PressAsync("Save and read the table", Right);
        await ReadAsync(visitor);
        await visitor.OpenAsync(columns);
        visitor.Page.QuerySelector("select[name=steps]")!.QuerySelector("option[selected]")!.GetAttribute("value").ShouldBe("2");
        await visitor.PressAsync("Forget what I said of such tables");
        (await SavedAsync(visitor)).ShouldBe(0);
        visitor.Page.QuerySelector("select[name=steps]")!.QuerySelector("option[selected]").ShouldBeNull();
        await BringTests.BringAsync(visitor, "later.csv", Encoding.UTF8.GetBytes(Next));
        visitor.Text.ShouldContain("It is not clear which column tells when");
    }

    [Theory]
    [InlineData("Choose the column that tells when", "steps=2")]
    [InlineData("Choose a column with steps", "time=1", "date=0")]
    [InlineData("A position needs both", "time=1", "date=0", "latitude=2")]
    [InlineData("The column gamma is chosen twice", "time=1", "date=0", "steps=2", "minutes=2")]
    [InlineData("The times of the first rows are not written like this", "time=1", "date=0", "steps=2", "minutes=3", "written=Seconds")]
    [InlineData("We do not know this time zone", "time=1", "date=0", "steps=2", "minutes=3", "zone=Nowhere/Land")]
    [InlineData("Give minutes up to 1440", "time=1", "date=0", "steps=2", "row=long")]
    [InlineData("None of the first rows can be used like this", "date=0", "steps=2", "row=1440")]
    [InlineData("lie outside the world", "time=1", "date=0", "latitude=2", "longitude=3")]
    public async Task A_mapping_that_cannot_be_is_told_kindly_and_loses_nothing(string words, params string[] chosen)
    {
        using var visitor = await WithTableAsync(Table);
        await visitor.OpenAsync($"{visitor.Url.AbsolutePath}/columns");
        (string Field, string? Value)[] fields = [.. chosen.Select(one => (one.Split('=')[0], (string?)one.Split('=')[1]))];
        await visitor.PressAsync("Save and read the table", fields);
        visitor.Page.QuerySelector(".error-summary")!.TextContent.ShouldContain(words);
        foreach (var (field, value) in fields)
            (visitor.Page.QuerySelector($"select[name={field}] option[selected]")?.GetAttribute("value") ?? visitor.Page.QuerySelector($"input[name={field}]")!.GetAttribute("value")).ShouldBe(value, field);
        (await SavedAsync(visitor)).ShouldBe(0);
    }

    [Fact]
    public async Task How_long_a_row_lasts_is_kept_too_and_all_that_is_wrong_is_told_in_the_order_of_the_page()
    {
        using var visitor = await WithTableAsync(Table);
        var columns = $"{visitor.Url.AbsolutePath}/columns";
        await visitor.OpenAsync(columns);
        await visitor.PressAsync("Save and read the table", ("latitude", "2"), ("row", "long"), ("zone", "Nowhere/Land"));
        visitor.Page.QuerySelectorAll(".error-summary a").Select(one => one.GetAttribute("href")).ShouldBe(["#field-time", "#field-zone", "#field-row", "#field-longitude"]);
        await visitor.OpenAsync(columns);
        await visitor.PressAsync("Save and read the table", ("date", "0"), ("time", "1"), ("steps", "2"), ("row", "7,5"));
        await ReadAsync(visitor);
        await visitor.OpenAsync(columns);
        visitor.Page.QuerySelector("input[name=row]")!.GetAttribute("value").ShouldBe("7.5");
        visitor.Text.ShouldContain("26 Feb 2026, 08:00 to 08:07: Walk, 900 steps.");
    }

    [Fact]
    public async Task A_table_is_kept_for_a_week_and_the_page_says_so_once_it_is_gone()
    {
        using var visitor = await WithTableAsync(Table);
        var (path, id) = (visitor.Url.AbsolutePath, new BroughtFileId(Guid.Parse(visitor.Url.Segments[^1])));
        var waiting = app.Services.GetRequiredService<WaitingFiles>();
        await TidyAsync();
        waiting.Holds(id).ShouldBeTrue();
        File.SetLastWriteTimeUtc(Path.Combine(app.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<MovementOptions>>().Value.Folder, id.Value.ToString()), app.Clock.GetUtcNow().AddDays(-8).UtcDateTime);
        await TidyAsync();
        waiting.Holds(id).ShouldBeFalse();
        (await visitor.OpenAsync($"{path}/columns")).Text.ShouldContain("Bring it once more");
        (await visitor.OpenAsync(path)).Status.ShouldBe(HttpStatusCode.OK);

        async Task TidyAsync()
        {
            await using var scope = app.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetServices<Backstay.People.Erasure.INightlyTidying>().OfType<KeptTables>().Single().TidyAsync(Ct);
        }
    }

    [Fact]
    public async Task A_table_that_waits_for_its_columns_can_be_taken_back()
    {
        using var visitor = await WithTableAsync(Table);
        var id = new BroughtFileId(Guid.Parse(visitor.Url.Segments[^1]));
        await visitor.PressAsync("Take this file back");
        visitor.Text.ShouldContain("Taken back; nothing of it is left");
        app.Services.GetRequiredService<WaitingFiles>().Holds(id).ShouldBeFalse();
    }

    [Fact]
    public async Task Nobody_sees_or_says_what_the_columns_of_another_are()
    {
        using var visitor = await WithTableAsync(Table);
        var path = $"{visitor.Url.AbsolutePath}/columns";
        using var other = await Walk.StartedAsync(app);
        (await other.OpenAsync(path)).Status.ShouldBe(HttpStatusCode.NotFound);
        await other.OpenAsync("/movement");
        var token = other.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var to in new[] { $"{path}/forget", path })
        {
            await other.PostAsync(to, [new("__RequestVerificationToken", token), new("_handler", "columns"), new("time", "1"), new("date", "0"), new("steps", "2")]);
            other.Status.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.BadRequest);
        }
        (await SavedAsync(visitor)).ShouldBe(0);
        using var stranger = app.NewVisitor();
        (await stranger.OpenAsync(path)).Url.AbsolutePath.ShouldNotBe(path);
    }

    private async Task<Visitor> WithTableAsync(string table)
    {
        var visitor = await Walk.StartedAsync(app);
        await BringTests.BringAsync(visitor, "table.csv", Encoding.UTF8.GetBytes(table));
        return visitor;
    }

    private static async Task ReadAsync(Visitor visitor)
    {
        for (var look = 0; look < 200 && visitor.Page.QuerySelector("progress") is not null; look++)
        {
            await Task.Delay(50, Ct);
            await visitor.OpenAsync(visitor.Url.AbsolutePath);
        }
    }

    /// <summary>Of the person whose file is open.</summary>
    private Task<int> SavedAsync(Visitor visitor)
    {
        var id = new BroughtFileId(Guid.Parse(visitor.Url.Segments.Select(one => one.Trim('/')).First(one => Guid.TryParse(one, out _))));
        return app.WithDbAsync(async db =>
        {
            var person = (await db.Set<BroughtFile>().AsNoTracking().SingleAsync(one => one.Id == id, Ct)).PersonId;
            return await db.Set<SavedColumns>().CountAsync(one => one.PersonId == person, Ct);
        });
    }
}
