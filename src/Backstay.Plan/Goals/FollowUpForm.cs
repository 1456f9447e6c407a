using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Backstay.Plan.Goals;

/// <summary>What was told of a planned moment, as it was typed.</summary>
internal sealed record FollowUpForm
{
    public string? Outcome { get; init; }
    public string? Obstacle { get; init; }
    public string? Said { get; init; }

    public Outcome? OutcomeNamed => Named<Outcome>(Outcome);
    public Obstacle? ObstacleNamed => OutcomeNamed is Goals.Outcome.Did ? null : Named<Obstacle>(Obstacle);

    public static FollowUpForm From(FollowUp? told) => told is null ? new() : new() { Outcome = told.Outcome.ToString(), Obstacle = told.Obstacle?.ToString(), Said = told.Said };

    public static FollowUpForm From(IFormCollection form) => new()
    {
        Outcome = form["outcome"], Obstacle = form["obstacle"], Said = form["said"].ToString().Trim() is { Length: > 0 } said ? said : null,
    };

    /// <returns>Field names and what is wrong with each.</returns>
    public Dictionary<string, string> Faults()
    {
        var faults = new Dictionary<string, string>();
        if (OutcomeNamed is null) faults["outcome"] = Words.FaultOutcome;
        if (Said?.Length > FollowUp.Longest) faults["said"] = string.Format(CultureInfo.CurrentCulture, Words.FaultTooLong, FollowUp.Longest);
        return faults;
    }

    private static T? Named<T>(string? name) where T : struct, Enum => Enum.GetValues<T>().Where(value => value.ToString() == name).Select(value => (T?)value).FirstOrDefault();
}
