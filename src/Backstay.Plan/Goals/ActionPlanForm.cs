using System.Globalization;
using Backstay.Content;
using Microsoft.AspNetCore.Http;

namespace Backstay.Plan.Goals;

/// <summary>An action plan as it was typed; nothing is lost when some of it cannot be used.</summary>
internal sealed record ActionPlanForm
{
    /// <summary>The choice that asks for a time of the clock.</summary>
    public const string SetTime = "time";

    private static readonly string[] TimeFormats = ["H:mm", "HH:mm", "HH:mm:ss", "H.mm"];

    public Guid? Id { get; init; }
    public string? What { get; init; }
    public IReadOnlyList<DayOfWeek> Days { get; init; } = [];

    /// <summary>Name of an <see cref="Anchor"/>, or <see cref="SetTime"/>.</summary>
    public string? When { get; init; }

    public string? Time { get; init; }
    public string? Place { get; init; }
    public string? Company { get; init; }
    public string? Obstacle { get; init; }
    public string? Instead { get; init; }

    private Anchor? After => GoalWords.AnchorOf(When);
    private TimeOnly? At => After is null && TimeOnly.TryParseExact(Time, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    public static ActionPlanForm From(ActionPlan plan) => new()
    {
        Id = plan.Id.Value, What = plan.What, Days = plan.Moment.Days, When = plan.After?.ToString() ?? SetTime, Time = plan.At?.ToString("HH:mm", CultureInfo.InvariantCulture),
        Place = plan.Place, Company = plan.Company, Obstacle = plan.Obstacle, Instead = plan.Instead,
    };

    public static ActionPlanForm From(IFormCollection form) => new()
    {
        Id = Guid.TryParse(form["id"], out var id) ? id : null, What = One(form["what"]), When = One(form["when"]), Time = One(form["time"]),
        Days = [.. GoalWords.Days.Where(day => form["days"].Contains(day.ToString()))],
        Place = One(form["place"]), Company = One(form["company"]), Obstacle = One(form["obstacle"]), Instead = One(form["instead"]),
    };

    /// <returns>Field names and what is wrong with each, in the order of the form.</returns>
    public Dictionary<string, string> Faults()
    {
        var faults = new Dictionary<string, string>();
        if (What is null) faults["what"] = Words.FaultPlanWhat;
        if (Days.Count == 0) faults["days"] = Words.FaultPlanDays;
        if (After is null && At is null)
        {
            if (When is null && Time is null) faults["when"] = Words.FaultPlanWhen;
            else faults["time"] = Words.FaultPlanTime;
        }
        if (Obstacle is null && Instead is not null) faults["obstacle"] = Words.FaultPlanObstacle;
        if (Instead is null && Obstacle is not null) faults["instead"] = Words.FaultPlanInstead;
        foreach (var (name, words, longest) in new[]
        {
            ("what", What, ActionPlan.Longest), ("place", Place, ActionPlan.LongestPlace), ("company", Company, ActionPlan.LongestPlace),
            ("obstacle", Obstacle, ActionPlan.Longest), ("instead", Instead, ActionPlan.Longest),
        })
            if (words?.Length > longest) faults[name] = string.Format(CultureInfo.CurrentCulture, Words.FaultTooLong, longest);
        return faults;
    }

    /// <summary>Only without faults. What is named like an exercise or a text is that one.</summary>
    public Act ToAct(IEnumerable<ContentItem> items) => new(
        What!, items.FirstOrDefault(item => string.Equals(item.Title, What, StringComparison.OrdinalIgnoreCase))?.Id, new(Days, At, After),
        Place, Company, Obstacle, Instead);

    public bool Says(Func<string?, bool> phrase) => new[] { What, Place, Company, Obstacle, Instead }.Any(phrase);

    private static string? One(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
