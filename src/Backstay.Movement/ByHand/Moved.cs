using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Backstay.Movement.Suggestions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Movement.ByHand;

internal readonly record struct MovedId(Guid Value) : ITypedId<MovedId>
{
    public static MovedId From(Guid value) => new(value);
}

/// <summary>That somebody moved, as they told it.</summary>
internal sealed class Moved : IBelongToPerson
{
    public const int MostMinutes = 300;

    /// <summary>Made when the form was shown, so that a form sent twice is stored once.</summary>
    public required MovedId Id { get; init; }

    public required PersonId PersonId { get; init; }
    public required DateOnly Day { get; init; }
    public required DayPart Part { get; init; }
    public required Activity Activity { get; init; }
    public required int Minutes { get; init; }

    /// <summary>What was followed by it; null for what they did of themselves.</summary>
    public SuggestionId? SuggestionId { get; init; }

    private sealed class Table : IEntityTypeConfiguration<Moved>
    {
        public void Configure(EntityTypeBuilder<Moved> builder)
        {
            builder.ToTable("movement_moved");
            builder.HasIndex(moved => new { moved.PersonId, moved.Day });
        }
    }
}
