namespace Backstay.People.Accounts;

/// <summary>An e-mail address as it is compared and stored.</summary>
internal static class Address
{
    public const int MaxLength = 254;

    public static string Normal(string typed) => typed.Trim().ToLowerInvariant();

    /// <summary>"a***@example.org": enough to recognise one's own.</summary>
    public static string Masked(string address)
    {
        var at = address.IndexOf('@', StringComparison.Ordinal);
        return at < 1 ? "***" : $"{address[0]}***{address[at..]}";
    }
}
