using System.Data.Common;
using Backstay.Data;
using Backstay.Kernel.Ids;
using Backstay.Movement.Brought;
using Backstay.Movement.Counted;
using Backstay.Tests.App;
using Backstay.Tests.CheckIns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Backstay.Tests.Movement.Brought;

/// <summary>Files are read beside the requests, one after the other, whatever happens meanwhile.</summary>
public sealed class FileReadingTests(TestApp app)
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_that_still_waited_when_the_program_stopped_is_read_when_it_starts_again()
    {
        using var visitor = await Walk.StartedAsync(app);
        var id = await WaitingAsync(app, visitor);
        (await visitor.OpenAsync($"/movement/bring/{id.Value}")).Page.QuerySelector("progress").ShouldNotBeNull();
        await using var copy = await app.StartAsync(app.Clock);
        for (var look = 0; look < 1200 && (await visitor.OpenAsync($"/movement/bring/{id.Value}")).Page.QuerySelector("progress") is not null; look++) await Task.Delay(50, Ct);
        (await app.WithDbAsync(db => db.Set<BroughtFile>().Where(one => one.Id == id).Select(one => one.State).SingleAsync(Ct))).ShouldBe(BroughtState.Read);
        app.Services.GetRequiredService<WaitingFiles>().OnDisk().ShouldNotContain(id, "what was read is gone from the disk");
    }

    [Theory]
    [InlineData(typeof(TimeoutException))]
    [InlineData(typeof(TaskCanceledException))]
    public async Task A_file_at_which_the_database_failed_once_is_read_all_the_same_and_so_is_one_that_a_lost_copy_of_the_program_was_reading(Type failure)
    {
        // A place of its own: every copy of the program looks for files that wait in its folder.
        await using var own = new TestApp();
        await own.InitializeAsync();
        using var visitor = await Walk.StartedAsync(own);
        var id = await WaitingAsync(own, visitor);
        await own.WithDbAsync(db => db.Set<BroughtFile>().Where(one => one.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.State, BroughtState.Reading).SetProperty(one => one.LeasedUntil, own.Clock.GetUtcNow().AddMinutes(2)), Ct));
        var (clock, busy) = (new FakeTimeProvider(own.Clock.GetUtcNow()), new BusyOnce((Exception)Activator.CreateInstance(failure)!));
        await own.StartAsync(clock, builder =>
        {
            builder.Services.ConfigureDbContext<SqliteDb>(db => db.AddInterceptors(busy));
            builder.Services.ConfigureDbContext<PostgresDb>(db => db.AddInterceptors(busy));
        });
        await Task.Delay(500, Ct);
        (await StateAsync()).ShouldBe(BroughtState.Reading, "somebody may be reading it still");
        clock.Advance(TimeSpan.FromMinutes(10));
        for (var look = 0; look < 1200 && await StateAsync() is not BroughtState.Read; look++) await Task.Delay(50, Ct);
        (await StateAsync()).ShouldBe(BroughtState.Read);
        busy.Failed.ShouldBeTrue();

        Task<BroughtState> StateAsync() => own.WithDbAsync(db => db.Set<BroughtFile>().Where(one => one.Id == id).Select(one => one.State).SingleAsync(Ct));
    }

    [Fact]
    public async Task What_another_copy_of_the_program_read_meanwhile_stays()
    {
        await using var own = new TestApp();
        await own.InitializeAsync();
        using var visitor = await Walk.StartedAsync(own);
        var id = await WaitingAsync(own, visitor);
        var meanwhile = new ReadMeanwhile(() => own.WithDbAsync(db => db.Set<BroughtFile>().Where(one => one.Id == id).ExecuteUpdateAsync(set => set.SetProperty(one => one.State, BroughtState.Read), Ct)));
        await own.StartAsync(own.Clock, builder =>
        {
            builder.Services.ConfigureDbContext<SqliteDb>(db => db.AddInterceptors(meanwhile));
            builder.Services.ConfigureDbContext<PostgresDb>(db => db.AddInterceptors(meanwhile));
        });
        for (var look = 0; look < 1200 && !meanwhile.Seen; look++) await Task.Delay(50, Ct);
        meanwhile.Seen.ShouldBeTrue();
        await Task.Delay(500, Ct);
        (await own.WithDbAsync(db => db.Set<StoredFix>().CountAsync(one => one.FileId == id, Ct))).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_file_that_is_not_read_yet_can_be_stopped_and_nothing_of_it_is_kept()
    {
        using var visitor = await Walk.StartedAsync(app);
        var id = await WaitingAsync(app, visitor);
        await visitor.OpenAsync($"/movement/bring/{id.Value}");
        await visitor.PressAsync("Stop and keep nothing");
        visitor.Text.ShouldContain("Stopped; nothing of it was kept");
        app.Services.GetRequiredService<WaitingFiles>().OnDisk().ShouldNotContain(id);
    }

    /// <summary>As the program leaves a file that it has taken in and not begun to read.</summary>
    private static async Task<BroughtFileId> WaitingAsync(TestApp app, Visitor visitor)
    {
        await BringTests.BringAsync(visitor, "first.gpx", Phone.Gpx(Today, 1, DayOfWeek.Tuesday));
        var (first, id) = (new BroughtFileId(Guid.Parse(visitor.Url.Segments[^1])), app.Clock.NewId<BroughtFileId>());
        await app.Services.GetRequiredService<WaitingFiles>().KeepAsync(id, new MemoryStream(Phone.Gpx(Today, 1, DayOfWeek.Friday)), Ct);
        await app.WithDbAsync(async db =>
        {
            var person = await db.Set<BroughtFile>().Where(one => one.Id == first).Select(one => one.PersonId).SingleAsync(Ct);
            db.Add(new BroughtFile { Id = id, PersonId = person, Name = "second.gpx", Bytes = 1, At = app.Clock.GetUtcNow() });
            return await db.SaveChangesAsync(Ct);
        });
        return id;
    }

    /// <summary>Comes first where a file is about to be told of as read.</summary>
    private sealed class ReadMeanwhile(Func<Task> read) : SaveChangesInterceptor
    {
        public bool Seen { get; private set; }

        public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (eventData.Context!.ChangeTracker.Entries<BroughtFile>().Any(one => one.State == EntityState.Modified && one.Entity.State == BroughtState.Read)) await read();
            return result;
        }

        public override ValueTask<InterceptionResult> ThrowingConcurrencyExceptionAsync(ConcurrencyExceptionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            Seen = true;
            return ValueTask.FromResult(result);
        }
    }

    /// <summary>Fails where the days of the first file are counted.</summary>
    private sealed class BusyOnce(Exception failure) : DbCommandInterceptor
    {
        private int left = 1;

        public bool Failed => left <= 0;

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            command.CommandText.Contains(Stretch.TableName, StringComparison.Ordinal) && Interlocked.Decrement(ref left) == 0 ? throw failure : ValueTask.FromResult(result);
    }
}
