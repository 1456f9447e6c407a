using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Plan.Week;

/// <summary>The weekday on which a person likes to look back.</summary>
internal sealed class Rhythm : IBelongToPerson
{
    public const DayOfWeek Usual = DayOfWeek.Sunday;

    // A look-back that was missed is asked for on two more days, then it rests until next week.
    private const int AskedForDays = 3;

    public required PersonId PersonId { get; init; }
    public DayOfWeek LookBackOn { get; set; } = Usual;

    /// <param name="newest">Day of the newest look-back.</param>
    public static bool AsksOn(DateOnly today, DayOfWeek lookBackOn, DateOnly beganOn, DateOnly? newest)
    {
        var since = ((int)today.DayOfWeek - (int)lookBackOn + 7) % 7;
        var due = today.AddDays(-since);
        return since < AskedForDays && due >= beganOn.AddDays(3) && (newest is null || newest < due);
    }

    private sealed class Table : IEntityTypeConfiguration<Rhythm>
    {
        public void Configure(EntityTypeBuilder<Rhythm> builder)
        {
            builder.ToTable("plan_rhythms");
            builder.HasKey(rhythm => rhythm.PersonId);
        }
    }
}
