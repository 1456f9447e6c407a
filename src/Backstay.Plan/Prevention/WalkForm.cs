using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Backstay.Plan.Prevention;

/// <summary>A walk as it was ticked.</summary>
internal sealed record WalkForm(Guid? Id, string? Minutes, string? When)
{
    public const string OfToday = "today", OfYesterday = "yesterday";

    public int? Number => int.TryParse(Minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= Walk.MostMinutes ? number : null;

    public static WalkForm From(IFormCollection form) => new(Guid.TryParse(form["id"], out var id) ? id : null, form["minutes"], form["when"]);

    /// <returns>Null for what no button of the page says.</returns>
    public DateOnly? Day(DateOnly today) => When switch { OfToday => today, OfYesterday => today.AddDays(-1), _ => null };

    /// <returns>Field names and what is wrong with each.</returns>
    public Dictionary<string, string> Faults()
    {
        var faults = new Dictionary<string, string>();
        if (Number is null) faults["minutes"] = Words.FaultWalkMinutes;
        return faults;
    }
}
