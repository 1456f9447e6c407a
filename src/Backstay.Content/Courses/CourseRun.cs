using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Content.Courses;

internal readonly record struct CourseRunId(Guid Value) : ITypedId<CourseRunId>
{
    public static CourseRunId From(Guid value) => new(value);
}

/// <summary>One time that a person goes through a module; open for as long as they like.</summary>
internal sealed class CourseRun : IBelongToPerson
{
    public required CourseRunId Id { get; init; }
    public required PersonId PersonId { get; init; }
    public required string Module { get; init; }
    public required DateTimeOffset BeganAt { get; init; }

    /// <summary>When the last of its parts was read.</summary>
    public DateTimeOffset? FinishedAt { get; private set; }

    public void Finish(DateTimeOffset at) => FinishedAt ??= at;

    private sealed class Table : IEntityTypeConfiguration<CourseRun>
    {
        public void Configure(EntityTypeBuilder<CourseRun> builder)
        {
            builder.ToTable("content_course_runs");
            builder.Property(run => run.Module).HasMaxLength(80);
            builder.HasIndex(run => new { run.PersonId, run.Module, run.BeganAt });
        }
    }
}

/// <summary>That a part was read in a run. Never changed.</summary>
internal sealed class CourseStep : IBelongToPerson
{
    public required PersonId PersonId { get; init; }
    public required CourseRunId RunId { get; init; }
    public required string Part { get; init; }
    public required DateTimeOffset At { get; init; }

    private sealed class Table : IEntityTypeConfiguration<CourseStep>
    {
        public void Configure(EntityTypeBuilder<CourseStep> builder)
        {
            builder.ToTable("content_course_steps");
            builder.HasKey(step => new { step.PersonId, step.RunId, step.Part });
            builder.Property(step => step.Part).HasMaxLength(40);
        }
    }
}
