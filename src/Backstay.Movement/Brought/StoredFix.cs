using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Backstay.Movement.Import;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Movement.Brought;

/// <summary>A position as it came. Whether it counts is worked out anew each time, so that nothing is lost by a rule.</summary>
internal sealed class StoredFix : IBelongToPerson
{
    public required PersonId PersonId { get; init; }

    /// <summary>See <see cref="Import.Counting.Identity"/>.</summary>
    [NotExported]
    public required Guid Key { get; init; }

    public required DateTimeOffset At { get; init; }
    public required double Latitude { get; init; }
    public required double Longitude { get; init; }

    /// <summary>Metres.</summary>
    public double? Accuracy { get; init; }

    public Motion? Motion { get; init; }
    public required BroughtFileId FileId { get; init; }

    public Fix ToFix() => new(At, Latitude, Longitude, Accuracy, Motion);

    private sealed class Table : IEntityTypeConfiguration<StoredFix>
    {
        public void Configure(EntityTypeBuilder<StoredFix> builder)
        {
            builder.ToTable("movement_fixes");
            builder.HasKey(fix => new { fix.PersonId, fix.Key });
            builder.HasIndex(fix => new { fix.PersonId, fix.At });
            builder.HasIndex(fix => fix.FileId);
        }
    }
}

/// <summary>A stretch of time as a source told it.</summary>
internal sealed class StoredSpell : IBelongToPerson
{
    public const int LongestSource = 120;

    public required PersonId PersonId { get; init; }

    /// <summary>See <see cref="Import.Counting.Identity"/>.</summary>
    [NotExported]
    public required Guid Key { get; init; }

    public required DateTimeOffset At { get; init; }
    public required DateTimeOffset Until { get; init; }
    public required Motion Motion { get; init; }
    public int? Steps { get; init; }
    public required string Source { get; init; }
    public required BroughtFileId FileId { get; init; }

    public Spell ToSpell() => new(At, Until, Motion, Steps, Source);

    private sealed class Table : IEntityTypeConfiguration<StoredSpell>
    {
        public void Configure(EntityTypeBuilder<StoredSpell> builder)
        {
            builder.ToTable("movement_spells");
            builder.HasKey(spell => new { spell.PersonId, spell.Key });
            builder.Property(spell => spell.Source).HasMaxLength(LongestSource);
            builder.HasIndex(spell => new { spell.PersonId, spell.At });
            builder.HasIndex(spell => spell.FileId);
        }
    }
}
