using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Kernel.Audit;

public readonly record struct AccessId(Guid Value) : ITypedId<AccessId>
{
    public static AccessId From(Guid value) => new(value);
}

/// <summary>Somebody looked at, or changed, what belongs to a person. The person can read these.</summary>
public sealed class Access : IBelongToPerson
{
    public required AccessId Id { get; init; }
    public required PersonId PersonId { get; init; }
    public required PersonId ByPersonId { get; init; }
    public required string ByRole { get; init; }

    /// <summary>What was seen, as a short name of a view ("summary", "diary"); never its content.</summary>
    public required string What { get; init; }

    public required DateTimeOffset At { get; init; }

    private sealed class Table : IEntityTypeConfiguration<Access>
    {
        public void Configure(EntityTypeBuilder<Access> builder)
        {
            builder.ToTable("kernel_accesses");
            builder.Property(access => access.What).HasMaxLength(80);
            builder.Property(access => access.ByRole).HasMaxLength(40);
            builder.HasIndex(access => new { access.PersonId, access.Id });
        }
    }
}

public static class AccessLog
{
    extension(AppDb db)
    {
        public DbSet<Access> Accesses => db.Set<Access>();
    }

    /// <summary>Adds a line to the person's access log; saved with the caller's own changes.</summary>
    public static void RecordAccess(this AppDb db, TimeProvider clock, PersonId of, PersonId by, string role, string what) =>
        db.Accesses.Add(new Access
        {
            Id = clock.NewId<AccessId>(), PersonId = of, ByPersonId = by, ByRole = role, What = what, At = clock.GetUtcNow(),
        });
}
