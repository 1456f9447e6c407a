using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Backstay.Movement.Push;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Movement.Brought;

internal readonly record struct BroughtFileId(Guid Value) : ITypedId<BroughtFileId>
{
    public static BroughtFileId From(Guid value) => new(value);
}

internal enum BroughtState { Waiting, Reading, Read, Unreadable, Cancelled, Undone }

/// <summary>A file of a phone or a watch that somebody brought, or what such a device sent on one day: what was understood of it, and what became of it.</summary>
internal sealed class BroughtFile : IBelongToPerson
{
    public const int LongestName = 120;

    /// <summary>Made when the form was shown, so that a file sent twice is taken once.</summary>
    public required BroughtFileId Id { get; init; }

    public required PersonId PersonId { get; init; }

    /// <summary>By which a device sent it of itself; null for what the person brought.</summary>
    public PushAddressId? AddressId { get; init; }

    /// <summary>As the person's device calls it.</summary>
    public required string Name { get; init; }

    public required long Bytes { get; set; }
    public required DateTimeOffset At { get; init; }
    public BroughtState State { get; set; }

    /// <summary>Null until it is known.</summary>
    public string? Format { get; set; }

    /// <summary>Of a table: see <see cref="Import.Tables.TableHead.Fingerprint"/>. Null for all else.</summary>
    [NotExported]
    public Guid? TableKey { get; set; }

    /// <summary>How far it is read.</summary>
    public long ReadBytes { get; set; }

    /// <summary>Positions and stretches of time that came in with it.</summary>
    public long Positions { get; set; }
    public long Spells { get; set; }

    /// <summary>What was there already.</summary>
    public long Known { get; set; }

    /// <summary>JSON of <see cref="RefusedRecords"/>.</summary>
    public string Refused { get; set; } = "[]";

    /// <summary>What was wrong with the file as a whole; null where nothing was.</summary>
    public string? Fault { get; set; }

    /// <summary>The days that it told of; null where it told of none.</summary>
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }

    /// <summary>Until then one copy of the program reads it; afterwards another one may.</summary>
    public DateTimeOffset? LeasedUntil { get; set; }

    public bool IsOpen => State is BroughtState.Waiting or BroughtState.Reading;

    /// <summary>0 to 100.</summary>
    public int Percent => Bytes == 0 ? 0 : (int)Math.Min(100, 100 * ReadBytes / Bytes);

    /// <summary>As if it had just come in.</summary>
    public void ReadAgain()
    {
        (State, Format, TableKey, ReadBytes, Fault, Refused) = (BroughtState.Waiting, null, null, 0, null, "[]");
        (Positions, Spells, Known, From, To) = (0, 0, 0, null, null);
    }

    private sealed class Table : IEntityTypeConfiguration<BroughtFile>
    {
        public void Configure(EntityTypeBuilder<BroughtFile> builder)
        {
            builder.ToTable("movement_files");
            builder.Property(file => file.Name).HasMaxLength(LongestName);
            builder.Property(file => file.Format).HasMaxLength(40);
            builder.Property(file => file.Fault).HasMaxLength(400);
            builder.HasIndex(file => new { file.PersonId, file.At });
            // Who reads a file and who stops it may come at the same moment.
            builder.Property(file => file.State).IsConcurrencyToken();
        }
    }
}

/// <summary>Records that could not be used, for one reason.</summary>
/// <param name="Lines">Lines or numbers of the first of them.</param>
internal sealed record RefusedRecords(string Reason, long Count, IReadOnlyList<long> Lines);
