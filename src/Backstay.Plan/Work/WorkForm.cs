using System.Globalization;
using Backstay.Content;
using Microsoft.AspNetCore.Http;

namespace Backstay.Plan.Work;

/// <summary>A problem, a solution, an agreement or a hard week as it was typed; each uses the fields that it shows.</summary>
internal sealed record WorkForm
{
    public Guid? Id { get; init; }

    /// <summary>Name of an example that was chosen.</summary>
    public string? Example { get; init; }

    public string? What { get; init; }
    public string? Who { get; init; }
    public string? From { get; init; }
    public string? Review { get; init; }
    public string? Change { get; init; }

    public static WorkForm Of(IFormCollection form) => new()
    {
        Id = Guid.TryParse(form["id"], out var id) ? id : null, Example = One(form["example"]), What = One(form["what"]), Who = One(form["who"]),
        From = One(form["from"]), Review = One(form["review"]), Change = One(form["change"]),
    };

    /// <returns>Null for what is no day such as 2026-03-02.</returns>
    public static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 2000 and < 2200 ? day : null;

    /// <summary>Own words come before an example.</summary>
    public string? Problem => What ?? WorkWords.Examples.FirstOrDefault(example => example.Value == Example)?.Text;

    public WeekChange? ChangeNamed => Enum.GetValues<WeekChange>().Where(change => change.ToString() == Change).Select(change => (WeekChange?)change).FirstOrDefault();

    public bool IsWorrying => WorryingPhrases.AreIn(What) || WorryingPhrases.AreIn(Who);

    public Dictionary<string, string> ProblemFaults() => Problem is null ? new() { ["what"] = Words.FaultProblem } : TooLong();

    public Dictionary<string, string> SolutionFaults()
    {
        var faults = TooLong();
        if (What is null) faults["what"] = Words.FaultSolution;
        if (From is not null && Day(From) is null) faults["from"] = Words.FaultDay;
        return faults;
    }

    public Dictionary<string, string> AgreementFaults()
    {
        var faults = TooLong();
        if (Who is null) faults["who"] = Words.FaultWith;
        if (What is null) faults["what"] = Words.FaultAgreed;
        if (Day(From) is null) faults["from"] = Words.FaultDay;
        if (Day(Review) is not { } review) faults["review"] = Words.FaultDay;
        else if (review < Day(From)) faults["review"] = Words.FaultReview;
        return faults;
    }

    public Dictionary<string, string> WeekFaults()
    {
        var faults = TooLong();
        if (ChangeNamed is null) faults["change"] = Words.FaultWeekChange;
        if (What is null) faults["what"] = Words.FaultWeekReason;
        return faults;
    }

    private Dictionary<string, string> TooLong()
    {
        var faults = new Dictionary<string, string>();
        if (What?.Length > WorkProblem.Longest) faults["what"] = string.Format(CultureInfo.CurrentCulture, Words.FaultTooLong, WorkProblem.Longest);
        if (Who?.Length > Agreed.LongestWith) faults["who"] = string.Format(CultureInfo.CurrentCulture, Words.FaultTooLong, Agreed.LongestWith);
        return faults;
    }

    private static string? One(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
