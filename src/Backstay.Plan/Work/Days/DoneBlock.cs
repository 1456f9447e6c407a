using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Plan.Work.Days;

/// <summary>What came of a block on one date. It holds the plan as it was then: timetables change.</summary>
internal sealed class DoneBlock : IBelongToPerson
{
    public required PersonId PersonId { get; init; }
    public required DateOnly Day { get; init; }
    public required DayBlockId BlockId { get; init; }
    public required BlockKind Kind { get; init; }
    public required TimeOnly At { get; init; }
    public required int Planned { get; init; }
    public string? What { get; init; }

    /// <summary>Minutes; 0 where it did not come to it.</summary>
    public int Minutes { get; set; }

    public Block AsPlanned => new(Kind, At, Planned, What);

    private sealed class Table : IEntityTypeConfiguration<DoneBlock>
    {
        public void Configure(EntityTypeBuilder<DoneBlock> builder)
        {
            builder.ToTable("plan_done_blocks");
            builder.HasKey(done => new { done.PersonId, done.Day, done.BlockId });
            builder.Ignore(done => done.AsPlanned);
            builder.Property(done => done.What).HasMaxLength(DayBlock.Longest);
        }
    }
}
