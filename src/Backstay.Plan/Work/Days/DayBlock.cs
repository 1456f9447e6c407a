using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Plan.Work.Days;

internal readonly record struct DayBlockId(Guid Value) : ITypedId<DayBlockId>
{
    public static DayBlockId From(Guid value) => new(value);
}

internal enum BlockKind { GettingUp, Meal, Activity, Rest, Household, Work, Free, Sleep }

/// <summary>A part of a day, by the wall clock. One that goes past midnight ends in the morning.</summary>
/// <param name="What">In own words; null where the kind says it all.</param>
internal sealed record Block(BlockKind Kind, TimeOnly At, int Minutes, string? What = null)
{
    public const int DayLong = 24 * 60;

    public int Begins => At.Hour * 60 + At.Minute;

    public TimeOnly Ends => At.AddMinutes(Minutes);

    /// <summary>The minutes of a day that it covers, in one piece or in two around midnight.</summary>
    public IEnumerable<(int From, int To)> Covers()
    {
        var end = Begins + Minutes;
        yield return (Begins, Math.Min(end, DayLong));
        if (end > DayLong) yield return (0, end - DayLong);
    }
}

/// <summary>A block of somebody's timetable.</summary>
internal sealed class DayBlock : IBelongToPerson
{
    public const int Longest = 60, Shortest = 5, LongestMinutes = 720;

    public required DayBlockId Id { get; init; }
    public required PersonId PersonId { get; init; }

    /// <summary>Name of a <see cref="DayKey"/>.</summary>
    public required string On { get; init; }

    public BlockKind Kind { get; private set; }
    public TimeOnly At { get; private set; }
    public int Minutes { get; private set; }
    public string? What { get; private set; }

    public Block Block => new(Kind, At, Minutes, What);

    public DayKey Key => DayKey.Read(On)!.Value;

    public DayBlock Set(Block block)
    {
        (Kind, At, Minutes, What) = (block.Kind, block.At, Math.Clamp(block.Minutes, Shortest, LongestMinutes), block.What);
        return this;
    }

    private sealed class Table : IEntityTypeConfiguration<DayBlock>
    {
        public void Configure(EntityTypeBuilder<DayBlock> builder)
        {
            builder.ToTable("plan_day_blocks");
            builder.Ignore(block => block.Block).Ignore(block => block.Key);
            builder.Property(block => block.On).HasMaxLength(DayKey.Longest);
            builder.Property(block => block.What).HasMaxLength(Longest);
            builder.HasIndex(block => new { block.PersonId, block.On });
        }
    }
}
