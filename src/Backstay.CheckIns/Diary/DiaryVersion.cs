using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.CheckIns.Diary;

internal readonly record struct DiaryVersionId(Guid Value) : ITypedId<DiaryVersionId>
{
    public static DiaryVersionId From(Guid value) => new(value);
}

/// <summary>A day as it was told at one moment; an edit is a new version, and the newest counts. Never changed.</summary>
internal sealed class DiaryVersion : IBelongToPerson
{
    /// <summary>Made when the form was shown, so that a form sent twice is stored once.</summary>
    public required DiaryVersionId Id { get; init; }

    public required PersonId PersonId { get; init; }
    public required DateOnly Day { get; init; }
    public required int? Pain { get; init; }
    public required int? ActiveMinutes { get; init; }
    public required int? Sleep { get; init; }
    public required int? Mood { get; init; }
    public required string? Did { get; init; }
    public required DateTimeOffset At { get; init; }

    public bool SaysTheSameAs(DiaryVersion other) =>
        (Day, Pain, ActiveMinutes, Sleep, Mood, Did) == (other.Day, other.Pain, other.ActiveMinutes, other.Sleep, other.Mood, other.Did);

    public DiaryDay ToDay() => new(Day, Pain, ActiveMinutes, Sleep, Mood, Did);

    private sealed class Table : IEntityTypeConfiguration<DiaryVersion>
    {
        public void Configure(EntityTypeBuilder<DiaryVersion> builder)
        {
            builder.ToTable("checkins_diary");
            builder.Property(version => version.Did).HasMaxLength(2000);
            builder.HasIndex(version => new { version.PersonId, version.Day, version.At });
        }
    }
}
