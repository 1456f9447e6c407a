using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Backstay.Movement.Sending.Deciding;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Movement.Sending.Speaking;

/// <summary>Whether, when and how often somebody wants to be spoken to about moving, and whether the weather may be looked up for it. All off until they turn it on.</summary>
internal sealed class MovementWishes : IBelongToPerson
{
    public const int FewestADay = 1, MostADayOfAll = 3;

    public required PersonId PersonId { get; init; }
    public bool On { get; private set; }
    public TimeOnly QuietFrom { get; private set; } = new(21, 30);
    public TimeOnly QuietTo { get; private set; } = new(7, 30);

    /// <summary>From when in the evening the next day can be planned.</summary>
    public TimeOnly PlanningFrom { get; private set; } = new(18, 30);

    public int MostADay { get; private set; } = 2;

    /// <summary>Nothing is said until then.</summary>
    public DateTimeOffset? SilentUntil { get; private set; }

    /// <summary>A weather server may be asked about the area of their home, to a tenth of a degree.</summary>
    public bool Weather { get; set; }

    public SendingWishes AsWishes => new() { QuietFrom = QuietFrom, QuietTo = QuietTo, PlanningFrom = PlanningFrom, MostADay = MostADay };

    public void TurnOn(TimeOnly quietFrom, TimeOnly quietTo, TimeOnly planningFrom, int mostADay) =>
        (On, QuietFrom, QuietTo, PlanningFrom, MostADay) = (true, quietFrom, quietTo, planningFrom, Math.Clamp(mostADay, FewestADay, MostADayOfAll));

    public void TurnOff() => (On, SilentUntil) = (false, null);

    public void BeSilent(DateTimeOffset? until) => SilentUntil = until;

    private sealed class Table : IEntityTypeConfiguration<MovementWishes>
    {
        public void Configure(EntityTypeBuilder<MovementWishes> builder)
        {
            builder.ToTable("movement_wishes");
            builder.HasKey(wishes => wishes.PersonId);
            builder.Ignore(wishes => wishes.AsWishes);
        }
    }
}
