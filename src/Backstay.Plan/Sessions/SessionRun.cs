using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Plan.Sessions;

internal readonly record struct SessionRunId(Guid Value) : ITypedId<SessionRunId>
{
    public static SessionRunId From(Guid value) => new(value);
}

internal enum Felt { Fine, TooMuch, TooEasy }

/// <summary>A session that somebody did, or a part of it. Its id is made where it was done, so that sending it twice keeps it once.</summary>
internal sealed class SessionRun : IBelongToPerson
{
    public required SessionRunId Id { get; init; }
    public required PersonId PersonId { get; init; }
    public required string Session { get; init; }
    public required DateOnly Day { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Ids of the exercises that were done, with blanks between.</summary>
    public required string Done { get; init; }

    /// <summary>How many there were to do.</summary>
    public required int Of { get; init; }

    /// <summary>How it was; null until told.</summary>
    public Felt? Felt { get; private set; }

    public IReadOnlyList<string> Exercises => Done.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public void Feel(Felt felt) => Felt = felt;

    private sealed class Table : IEntityTypeConfiguration<SessionRun>
    {
        public void Configure(EntityTypeBuilder<SessionRun> builder)
        {
            builder.ToTable("plan_session_runs");
            builder.Ignore(run => run.Exercises);
            builder.Property(run => run.Session).HasMaxLength(80);
            builder.Property(run => run.Done).HasMaxLength(1000);
            builder.HasIndex(run => new { run.PersonId, run.Day });
        }
    }
}
