using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.Plan.Goals;

/// <summary>The private address under which a person's calendar reads their plans. Only a hash of it is kept; it is shown once.</summary>
internal sealed class CalendarFeed : IBelongToPerson
{
    // 256 bits: nobody finds an address by trying.
    private const int Bytes = 32;

    public required PersonId PersonId { get; init; }

    [NotExported]
    public string Hash { get; private set; } = "";

    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>A new secret in place of the old one, which then leads nowhere.</summary>
    public string Renew(DateTimeOffset now)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        (Hash, MadeAt) = (HashOf(secret), now);
        return secret;
    }

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private sealed class Table : IEntityTypeConfiguration<CalendarFeed>
    {
        public void Configure(EntityTypeBuilder<CalendarFeed> builder)
        {
            builder.ToTable("plan_calendar_feeds");
            builder.HasKey(feed => feed.PersonId);
            builder.Property(feed => feed.Hash).HasMaxLength(64);
            builder.HasIndex(feed => feed.Hash).IsUnique();
        }
    }
}
