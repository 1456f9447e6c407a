using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Plan.Goals;

internal readonly record struct GoalId(Guid Value) : ITypedId<GoalId>
{
    public static GoalId From(Guid value) => new(value);
}

internal enum GoalState { Open, Reached, LetGo }

/// <summary>
/// Something that matters to a person, in their own words: an activity of the patient-specific functional scale (Stratford et al., Physiother Can 1995;47:258).
/// </summary>
internal sealed class Goal : IBelongToPerson
{
    public const int MostOpen = 3, Longest = 200;

    public required GoalId Id { get; init; }
    public required PersonId PersonId { get; init; }
    public required string What { get; init; }
    public required DateOnly BeganOn { get; init; }
    public GoalState State { get; private set; }
    public DateOnly? ClosedOn { get; private set; }

    public bool IsOpen => State == GoalState.Open;

    public void Close(GoalState state, DateOnly day)
    {
        if (state == GoalState.Open) throw new ArgumentOutOfRangeException(nameof(state), state, "A goal is closed as reached or as let go.");
        if (IsOpen) (State, ClosedOn) = (state, day);
    }

    public void OpenAgain() => (State, ClosedOn) = (GoalState.Open, null);

    private sealed class Table : IEntityTypeConfiguration<Goal>
    {
        public void Configure(EntityTypeBuilder<Goal> builder)
        {
            builder.ToTable("plan_goals");
            builder.Ignore(goal => goal.IsOpen);
            builder.Property(goal => goal.What).HasMaxLength(Longest);
            builder.HasIndex(goal => new { goal.PersonId, goal.State });
        }
    }
}
