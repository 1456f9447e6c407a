using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Plan.Prevention;

/// <summary>Why a stretch ended. A stretch of no days with <see cref="NotNow"/> is an offer that was declined.</summary>
internal enum StretchEnd { Pain, Pause, Stop, NotNow }

/// <summary>Weeks of the walking track without a break. Going on after one is another stretch, begun lower.</summary>
internal sealed class WalkingStretch : IBelongToPerson
{
    public required PersonId PersonId { get; init; }
    public required DateOnly BeganOn { get; init; }

    /// <summary>Of the first week; 0 is the programme's first.</summary>
    public int FirstStep { get; private set; }

    public DateOnly? EndedOn { get; private set; }
    public StretchEnd? End { get; private set; }

    public bool IsOpen => EndedOn is null;

    public void Begin(int step) => (FirstStep, EndedOn, End) = (step, null, null);

    /// <summary>Takes back an end of the same day.</summary>
    public void GoOn() => (EndedOn, End) = (null, null);

    public void Close(DateOnly day, StretchEnd end) => (EndedOn, End) = IsOpen ? (day, end) : (EndedOn, End);

    private sealed class Table : IEntityTypeConfiguration<WalkingStretch>
    {
        public void Configure(EntityTypeBuilder<WalkingStretch> builder)
        {
            builder.ToTable("plan_walking");
            builder.HasKey(stretch => new { stretch.PersonId, stretch.BeganOn });
            builder.Ignore(stretch => stretch.IsOpen);
        }
    }
}
