using Microsoft.AspNetCore.Http;

namespace Backstay.People.TwoStep;

/// <summary>Whether a request lacks roles that the person has, for want of the second step on this device.</summary>
public static class SecondStep
{
    private static readonly object Missing = new();

    public static bool IsMissing(HttpContext http) => http.Items.ContainsKey(Missing);

    /// <returns>Where it is shown, and after it the page that was asked for.</returns>
    public static string PathFor(HttpContext http) => Accounts.Paths.With("/sign-in/second-step", ("next", http.Request.Path + http.Request.QueryString));

    internal static void Miss(HttpContext http) => http.Items[Missing] = true;
}
