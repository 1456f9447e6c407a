using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Backstay.Movement.OwnIdeas;
using Backstay.Movement.Sending.Deciding;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Movement.Sending.Speaking;

internal readonly record struct SendingMomentId(Guid Value) : ITypedId<SendingMomentId>
{
    public static SendingMomentId From(Guid value) => new(value);
}

/// <summary>What somebody did with a message.</summary>
internal enum MessageAnswer { None, Will, NotNow }

/// <summary>A moment at which something could be said: how it was decided, and what was said. What followed is read from the days themselves.</summary>
internal sealed class SendingMoment : IBelongToPerson
{
    public const int LongestTitle = 300, LongestLine = 600;

    public required SendingMomentId Id { get; init; }
    public required PersonId PersonId { get; init; }
    public required DateTimeOffset At { get; init; }
    public required DateOnly Day { get; init; }
    public required SendingTime Time { get; init; }

    /// <summary>What made it a moment: the evening, the key of an idea, or when a stretch of sitting began. Once a day each.</summary>
    public required string Occasion { get; init; }

    /// <summary>JSON of <see cref="SendingDecision"/>.</summary>
    public required string Decision { get; init; }

    public required Message Choice { get; init; }

    /// <summary>As it was read; null where nothing was said.</summary>
    public string? Title { get; init; }

    public string? Line { get; init; }

    /// <summary>From when the half hour counts that shows whether it helped; null where there is no such time.</summary>
    public DateTimeOffset? MeasuredFrom { get; init; }

    public MessageAnswer Answer { get; set; }

    /// <summary>Messages were turned off because of it.</summary>
    public bool Stopped { get; set; }

    private sealed class Table : IEntityTypeConfiguration<SendingMoment>
    {
        public void Configure(EntityTypeBuilder<SendingMoment> builder)
        {
            builder.ToTable("movement_moments");
            builder.Property(moment => moment.Occasion).HasMaxLength(OwnIdea.LongestKey);
            builder.Property(moment => moment.Title).HasMaxLength(LongestTitle);
            builder.Property(moment => moment.Line).HasMaxLength(LongestLine);
            builder.HasIndex(moment => new { moment.PersonId, moment.Day, moment.Time, moment.Occasion }).IsUnique();
        }
    }
}
