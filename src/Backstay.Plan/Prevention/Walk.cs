using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Plan.Prevention;

internal readonly record struct WalkId(Guid Value) : ITypedId<WalkId>
{
    public static WalkId From(Guid value) => new(value);
}

/// <summary>A walk that was taken.</summary>
internal sealed class Walk : IBelongToPerson
{
    public const int MostMinutes = 300;

    /// <summary>Made when the form was shown, so that a form sent twice is stored once.</summary>
    public required WalkId Id { get; init; }

    public required PersonId PersonId { get; init; }
    public required DateOnly Day { get; init; }
    public required int Minutes { get; init; }

    private sealed class Table : IEntityTypeConfiguration<Walk>
    {
        public void Configure(EntityTypeBuilder<Walk> builder)
        {
            builder.ToTable("plan_walks");
            builder.HasIndex(walk => new { walk.PersonId, walk.Day });
        }
    }
}

/// <summary>A week of the track, by its first day, that the person called hard.</summary>
internal sealed class HardWalkingWeek : IBelongToPerson
{
    public required PersonId PersonId { get; init; }
    public required DateOnly From { get; init; }

    private sealed class Table : IEntityTypeConfiguration<HardWalkingWeek>
    {
        public void Configure(EntityTypeBuilder<HardWalkingWeek> builder)
        {
            builder.ToTable("plan_hard_walking_weeks");
            builder.HasKey(week => new { week.PersonId, week.From });
        }
    }
}
