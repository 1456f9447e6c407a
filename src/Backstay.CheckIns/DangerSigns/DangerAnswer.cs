using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.CheckIns.DangerSigns;

internal readonly record struct DangerAnswerId(Guid Value) : ITypedId<DangerAnswerId>
{
    public static DangerAnswerId From(Guid value) => new(value);
}

/// <summary>One answer to the danger signs, with what was shown and what was decided. Never changed.</summary>
internal sealed class DangerAnswer : IBelongToPerson
{
    /// <summary>Made when the page was shown, so that a form sent twice is stored once.</summary>
    public required DangerAnswerId Id { get; init; }

    public required PersonId PersonId { get; init; }
    public required string RuleVersion { get; init; }

    /// <summary>Where they were asked: start, weekly, flare-up, any-time.</summary>
    public required string Occasion { get; init; }

    /// <summary>Ids of the ticked signs, with blanks between.</summary>
    public required string Ticked { get; init; }

    public required Tier Tier { get; init; }
    public required DateTimeOffset At { get; init; }

    public IReadOnlyList<string> Signs => Ticked.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private sealed class Table : IEntityTypeConfiguration<DangerAnswer>
    {
        public void Configure(EntityTypeBuilder<DangerAnswer> builder)
        {
            builder.ToTable("checkins_danger_answers");
            builder.Property(answer => answer.RuleVersion).HasMaxLength(20);
            builder.Property(answer => answer.Occasion).HasMaxLength(20);
            builder.Property(answer => answer.Ticked).HasMaxLength(400);
            builder.HasIndex(answer => new { answer.PersonId, answer.At });
        }
    }
}
