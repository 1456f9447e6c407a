using System.Security.Cryptography;
using System.Text;
using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Backstay.People.Accounts;

internal readonly record struct SignInCodeId(Guid Value) : ITypedId<SignInCodeId>
{
    public static SignInCodeId From(Guid value) => new(value);
}

/// <summary>
/// A mail that proves an address: six digits for the browser that asked, a link for any browser. Only hashes are kept. Six digits are few,
/// so they are bound to the asking browser: whoever guesses burns their own code, not that of the person they attack.
/// </summary>
[Impersonal("An address that asked for a code and may be nobody's yet. Gone after a day; erasure removes those of the erased address.")]
internal sealed class SignInCode
{
    public const int MostTries = 5;
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    public required SignInCodeId Id { get; init; }
    public required string Address { get; init; }
    public required byte[] Salt { get; init; }
    public required byte[] DigitsHash { get; init; }
    public required byte[] TokenHash { get; init; }

    /// <summary>Hash of the cookie of the browser that asked.</summary>
    public required string Browser { get; init; }

    /// <summary>Hash of the network address that asked; null for this machine itself.</summary>
    public string? Network { get; init; }

    public required DateTimeOffset AskedAt { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
    public int Tries { get; private set; }
    public DateTimeOffset? UsedAt { get; private set; }

    public static (SignInCode Code, string Digits, string Token) New(string address, string browser, string? network, TimeProvider clock)
    {
        var id = clock.NewId<SignInCodeId>();
        var salt = RandomNumberGenerator.GetBytes(16);
        var digits = RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
        var token = Convert.ToHexStringLower([.. id.Value.ToByteArray(), .. RandomNumberGenerator.GetBytes(32)]);
        var code = new SignInCode
        {
            Id = id, Address = address, Salt = salt, DigitsHash = Hash(salt, digits), TokenHash = Hash(salt, token), Browser = browser,
            Network = network, AskedAt = clock.GetUtcNow(), ExpiresAt = clock.GetUtcNow() + Lifetime,
        };
        return (code, digits, token);
    }

    /// <summary>A link's token begins with the id of its row.</summary>
    public static SignInCodeId? IdIn(string token) =>
        token.Length == 96 && token.All(char.IsAsciiHexDigitLower) ? new(new Guid(Convert.FromHexString(token)[..16])) : null;

    public bool HasDigits(string digits) => CryptographicOperations.FixedTimeEquals(DigitsHash, Hash(Salt, digits));

    public bool HasToken(string token) => CryptographicOperations.FixedTimeEquals(TokenHash, Hash(Salt, token));

    private static byte[] Hash(byte[] salt, string secret) => SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(secret)]);

    private sealed class Table : IEntityTypeConfiguration<SignInCode>
    {
        public void Configure(EntityTypeBuilder<SignInCode> builder)
        {
            builder.ToTable("people_sign_in_codes");
            builder.Property(code => code.Address).HasMaxLength(Accounts.Address.MaxLength);
            builder.Property(code => code.Browser).HasMaxLength(64);
            builder.Property(code => code.Network).HasMaxLength(32);
            builder.HasIndex(code => new { code.Address, code.AskedAt });
            builder.HasIndex(code => code.Browser);
            builder.HasIndex(code => new { code.Network, code.AskedAt });
        }
    }
}
