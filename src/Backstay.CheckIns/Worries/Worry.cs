using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.CheckIns.Worries;

internal readonly record struct WorryId(Guid Value) : ITypedId<WorryId>
{
    public static WorryId From(Guid value) => new(value);
}

/// <summary>That somebody wrote worrying words, for a moderator's eyes; what they wrote stays theirs.</summary>
internal sealed class Worry : IBelongToPerson
{
    public required WorryId Id { get; init; }
    public required PersonId PersonId { get; init; }

    /// <summary>diary; later forum, message.</summary>
    public required string Source { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The person asked that somebody writes to them.</summary>
    public bool WantsAnswer { get; private set; }

    public DateTimeOffset? HandledAt { get; private set; }

    public void AskForAnswer() => WantsAnswer = true;

    public void Handle(DateTimeOffset at) => HandledAt ??= at;

    private sealed class Table : IEntityTypeConfiguration<Worry>
    {
        public void Configure(EntityTypeBuilder<Worry> builder)
        {
            builder.ToTable("checkins_worries");
            builder.Property(worry => worry.Source).HasMaxLength(20);
            builder.HasIndex(worry => new { worry.PersonId, worry.At });
            builder.HasIndex(worry => worry.HandledAt);
        }
    }
}
