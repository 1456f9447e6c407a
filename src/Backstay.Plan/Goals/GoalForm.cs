using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Backstay.Plan.Goals;

/// <summary>A new goal as it was typed, or a new rating of one; nothing is lost when some of it cannot be used.</summary>
internal sealed record GoalForm
{
    public Guid? Id { get; init; }
    public string? What { get; init; }
    public string? Able { get; init; }

    public int? AbleNumber => int.TryParse(Able, NumberStyles.None, CultureInfo.InvariantCulture, out var able) && able is >= 0 and <= 10 ? able : null;

    public static GoalForm From(IFormCollection form) => new()
    {
        Id = Guid.TryParse(form["id"], out var id) ? id : null, What = form["what"].ToString().Trim(), Able = form["able"],
    };

    /// <returns>Field names and what is wrong with each.</returns>
    public Dictionary<string, string> Faults()
    {
        var faults = RatingFaults();
        if (string.IsNullOrEmpty(What)) faults["what"] = Words.FaultGoalWhat;
        else if (What.Length > Goal.Longest) faults["what"] = string.Format(CultureInfo.CurrentCulture, Words.FaultTooLong, Goal.Longest);
        return faults;
    }

    public Dictionary<string, string> RatingFaults() => AbleNumber is null ? new() { ["able"] = Words.FaultGoalAble } : [];
}
