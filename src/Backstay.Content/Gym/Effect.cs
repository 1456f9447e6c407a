using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Content.Gym;

internal readonly record struct EffectId(Guid Value) : ITypedId<EffectId>
{
    public static EffectId From(Guid value) => new(value);
}

/// <summary>"This made it worse": a safety record. Never changed.</summary>
internal sealed class Effect : IBelongToPerson
{
    public required EffectId Id { get; init; }
    public required PersonId PersonId { get; init; }
    public required string ItemId { get; init; }
    public required DateTimeOffset At { get; init; }

    private sealed class Table : IEntityTypeConfiguration<Effect>
    {
        public void Configure(EntityTypeBuilder<Effect> builder)
        {
            builder.ToTable("content_effects");
            builder.Property(effect => effect.ItemId).HasMaxLength(80);
            builder.HasIndex(effect => new { effect.PersonId, effect.At });
        }
    }
}
