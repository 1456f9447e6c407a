using Backstay.Kernel.Data;
using Backstay.Kernel.Events;
using Backstay.Kernel.Ids;
using Backstay.Tests.App;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Backstay.Tests.Kernel;

public sealed class GroupWriterTests(TestApp app)
{
    private const string Insert =
        """
        INSERT INTO kernel_outbox ("Id", "PersonId", "Kind", "Payload", "At", "DueAt", "Attempts") VALUES (@id, @person, @kind, '{}', @at, @at, 0)
        """;

    private GroupWriter Writer => app.Services.GetRequiredService<GroupWriter>();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_acknowledged_row_is_there()
    {
        var person = app.Clock.NewId<PersonId>();
        var writes = Enumerable.Range(0, 500).Select(_ => Writer.WriteAsync(Row(person, "kept"), Ct));
        (await Task.WhenAll(writes)).ShouldAllBe(rows => rows == 1);
        (await CountAsync(person)).ShouldBe(500);
    }

    [Fact]
    public async Task A_bad_row_is_told_and_takes_no_neighbour_down()
    {
        var person = app.Clock.NewId<PersonId>();
        var good = Enumerable.Range(0, 50).Select(_ => Writer.WriteAsync(Row(person, "kept"), Ct)).ToList();
        var bad = Writer.WriteAsync(Row(person, null), Ct);
        good.AddRange(Enumerable.Range(0, 50).Select(_ => Writer.WriteAsync(Row(person, "kept"), Ct)));

        await Should.ThrowAsync<Exception>(() => bad);
        (await Task.WhenAll(good)).ShouldAllBe(rows => rows == 1);
        (await CountAsync(person)).ShouldBe(100);
    }

    private Write Row(PersonId person, string? kind) => new(Insert,
        ("id", Key(app.Clock.NewId<OutboxMessageId>().Value)), ("person", Key(person.Value)), ("kind", kind), ("at", DateTime.SpecifyKind(new(2999, 1, 1), DateTimeKind.Utc)));

    private object Key(Guid id) => app.IsPostgres ? id : id.ToString().ToUpperInvariant();

    private Task<int> CountAsync(PersonId person) => app.WithDbAsync(db => db.OutboxMessages.CountAsync(m => m.PersonId == person, Ct));
}
