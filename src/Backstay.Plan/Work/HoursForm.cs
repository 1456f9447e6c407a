using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Backstay.Plan.Work;

/// <summary>Steps back to one's hours as they were typed.</summary>
internal sealed record HoursForm
{
    private const int MostHours = 80, MostSteps = 12, MostWeeks = 8;

    public string? Contract { get; init; }
    public string? From { get; init; }
    public string? To { get; init; }
    public string? Steps { get; init; }
    public string? Weeks { get; init; }
    public string? Begin { get; init; }

    public static HoursForm Of(GradedSteps steps) => new()
    {
        Contract = Hours(steps.Contract), From = Hours(steps.From), To = Hours(steps.To), Steps = Text(steps.Steps), Weeks = Text(steps.WeeksPerStep), Begin = steps.Begin.ToString("O", CultureInfo.InvariantCulture),
    };

    public static HoursForm Of(IFormCollection form) => new()
    {
        Contract = form["contract"], From = form["from"], To = form["to"], Steps = form["steps"], Weeks = form["weeks"], Begin = form["begin"],
    };

    /// <returns>Field names and what is wrong with each, in the order of the form.</returns>
    public Dictionary<string, string> Faults()
    {
        var faults = new Dictionary<string, string>();
        if (Minutes(Contract) is not > 0) faults["contract"] = Words.FaultHours;
        if (Minutes(From) is null) faults["from"] = Words.FaultHours;
        if (Minutes(To) is not > 0) faults["to"] = Words.FaultHours;
        if (Whole(Steps, MostSteps) is null) faults["steps"] = string.Format(CultureInfo.CurrentCulture, Words.FaultWhole, MostSteps);
        if (Whole(Weeks, MostWeeks) is null) faults["weeks"] = string.Format(CultureInfo.CurrentCulture, Words.FaultWhole, MostWeeks);
        if (WorkForm.Day(Begin) is null) faults["begin"] = Words.FaultDay;
        if (faults.Count > 0) return faults;
        var steps = ToSteps();
        if (steps.To > steps.Contract) faults["to"] = Words.FaultOverContract;
        else if (steps.To - steps.From < steps.Steps * GradedReturn.Grain) faults["from"] = Words.FaultNoRoom;
        return faults;
    }

    /// <summary>Only without faults of single fields.</summary>
    public GradedSteps ToSteps() => new(Minutes(Contract)!.Value, Minutes(From)!.Value, Minutes(To)!.Value, Whole(Steps, MostSteps)!.Value, Whole(Weeks, MostWeeks)!.Value, WorkForm.Day(Begin)!.Value);

    public static string Hours(int minutes) => (minutes / 60m).ToString("0.##", CultureInfo.CurrentCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    // Somebody may write 19,5 or 19.5.
    private static int? Minutes(string? hours) =>
        decimal.TryParse(hours?.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= MostHours ? (int)(number * 60) / GradedReturn.Grain * GradedReturn.Grain : null;

    private static int? Whole(string? text, int most) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? number : null;
}
