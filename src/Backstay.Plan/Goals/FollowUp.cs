using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Plan.Goals;

internal enum Outcome { Did, Part, NotThisTime }

/// <summary>What can come in between.</summary>
internal enum Obstacle { Pain, Tired, NoTime, Forgot, Weather, Mood, Alone, Other }

/// <summary>What happened with a plan on one of its days, as the person told it last.</summary>
internal sealed class FollowUp : IBelongToPerson
{
    public const int Longest = 500;

    public required PersonId PersonId { get; init; }
    public required ActionPlanId PlanId { get; init; }
    public required DateOnly Day { get; init; }
    public Outcome Outcome { get; private set; }
    public Obstacle? Obstacle { get; private set; }
    /// <summary>In their own words.</summary>
    public string? Said { get; private set; }
    public DateTimeOffset At { get; private set; }

    public void Tell(Outcome outcome, Obstacle? obstacle, string? said, DateTimeOffset at) => (Outcome, Obstacle, Said, At) = (outcome, obstacle, said, at);

    private sealed class Table : IEntityTypeConfiguration<FollowUp>
    {
        public void Configure(EntityTypeBuilder<FollowUp> builder)
        {
            builder.ToTable("plan_follow_ups");
            builder.HasKey(told => new { told.PlanId, told.Day });
            builder.Property(told => told.Said).HasMaxLength(Longest);
            builder.HasIndex(told => new { told.PersonId, told.Day });
        }
    }
}
