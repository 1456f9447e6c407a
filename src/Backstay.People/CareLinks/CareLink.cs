using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.People.CareLinks;

public readonly record struct CareLinkId(Guid Value) : ITypedId<CareLinkId>
{
    public static CareLinkId From(Guid value) => new(value);
}

/// <summary>That somebody may read what a person ticked. Waits with a code until it is accepted, and ends when the person takes it back.</summary>
internal sealed class CareLink : IBelongToPerson
{
    public const int LongestName = 60;

    public required CareLinkId Id { get; init; }
    public required PersonId PersonId { get; init; }
    public required CareReader Reader { get; init; }

    /// <summary>What the person wants to be called by this reader.</summary>
    public string CalledAs { get; private set; } = "";

    /// <summary>Names of what is shared, with blanks between.</summary>
    public string Ticked { get; private set; } = "";

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Null once it was used.</summary>
    [NotExported]
    public string? CodeHash { get; private set; }

    public DateTimeOffset CodeEndsAt { get; private set; }
    public DateTimeOffset? AcceptedAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    public IReadOnlyList<string> Shares => Ticked.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public bool IsWaiting => AcceptedAt is null && EndedAt is null;

    public void Share(string calledAs, IEnumerable<string> shares) => (CalledAs, Ticked) = (calledAs, string.Join(' ', CareShares.All.Where(shares.Contains)));

    /// <summary>A code of before no longer works.</summary>
    /// <returns>The code; only its hash is kept.</returns>
    public string NewCode(DateTimeOffset now)
    {
        var code = ReadableCode.New();
        (CodeHash, CodeEndsAt) = (CareCode.HashOf(code), now.AddDays(CareCode.Days));
        return code;
    }

    public void End(DateTimeOffset now) => (EndedAt, CodeHash) = (EndedAt ?? now, null);

    private sealed class Table : IEntityTypeConfiguration<CareLink>
    {
        public void Configure(EntityTypeBuilder<CareLink> builder)
        {
            builder.ToTable("people_care_links");
            builder.Ignore(link => link.Shares).Ignore(link => link.IsWaiting);
            builder.Property(link => link.CalledAs).HasMaxLength(LongestName);
            builder.Property(link => link.Ticked).HasMaxLength(200);
            builder.Property(link => link.CodeHash).HasMaxLength(64);
            builder.HasIndex(link => link.PersonId);
            builder.HasIndex(link => link.CodeHash);
        }
    }
}
