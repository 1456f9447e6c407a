using System.CommandLine;
using System.Diagnostics;
using Backstay.Simulation;
using Spectre.Console;

namespace Backstay.Commands;

internal static class SimulateCommand
{
    public static Command Create()
    {
        var people = new Option<int>("--people") { Description = "How many virtual people.", DefaultValueFactory = _ => 20 };
        var weeks = new Option<int>("--weeks") { Description = "For how many weeks.", DefaultValueFactory = _ => 5 };
        var seed = new Option<int>("--seed") { Description = "The same seed gives the same people and the same days.", DefaultValueFactory = _ => 1 };
        var command = new Command("simulate", "Lets virtual people live with Backstay for weeks, through its real pages, faster than time.") { people, weeks, seed };
        command.SetAction((parsed, ct) => RunAsync(BackstayCommand.Settings(parsed), parsed.GetValue(people), parsed.GetValue(weeks), parsed.GetValue(seed), ct));
        return command;
    }

    private static Task<int> RunAsync(string[] settings, int people, int weeks, int seed, CancellationToken ct) => BackstayCommand.TellFaultsAsync(settings, async () =>
    {
        var residents = Enumerable.Range(0, people).Select(i => seed * 100_003 + i).Select(one => new Resident(one, Temperament.Draw(new Random(one)), BeginsOn: one % 7)).ToList();
        var begin = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-7 * weeks);
        var watch = Stopwatch.StartNew();
        IReadOnlyList<Life> lives = [];
        await AnsiConsole.Progress().StartAsync(async progress =>
        {
            var task = progress.AddTask($"{people} people, {weeks} weeks", maxValue: 7 * weeks);
            lives = await Town.RunAsync(settings, new(residents, begin, 7 * weeks), done => task.Value = done, ct);
        });
        Tell(lives, weeks, watch.Elapsed);
        return 0;
    });

    private static void Tell(IReadOnlyList<Life> lives, int weeks, TimeSpan took)
    {
        var table = new Table().AddColumns("week", "came", "of those who began");
        for (var week = 0; week < weeks; week++)
        {
            var came = lives.Count(life => life.Visits.Any(day => (day - life.BeginsOn) / 7 == week && day >= life.BeginsOn));
            var could = lives.Count(life => life.BeginsOn + 7 * week < 7 * weeks);
            table.AddRow($"{week + 1}", $"{came}", $"{could}");
        }
        AnsiConsole.Write(table);
        AnsiConsole.WriteLine($"{lives.Sum(life => life.CheckIns)} check-ins, {lives.Sum(life => life.Done)} things done, {lives.Sum(life => life.FlareUps)} flare-ups, {lives.Sum(life => life.Refused)} refused, in {took.TotalSeconds:0} s");
    }
}
