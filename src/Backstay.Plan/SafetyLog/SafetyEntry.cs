using System.Security.Cryptography;
using System.Text;
using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Plan.SafetyLog;

internal enum SafetyKind { MadeItWorse, WorryingWords, DangerRoutine, DangerNextDay, DangerEmergency }

/// <summary>That something happened which an operator has to watch. It names nobody, so it outlives erasure.</summary>
[Impersonal("A day, a kind and an exercise. The id is a one-way mark of the event, so that one event counts once.")]
internal sealed class SafetyEntry
{
    public required Guid Id { get; init; }
    public required DateOnly Day { get; init; }
    public required SafetyKind Kind { get; init; }

    /// <summary>The exercise; null where the kind needs none.</summary>
    public string? ItemId { get; init; }

    public static SafetyEntry Of(SafetyKind kind, PersonId person, DateTimeOffset at, string? itemId = null) => new()
    {
        Id = new(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind} {person.Value} {at.UtcTicks} {itemId}"))[..16]),
        Day = DateOnly.FromDateTime(at.UtcDateTime), Kind = kind, ItemId = itemId,
    };

    private sealed class Table : IEntityTypeConfiguration<SafetyEntry>
    {
        public void Configure(EntityTypeBuilder<SafetyEntry> builder)
        {
            builder.ToTable("plan_safety_log");
            builder.Property(entry => entry.ItemId).HasMaxLength(80);
            builder.HasIndex(entry => entry.Day);
        }
    }
}
