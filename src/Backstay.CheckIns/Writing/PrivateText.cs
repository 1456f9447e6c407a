using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.CheckIns.Writing;

internal readonly record struct PrivateTextId(Guid Value) : ITypedId<PrivateTextId>
{
    public static PrivateTextId From(Guid value) => new(value);
}

/// <summary>What somebody wrote for themselves. Nobody else reads it unless they choose to show it. It is in their own copy, and in no message.</summary>
internal sealed class PrivateText : IBelongToPerson
{
    public const int Longest = 20_000;

    /// <summary>Made when the page was shown, so that a form sent twice is stored once.</summary>
    public required PrivateTextId Id { get; init; }

    public required PersonId PersonId { get; init; }

    /// <summary>The module whose task it answers.</summary>
    public required string Module { get; init; }

    public required DateTimeOffset BeganAt { get; init; }

    /// <summary>As it was last saved; empty before.</summary>
    public string Text { get; private set; } = "";

    public DateTimeOffset? SavedAt { get; private set; }

    /// <summary>What was typed since, kept by the page itself in case it is closed; null when there is nothing.</summary>
    public string? Draft { get; private set; }

    /// <summary>When the person deleted it; it is gone for good some days later.</summary>
    public DateTimeOffset? RemovedAt { get; private set; }

    /// <summary>Since when those with whom the person shares chosen texts may read what is saved; null for nobody.</summary>
    public DateTimeOffset? ShownAt { get; private set; }

    /// <summary>What the person sees when they come back.</summary>
    public string Newest => Draft ?? Text;

    /// <summary>Saving one that was deleted in another window brings it back.</summary>
    public void Save(string text, DateTimeOffset at) => (Text, SavedAt, Draft, RemovedAt) = (text, at, null, null);

    public void Keep(string draft) => Draft = draft == Text ? null : draft;

    public void DropDraft() => Draft = null;

    public void Show(DateTimeOffset at) => ShownAt ??= at;

    public void Hide() => ShownAt = null;

    /// <summary>One that is brought back is private again.</summary>
    public void Remove(DateTimeOffset at) => (RemovedAt, ShownAt) = (RemovedAt ?? at, null);

    public void BringBack() => RemovedAt = null;

    private sealed class Table : IEntityTypeConfiguration<PrivateText>
    {
        public void Configure(EntityTypeBuilder<PrivateText> builder)
        {
            builder.ToTable("checkins_private_texts");
            builder.Property(text => text.Module).HasMaxLength(80);
            builder.Property(text => text.Text).HasMaxLength(Longest);
            builder.Property(text => text.Draft).HasMaxLength(Longest);
            builder.HasIndex(text => new { text.PersonId, text.BeganAt });
        }
    }
}
