using System.CommandLine;
using System.Diagnostics;
using Backstay.Simulation;
using Spectre.Console;

namespace Backstay.Commands;

internal static class SimulateCommand
{
    private const string Folder = "backstay-simulation";

    // As a shell tells of Ctrl+C.
    private const int Stopped = 130;

    public static Command Create()
    {
        var people = Number("--people", "How many virtual people.", 20);
        var weeks = Number("--weeks", "For how many weeks.", 5);
        var seed = new Option<int>("--seed") { Description = "The same seed gives the same people and the same days.", DefaultValueFactory = _ => 1 };
        var command = new CommandWithExample("simulate", $"Lets virtual people live with Backstay for weeks, through its real pages, faster than time. Begins with an empty database, by default in {Folder}.",
            "backstay simulate --people=100 --weeks=5 --seed=7 --Data=town") { people, weeks, seed };
        command.Runs((settings, parsed, ct) => RunAsync([$"--Data={Folder}", .. settings], parsed.GetValue(people), parsed.GetValue(weeks), parsed.GetValue(seed), ct));
        return command;
    }

    private static Option<int> Number(string name, string description, int usual)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1) result.AddError($"{name} takes a number from 1.");
        });
        return option;
    }

    private static async Task<int> RunAsync(string[] settings, int people, int weeks, int seed, CancellationToken ct)
    {
        var plan = TownPlan.Of(people, weeks, seed, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
        await using var town = await Town.FoundAsync(settings, plan, ct);
        var watch = Stopwatch.StartNew();
        var days = 0;
        try
        {
            await AnsiConsole.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()).StartAsync(async progress =>
            {
                var task = progress.AddTask($"{people} people, {weeks} weeks", maxValue: plan.Days);
                await town.LiveAsync(done =>
                {
                    days = done;
                    task.Value = done;
                    task.Description = $"{people} people, day {done} of {plan.Days}, {people * done / 7.0 / watch.Elapsed.TotalMinutes:N0} people-weeks a minute";
                }, ct);
            });
        }
        catch (OperationCanceledException)
        {
            AnsiConsole.MarkupLineInterpolated($"[yellow]Stopped after {days} of {plan.Days} days.[/] What happened until then:");
        }
        TownReport.Write(town.Lives, days, watch.Elapsed);
        return ct.IsCancellationRequested ? Stopped : 0;
    }
}
