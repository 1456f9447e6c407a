namespace Backstay.People.Me;

/// <summary>Says the access log's short names in words. A name without words of its own is shown as it is.</summary>
internal static class SeenWords
{
    public static string Role(string role) => Words.ResourceManager.GetString($"Role_{role}", Words.Culture) ?? role;

    public static string View(string what) => Words.ResourceManager.GetString($"Seen_{what.Replace('-', '_').Replace(' ', '_')}", Words.Culture) ?? what;
}
