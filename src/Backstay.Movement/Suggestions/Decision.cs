using System.Text.Json;
using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Movement.Suggestions;

internal readonly record struct DecisionId(Guid Value) : ITypedId<DecisionId>
{
    public static DecisionId From(Guid value) => new(value);
}

/// <summary>How a suggestion was chosen, or that none was: all that an analysis needs. While somebody is blinded, nothing that they can open holds it.</summary>
internal sealed class Decision : IBelongToPerson
{
    public required DecisionId Id { get; init; }
    public required PersonId PersonId { get; init; }
    public required DateOnly Day { get; init; }
    public required DayPart Part { get; init; }
    public required int Turn { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Programme and version, as in "mybehavior-cbp/1".</summary>
    public required string Trial { get; init; }

    /// <summary>Of the programme, 1 for the first.</summary>
    public required int Week { get; init; }

    public required Policy Phase { get; init; }

    /// <summary>Name and version of the policy.</summary>
    public required string Policy { get; init; }

    /// <summary>False where nothing could be suggested, such as in a flare-up; then nothing was drawn.</summary>
    public required bool Available { get; init; }

    /// <summary>JSON: the arms that could be drawn, with their probabilities.</summary>
    public required string Arms { get; init; }

    /// <summary>Of what was drawn; 1 where nothing could be.</summary>
    public required double Probability { get; init; }

    /// <summary>The number that decided, 0 to under 1.</summary>
    public required double Draw { get; init; }

    /// <summary>The arm; null for nothing.</summary>
    public string? Choice { get; init; }

    public SuggestionId? SuggestionId { get; init; }

    public IReadOnlyList<Weighed> Weighed => Read(Arms);

    /// <summary>Reads what <see cref="Write"/> writes.</summary>
    public static IReadOnlyList<Weighed> Read(string arms) => [.. JsonSerializer.Deserialize<Dictionary<string, double>>(arms)!.Select(one => new Weighed(Arm.Read(one.Key), one.Value))];

    public static string Write(IEnumerable<Weighed> weighed) => JsonSerializer.Serialize(weighed.ToDictionary(one => one.Arm.ToString(), one => one.Probability));

    private sealed class Table : IEntityTypeConfiguration<Decision>
    {
        public void Configure(EntityTypeBuilder<Decision> builder)
        {
            builder.ToTable(TableName);
            builder.Ignore(one => one.Weighed);
            builder.Property(one => one.Trial).HasMaxLength(80);
            builder.Property(one => one.Policy).HasMaxLength(40);
            builder.Property(one => one.Choice).HasMaxLength(40);
            builder.HasIndex(one => new { one.PersonId, one.Day, one.Part, one.Turn }).IsUnique();
        }
    }

    public const string TableName = "movement_decisions";
}
