using System.Text.RegularExpressions;
using Offered = Backstay.Plan.Words;

namespace Backstay.Proving;

/// <summary>What is done in Web-BCPA: sheets, exercises, private writing, and the graph that shows it.</summary>
internal sealed partial class WebBcpaWork(Cohort cohort)
{
    /// <summary>Begins the word in each private text by which it is known.</summary>
    public const string Mark = "Heron-";

    private readonly Claim sheets = new("Assignments can be filled in again");
    private readonly Claim exercises = new("Exercises can be done again");
    private readonly Claim kept = new("The writing task of a module is there, and what was written is kept");
    private readonly Claim hidden = new("Private writing is in nobody else's pages", "pages with such words, all read by whoever wrote them");
    private readonly Claim graph = new("Planned activity is shown against pain days in the graph");

    private string FirstModule => $"/learn/courses/{cohort.Programme.Modules[0].Module}";

    public void Hear(Participant one, string path, string source)
    {
        foreach (Match mark in Marks().Matches(source)) hidden.See(one.Number, mark.Value == MarkOf(one), $"{one.Called}, {path}: {mark.Value}");
    }

    /// <param name="own">Day of the programme.</param>
    public Task DoAsync(Participant one, int own, CancellationToken ct) =>
        own switch { 3 => FillTwiceAsync(one, ct), 10 => ExerciseTwiceAsync(one, ct), 17 => WriteAsync(one, ct), 24 => SeeGraphAsync(one, ct), _ => Task.CompletedTask };

    public IReadOnlyList<Proof> Prove() => [sheets.Prove(), exercises.Prove(), graph.Prove(), kept.Prove(), hidden.Prove($"{cohort.Answers:N0} pages searched")];

    public static string MarkOf(Participant one) => $"{Mark}{one.Number + 1:00000}";

    private async Task FillTwiceAsync(Participant one, CancellationToken ct)
    {
        await one.OpenAsync(FirstModule, ct);
        var sheet = one.Page.QuerySelector("main a[href^='/sheets/']")?.GetAttribute("href") ?? throw new InvalidOperationException("The first module has no sheet.");
        for (var time = 0; time < 2; time++) await Answering.FillAsync(one, $"{sheet}/new", cohort.Program.Clock, ct);
        await one.OpenAsync(sheet, ct);
        sheets.See(one.Number, one.Page.QuerySelectorAll($"main ul.rows a[href^='{sheet}/']").Length == 2 && !one.Sees("main em.lapsed"), one.Browser.Text);
    }

    private async Task ExerciseTwiceAsync(Participant one, CancellationToken ct)
    {
        await one.OpenAsync("/move", ct);
        var session = one.Page.QuerySelector("main a[href^='/move/sessions/']")!.GetAttribute("href")!;
        for (var time = 0; time < 2; time++)
        {
            await one.OpenAsync(session, ct);
            var form = one.Page.QuerySelector("main form[action='/move/sessions/done'].card") ?? throw new InvalidOperationException($"{session} cannot be told of: {one.Browser.Text}");
            await one.PressAsync(Offered.Done, form, ct);
        }
        var runs = Runs().Match(await OwnCopy.TakeAsync(one, ct)).Groups[1].Value;
        exercises.See(one.Number, runs.Split("\"session\":").Length - 1 == 2, $"{session}: {runs}");
    }

    private async Task WriteAsync(Participant one, CancellationToken ct)
    {
        await one.OpenAsync($"{FirstModule}/writing", ct);
        await one.PressAsync(CheckIns.Words.Save, ct, ("words", $"By the river I saw a bird and thought of my father. {MarkOf(one)} is what I call it."));
        await one.OpenAsync("/writing", ct);
        kept.See(one.Number, one.Page.QuerySelectorAll("main a[href^='/writing/']").Length == 1, one.Browser.Text);
        await one.OpenAsync(one.Page.QuerySelector("main a[href^='/writing/']")?.GetAttribute("href") ?? "/writing", ct);
    }

    private async Task SeeGraphAsync(Participant one, CancellationToken ct)
    {
        await one.OpenAsync("/progress", ct);
        var card = one.Page.QuerySelectorAll("main .graph").FirstOrDefault(card => card.TextContent.Contains(Offered.PlannedPale, StringComparison.Ordinal));
        var columns = card?.QuerySelectorAll("thead th").Select(Simulation.Browser.Folded).ToList() ?? [];
        var rows = card?.QuerySelectorAll("tbody tr").Select(row => row.QuerySelectorAll("td").Select(Simulation.Browser.Folded).ToList()).ToList() ?? [];
        var (pain, planned) = (columns.IndexOf(Offered.Pain) - 1, columns.IndexOf(Offered.MinutesPlanned) - 1);
        graph.See(one.Number, pain >= 0 && planned >= 0 && card!.QuerySelector("svg") is not null && rows.Any(row => IsNumber(row[pain]) && IsNumber(row[planned])), $"{one.Called}: {string.Join(", ", columns)}, {rows.Count} days");
    }

    private static bool IsNumber(string cell) => cell.Length > 0 && char.IsAsciiDigit(cell[0]);

    [GeneratedRegex(Mark + @"\d{5}")]
    private static partial Regex Marks();

    [GeneratedRegex("\"plan_session_runs\": \\[(.*?)\\]", RegexOptions.Singleline)]
    private static partial Regex Runs();
}
