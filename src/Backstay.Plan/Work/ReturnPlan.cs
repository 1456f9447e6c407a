using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Plan.Work;

/// <summary>A person's steps back to their hours.</summary>
internal sealed class ReturnPlan : IBelongToPerson
{
    public required PersonId PersonId { get; init; }
    public int ContractMinutes { get; private set; }
    public int FromMinutes { get; private set; }
    public int ToMinutes { get; private set; }
    public int StepCount { get; private set; }
    public int WeeksPerStep { get; private set; }
    public DateOnly BeginsOn { get; private set; }

    public GradedSteps Steps => new(ContractMinutes, FromMinutes, ToMinutes, StepCount, WeeksPerStep, BeginsOn);

    public void Set(GradedSteps steps) => (ContractMinutes, FromMinutes, ToMinutes, StepCount, WeeksPerStep, BeginsOn) = (steps.Contract, steps.From, steps.To, steps.Steps, steps.WeeksPerStep, steps.Begin);

    private sealed class Table : IEntityTypeConfiguration<ReturnPlan>
    {
        public void Configure(EntityTypeBuilder<ReturnPlan> builder)
        {
            builder.ToTable("plan_return_plans");
            builder.HasKey(plan => plan.PersonId);
            builder.Ignore(plan => plan.Steps);
        }
    }
}

/// <summary>That a week went badly, and that the hours wait or go back by one step for it.</summary>
internal sealed class HardWeek : IBelongToPerson
{
    public const int Longest = 200;

    public required PersonId PersonId { get; init; }

    /// <summary>First day of the week.</summary>
    public required DateOnly From { get; init; }

    public WeekChange Change { get; set; }

    /// <summary>In the person's own words.</summary>
    public string Reason { get; set; } = "";

    private sealed class Table : IEntityTypeConfiguration<HardWeek>
    {
        public void Configure(EntityTypeBuilder<HardWeek> builder)
        {
            builder.ToTable("plan_hard_weeks");
            builder.HasKey(week => new { week.PersonId, week.From });
            builder.Property(week => week.Reason).HasMaxLength(Longest);
        }
    }
}
