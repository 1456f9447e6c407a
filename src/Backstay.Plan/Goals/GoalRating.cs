using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Plan.Goals;

internal readonly record struct GoalRatingId(Guid Value) : ITypedId<GoalRatingId>
{
    public static GoalRatingId From(Guid value) => new(value);
}

/// <summary>How well somebody could do what matters to them on a day; every one is kept.</summary>
internal sealed class GoalRating : IBelongToPerson
{
    public required GoalRatingId Id { get; init; }
    public required PersonId PersonId { get; init; }
    public required GoalId GoalId { get; init; }
    public required DateOnly Day { get; init; }

    /// <summary>0 not at all to 10 as well as before.</summary>
    public required int Able { get; init; }

    private sealed class Table : IEntityTypeConfiguration<GoalRating>
    {
        public void Configure(EntityTypeBuilder<GoalRating> builder)
        {
            builder.ToTable("plan_goal_ratings");
            builder.HasIndex(rating => new { rating.PersonId, rating.GoalId, rating.Day });
        }
    }
}
