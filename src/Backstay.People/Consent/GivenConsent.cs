using System.Security.Cryptography;
using System.Text;
using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.People.Consent;

internal readonly record struct ConsentId(Guid Value) : ITypedId<ConsentId>
{
    public static ConsentId From(Guid value) => new(value);
}

/// <summary>A yes to one purpose, with proof of the words that were read. Kept after it is taken back, as the record of when it held.</summary>
internal sealed class GivenConsent : IBelongToPerson
{
    public required ConsentId Id { get; init; }
    public required PersonId PersonId { get; init; }
    public required Purpose Purpose { get; init; }

    /// <summary>Whom or what it is for within the purpose, such as the id of a care link; empty where there is only one.</summary>
    public required string Subject { get; init; }

    public required int Version { get; init; }

    /// <summary>SHA-256 of the words shown, in hexadecimal.</summary>
    public required string TextHash { get; init; }

    public required DateTimeOffset GivenAt { get; init; }
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public void Withdraw(DateTimeOffset at) => WithdrawnAt ??= at;

    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private sealed class Table : IEntityTypeConfiguration<GivenConsent>
    {
        public void Configure(EntityTypeBuilder<GivenConsent> builder)
        {
            builder.ToTable("people_consents");
            builder.Property(consent => consent.Subject).HasMaxLength(80);
            builder.Property(consent => consent.TextHash).HasMaxLength(64);
            builder.HasIndex(consent => new { consent.PersonId, consent.Purpose });
        }
    }
}
