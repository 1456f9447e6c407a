using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Backstay.Programmes.Calendar;
using Backstay.Programmes.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Programmes.Enrolment;

public readonly record struct EnrolmentId(Guid Value) : ITypedId<EnrolmentId>
{
    public static EnrolmentId From(Guid value) => new(value);
}

/// <summary>Why somebody is no longer in a programme.</summary>
public enum Ending { Finished, Left, Changed }

/// <summary>A person's time in a programme, on the version that they began. One is followed at a time; those with open access are beside it.</summary>
internal sealed class Enrolment : IBelongToPerson
{
    public required EnrolmentId Id { get; init; }
    public required PersonId PersonId { get; init; }
    public required string ProgrammeId { get; init; }
    public required int Version { get; set; }

    /// <summary>With open access: nothing in it is chosen for a day, so another programme can be followed at the same time.</summary>
    public required bool Beside { get; init; }

    /// <summary>May lie ahead.</summary>
    public required DateOnly BeganOn { get; init; }

    /// <summary>The first day on which it is not followed any more; may lie ahead.</summary>
    public DateOnly? EndedOn { get; private set; }

    public Ending? Ending { get; private set; }

    /// <summary>Null for the programme's own.</summary>
    public Pace? Pace { get; set; }

    /// <summary>Day since when it is paused; null while it runs.</summary>
    public DateOnly? PausedOn { get; private set; }

    /// <summary>The pauses that are over.</summary>
    public string Pauses { get; private set; } = "";

    public Course Course => Course.Read(BeganOn, Pauses, PausedOn, Pace);

    public void Pause(DateOnly today) => PausedOn ??= today;

    public void Resume(DateOnly today)
    {
        if (PausedOn is { } from && from < today) Pauses = $"{Pauses} {new PausedDays(from, today)}".TrimStart();
        PausedOn = null;
    }

    public void End(DateOnly day, Ending why) => (EndedOn, Ending) = (day, why);

    /// <summary>What was to follow does not.</summary>
    public void GoOn() => (EndedOn, Ending) = (null, null);

    private sealed class Table : IEntityTypeConfiguration<Enrolment>
    {
        public void Configure(EntityTypeBuilder<Enrolment> builder)
        {
            builder.ToTable("programmes_enrolments");
            builder.Property(enrolment => enrolment.ProgrammeId).HasMaxLength(60);
            builder.Property(enrolment => enrolment.Pauses).HasMaxLength(4000);
            builder.Ignore(enrolment => enrolment.Course);
            builder.HasIndex(enrolment => new { enrolment.PersonId, enrolment.BeganOn });
            builder.HasIndex(enrolment => enrolment.PersonId).IsUnique().HasFilter("\"EndedOn\" IS NULL AND NOT \"Beside\"");
        }
    }
}
