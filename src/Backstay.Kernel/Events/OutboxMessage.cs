using System.Text.Json;
using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Kernel.Events;

public readonly record struct OutboxMessageId(Guid Value) : ITypedId<OutboxMessageId>
{
    public static OutboxMessageId From(Guid value) => new(value);
}

/// <summary>Something that happened to a person, told to other rooms after the change is stored.</summary>
public interface IEvent : IBelongToPerson;

/// <summary>An event that waits for its handlers; written in the transaction of the change that it tells of.</summary>
public sealed class OutboxMessage : IBelongToPerson
{
    public required OutboxMessageId Id { get; init; }
    public required PersonId PersonId { get; init; }

    /// <summary>Full name of the event's type.</summary>
    public required string Kind { get; init; }

    public required string Payload { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Not to be taken before this moment: a lease while a worker holds it, a pause after a failure.</summary>
    public DateTimeOffset DueAt { get; private set; }

    public int Attempts { get; private set; }

    internal static OutboxMessage For(IEvent happened, TimeProvider clock) => new()
    {
        Id = clock.NewId<OutboxMessageId>(),
        PersonId = happened.PersonId,
        Kind = happened.GetType().FullName!,
        Payload = JsonSerializer.Serialize(happened, happened.GetType()),
        At = clock.GetUtcNow(),
        DueAt = clock.GetUtcNow(),
    };

    /// <summary>Waits twice as long after each failure, at most an hour.</summary>
    internal void Retry(DateTimeOffset now)
    {
        Attempts++;
        DueAt = now + TimeSpan.FromSeconds(Math.Min(3600, 5 * Math.Pow(2, Attempts)));
    }

    private sealed class Table : IEntityTypeConfiguration<OutboxMessage>
    {
        public void Configure(EntityTypeBuilder<OutboxMessage> builder)
        {
            builder.ToTable("kernel_outbox");
            builder.Property(message => message.Kind).HasMaxLength(200);
            builder.HasIndex(message => message.DueAt);
            builder.HasIndex(message => message.PersonId);
        }
    }
}
