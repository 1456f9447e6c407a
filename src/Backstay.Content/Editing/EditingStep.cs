using Backstay.Content.Files;
using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Content.Editing;

internal readonly record struct EditingStepId(Guid Value) : ITypedId<EditingStepId>
{
    public static EditingStepId From(Guid value) => new(value);
}

internal enum StepKind { Wrote, AskedForReview, TookBack, AskedForChanges, Approved, Published, TookTimeBack, RolledBack, Discarded }

/// <summary>Who did what with an item's texts, and when. Rows are only added.</summary>
[Impersonal("Who decided what about the house's texts. A person stands in it as an id, which means nothing once they are erased.")]
internal sealed class EditingStep
{
    public const int LongestNote = 1000;

    public required EditingStepId Id { get; init; }
    public required SourceKind Kind { get; init; }
    public required string Name { get; init; }

    /// <summary>Of the version; null for the file.</summary>
    public required int? Number { get; init; }

    public required StepKind Step { get; init; }
    public required PersonId By { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Published: from when.</summary>
    public DateTimeOffset? From { get; init; }

    public string? Note { get; init; }

    private sealed class Table : IEntityTypeConfiguration<EditingStep>
    {
        public void Configure(EntityTypeBuilder<EditingStep> builder)
        {
            builder.ToTable("content_editing_steps");
            builder.Property(step => step.Name).HasMaxLength(SourceId.LongestName);
            builder.Property(step => step.Note).HasMaxLength(LongestNote);
            builder.HasIndex(step => new { step.Kind, step.Name, step.Id });
        }
    }
}
