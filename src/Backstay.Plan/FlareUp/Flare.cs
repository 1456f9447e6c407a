using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Plan.FlareUp;

internal readonly record struct FlareId(Guid Value) : ITypedId<FlareId>
{
    public static FlareId From(Guid value) => new(value);
}

/// <summary>A flare-up: from the day it began to the day the person said it was over. It never ends by itself.</summary>
internal sealed class Flare : IBelongToPerson
{
    public required FlareId Id { get; init; }
    public required PersonId PersonId { get; init; }
    public required DateOnly From { get; init; }
    public DateOnly? To { get; private set; }

    /// <summary>The last day on which the person said that it goes on.</summary>
    public DateOnly? StillOn { get; private set; }

    /// <summary>What helped, as words of the list (warmth, rest, walks, breathing, talking), with blanks between.</summary>
    public string Helped { get; private set; } = "";

    // A flare-up is not left to itself: every three days there is a kind question.
    private const int DaysBetweenQuestions = 3;

    /// <summary>Days since it began, the first day included.</summary>
    public int DaysOn(DateOnly today) => today.DayNumber - From.DayNumber + 1;

    public bool AsksOn(DateOnly today) => To is null && today >= (StillOn ?? From).AddDays(DaysBetweenQuestions);

    public void GoesOn(DateOnly today) => StillOn = today;

    public void End(DateOnly day, IEnumerable<string> helped) => (To, Helped) = (To ?? day, string.Join(' ', helped));

    private sealed class Table : IEntityTypeConfiguration<Flare>
    {
        public void Configure(EntityTypeBuilder<Flare> builder)
        {
            builder.ToTable("plan_flare_ups");
            builder.Property(flare => flare.Helped).HasMaxLength(200);
            builder.HasIndex(flare => new { flare.PersonId, flare.From });
        }
    }
}
