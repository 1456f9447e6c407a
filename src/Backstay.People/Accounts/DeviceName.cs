namespace Backstay.People.Accounts;

/// <summary>Names a browser coarsely from its User-Agent header.</summary>
internal static class DeviceName
{
    private static readonly (string Mark, string Name)[] Browsers =
        [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"), ("SamsungBrowser/", "Samsung Internet"),
         ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Mark, string Name)[] Systems =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS X", "Mac"), ("Linux", "Linux")];

    public static string From(string? userAgent)
    {
        var browser = Browsers.FirstOrDefault(b => Has(userAgent, b.Mark)).Name ?? Words.DeviceUnknown;
        var system = Systems.FirstOrDefault(s => Has(userAgent, s.Mark)).Name;
        return system is null ? browser : $"{browser}, {system}";
    }

    private static bool Has(string? text, string mark) => text?.Contains(mark, StringComparison.Ordinal) == true;
}
