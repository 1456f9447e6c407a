using Microsoft.AspNetCore.Http;

namespace Backstay.People.Accounts;

/// <summary>Addresses within this site.</summary>
internal static class Paths
{
    public static string With(string path, params (string Name, string? Value)[] query) =>
        path + QueryString.Create(query.Where(q => !string.IsNullOrEmpty(q.Value)).Select(q => KeyValuePair.Create(q.Name, q.Value)));

    /// <summary>Only a path of our own is followed after sign-in, never another site.</summary>
    public static string Own(string? next, string otherwise) =>
        next is ['/', not ('/' or '\\'), ..] or "/" && !next.Any(char.IsControl) ? next : otherwise;
}
