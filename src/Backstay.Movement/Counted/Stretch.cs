using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Movement.Counted;

/// <summary>A stretch of time in which somebody moved in one way: what counts of all that their devices told, each minute once. Worked out anew whenever something of its day comes or goes.</summary>
internal sealed class Stretch : IBelongToPerson
{
    public const string TableName = "movement_stretches";

    public required PersonId PersonId { get; init; }
    public required DateTimeOffset At { get; init; }
    public required DateTimeOffset Until { get; init; }

    /// <summary>Where the person was when it began.</summary>
    public required DateOnly Day { get; init; }

    public required Motion Motion { get; init; }
    public int? Steps { get; init; }

    /// <summary>The device or app that it is taken from.</summary>
    public required string Source { get; init; }

    /// <summary>Chance that it was this motion, 0 to 1; null where a device said so itself.</summary>
    public double? Confidence { get; init; }

    /// <summary>Where it began and ended, in degrees; null where no positions are known.</summary>
    public double? FromLatitude { get; init; }
    public double? FromLongitude { get; init; }
    public double? ToLatitude { get; init; }
    public double? ToLongitude { get; init; }

    public double Minutes => (Until - At).TotalMinutes;

    private sealed class Table : IEntityTypeConfiguration<Stretch>
    {
        public void Configure(EntityTypeBuilder<Stretch> builder)
        {
            builder.ToTable(TableName);
            builder.HasKey(stretch => new { stretch.PersonId, stretch.At });
            builder.Ignore(stretch => stretch.Minutes);
            builder.Property(stretch => stretch.Source).HasMaxLength(Brought.StoredSpell.LongestSource);
            builder.HasIndex(stretch => new { stretch.PersonId, stretch.Day });
        }
    }
}
