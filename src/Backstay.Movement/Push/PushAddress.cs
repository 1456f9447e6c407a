using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Movement.Push;

internal readonly record struct PushAddressId(Guid Value) : ITypedId<PushAddressId>
{
    public static PushAddressId From(Guid value) => new(value);
}

/// <summary>A password with which one app of a person sends by itself what it knows of their moving. Only a hash of it is kept; it is shown once, and it opens nothing else.</summary>
internal sealed class PushAddress : IBelongToPerson
{
    // 192 bits: nobody finds one by trying, and it can still be typed.
    private const int Bytes = 24;

    public required PushAddressId Id { get; init; }
    public required PersonId PersonId { get; init; }

    /// <summary>Such as "OwnTracks".</summary>
    public required string App { get; init; }

    [NotExported]
    public required string Hash { get; init; }

    public required DateTimeOffset MadeAt { get; init; }
    public DateTimeOffset? LastAt { get; set; }

    public static (PushAddress Address, string Secret) Make(PersonId person, string app, TimeProvider clock)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        return (new() { Id = clock.NewId<PushAddressId>(), PersonId = person, App = app, Hash = HashOf(secret), MadeAt = clock.GetUtcNow() }, secret);
    }

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private sealed class Table : IEntityTypeConfiguration<PushAddress>
    {
        public void Configure(EntityTypeBuilder<PushAddress> builder)
        {
            builder.ToTable("movement_push_addresses");
            builder.Property(address => address.App).HasMaxLength(40);
            builder.Property(address => address.Hash).HasMaxLength(64);
            builder.HasIndex(address => address.Hash).IsUnique();
            builder.HasIndex(address => address.PersonId);
        }
    }
}
