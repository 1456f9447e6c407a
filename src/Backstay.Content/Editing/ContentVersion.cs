using Backstay.Content.Files;
using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Content.Editing;

public readonly record struct ContentVersionId(Guid Value) : ITypedId<ContentVersionId>
{
    public static ContentVersionId From(Guid value) => new(value);
}

public enum VersionState { Draft, InReview, Approved, Discarded }

/// <summary>The texts of one item as somebody wrote them in the editor. Once approved they never change; what people see is published.</summary>
[Impersonal("Texts of the house. Who wrote them stands in it as an id, which means nothing once that person is erased.")]
public sealed class ContentVersion
{
    public const int LongestText = 200_000, LongestNote = 300;

    public required ContentVersionId Id { get; init; }
    public required SourceKind Kind { get; init; }
    public required string Name { get; init; }
    public required string Language { get; init; }

    /// <summary>From 1, within the item and language.</summary>
    public required int Number { get; init; }

    public required string Facts { get; set; }
    public required string Words { get; set; }

    /// <summary>The texts before they were last saved, so that a slip can be undone.</summary>
    public string? FactsBefore { get; private set; }

    public string? WordsBefore { get; private set; }

    /// <summary>In a sentence, what is new.</summary>
    public string? Note { get; set; }

    /// <summary>The mark of the files when it was begun; null where there were none.</summary>
    public string? FileMark { get; init; }

    public required DateTimeOffset BegunAt { get; init; }
    public required DateTimeOffset ChangedAt { get; set; }
    public VersionState State { get; private set; } = VersionState.Draft;

    /// <summary>Counts every change, so that nobody overwrites what they have not seen.</summary>
    public int Edits { get; private set; }

    public SourceId Of => new(Kind, Name);

    internal ItemSource Source => new(Of, Facts, Words);

    public bool CanUndo => State == VersionState.Draft && FactsBefore is not null;

    /// <returns>False when nothing is different.</returns>
    /// <exception cref="InvalidOperationException">It is no draft any more.</exception>
    public bool Write(string facts, string words, string? note, DateTimeOffset at)
    {
        if (State != VersionState.Draft) throw new InvalidOperationException($"Version {Number} of {Of} is {State} and cannot be written.");
        if ((facts, words, note) == (Facts, Words, Note)) return false;
        if ((facts, words) != (Facts, Words)) (FactsBefore, WordsBefore) = (Facts, Words);
        (Facts, Words, Note) = (facts, words, note);
        Touch(at);
        return true;
    }

    /// <summary>Exchanges the texts with those before the last save; a second time brings them back.</summary>
    public void Undo(DateTimeOffset at)
    {
        if (!CanUndo) return;
        (Facts, Words, FactsBefore, WordsBefore) = (FactsBefore!, WordsBefore!, Facts, Words);
        Touch(at);
    }

    /// <returns>False where that step is not open from where it stands.</returns>
    public bool Move(VersionState from, VersionState to, DateTimeOffset at)
    {
        if (State != from) return false;
        State = to;
        Touch(at);
        return true;
    }

    private void Touch(DateTimeOffset at) => (ChangedAt, Edits) = (at, Edits + 1);

    private sealed class Table : IEntityTypeConfiguration<ContentVersion>
    {
        public void Configure(EntityTypeBuilder<ContentVersion> builder)
        {
            builder.ToTable("content_versions");
            builder.Ignore(version => version.Of).Ignore(version => version.CanUndo);
            builder.Property(version => version.Name).HasMaxLength(SourceId.LongestName);
            builder.Property(version => version.Language).HasMaxLength(12);
            builder.Property(version => version.Note).HasMaxLength(LongestNote);
            builder.Property(version => version.FileMark).HasMaxLength(16);
            builder.Property(version => version.Edits).IsConcurrencyToken();
            builder.HasIndex(version => new { version.Kind, version.Name, version.Language, version.Number }).IsUnique();
        }
    }
}
