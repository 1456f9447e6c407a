using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Plan.Goals;

internal readonly record struct ActionPlanId(Guid Value) : ITypedId<ActionPlanId>
{
    public static ActionPlanId From(Guid value) => new(value);
}

/// <summary>What somebody means to do: when, where, with whom, and what if something comes in between.</summary>
/// <param name="ItemId">Of an exercise or a text; null for free words.</param>
/// <param name="Obstacle">What may come in between; null when nothing was said.</param>
/// <param name="Instead">What they do then.</param>
internal sealed record Act(string What, string? ItemId, Moment Moment, string? Place, string? Company, string? Obstacle, string? Instead);

/// <summary>
/// A when-where-how plan for a goal, and a plan for the obstacle (implementation intentions: Gollwitzer and Sheeran, Adv Exp Soc Psychol 2006;38:69;
/// coping plans: Sniehotta et al., Br J Health Psychol 2006;11:23).
/// </summary>
internal sealed class ActionPlan : IBelongToPerson
{
    public const int Longest = 200, LongestPlace = 100;

    public required ActionPlanId Id { get; init; }
    public required PersonId PersonId { get; init; }
    public required GoalId GoalId { get; init; }
    public string What { get; private set; } = "";
    public string? ItemId { get; private set; }

    /// <summary>Names of weekdays with blanks between.</summary>
    public string Weekdays { get; private set; } = "";

    /// <summary>On the clock where the person is.</summary>
    public TimeOnly? At { get; private set; }

    public Anchor? After { get; private set; }
    public string? Place { get; private set; }
    public string? Company { get; private set; }
    public string? Obstacle { get; private set; }
    public string? Instead { get; private set; }

    /// <summary>Since when it has been as it is; moments before that are not asked about.</summary>
    public DateTimeOffset Since { get; private set; }

    /// <summary>How often it was changed, for calendars that hold an older one.</summary>
    public int Changes { get; private set; }

    public DateOnly? EndedOn { get; private set; }

    public Moment Moment => new([.. Weekdays.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<DayOfWeek>)], At, After);

    public void Set(Act act, DateTimeOffset now)
    {
        if (Since != default) Changes++;
        (What, ItemId, At, After, Since) = (act.What, act.ItemId, act.Moment.At, act.Moment.At is null ? act.Moment.After : null, now);
        Weekdays = string.Join(' ', act.Moment.Days.Distinct());
        (Place, Company, Obstacle, Instead) = (act.Place, act.Company, act.Obstacle, act.Instead);
    }

    public void End(DateOnly day) => EndedOn ??= day;

    public void GoOn() => EndedOn = null;

    private sealed class Table : IEntityTypeConfiguration<ActionPlan>
    {
        public void Configure(EntityTypeBuilder<ActionPlan> builder)
        {
            builder.ToTable("plan_action_plans");
            builder.Ignore(plan => plan.Moment);
            builder.Property(plan => plan.ItemId).HasMaxLength(80);
            builder.Property(plan => plan.Weekdays).HasMaxLength(80);
            foreach (var words in (string[])[nameof(What), nameof(Obstacle), nameof(Instead)]) builder.Property(words).HasMaxLength(Longest);
            foreach (var words in (string[])[nameof(Place), nameof(Company)]) builder.Property(words).HasMaxLength(LongestPlace);
            builder.HasIndex(plan => new { plan.PersonId, plan.GoalId });
        }
    }
}
