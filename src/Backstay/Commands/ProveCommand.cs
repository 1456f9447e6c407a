using System.CommandLine;
using Backstay.Proving;
using Spectre.Console;

namespace Backstay.Commands;

internal static class ProveCommand
{
    // As a shell tells of Ctrl+C.
    private const int Stopped = 130;

    public static Command Create()
    {
        var programme = new Option<string?>("--programme") { Description = $"The id of one; by default all that have an acceptance list: {string.Join(", ", Proofs.All)}." };
        var people = new Option<int>("--people") { Description = "How many virtual people live each programme.", DefaultValueFactory = _ => 100 };
        people.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1) result.AddError("--people takes a number from 1.");
        });
        var seed = new Option<int>("--seed") { Description = "The same seed gives the same people and the same days.", DefaultValueFactory = _ => 1 };
        var markdown = new Option<bool>("--markdown") { Description = "Prints the tables as Markdown." };
        var command = new CommandWithExample("prove", "Lets virtual people live the whole of a programme through the real pages, and tells for each line of its acceptance list whether it holds. Exit code 1 when one does not.",
            "backstay programme prove --programme=web-bcpa --people=20") { programme, people, seed, markdown };
        command.Runs((settings, parsed, ct) => RunAsync(settings, parsed.GetValue(programme), parsed.GetValue(people), parsed.GetValue(seed), parsed.GetValue(markdown), ct));
        return command;
    }

    private static async Task<int> RunAsync(string[] settings, string? programme, int people, int seed, bool markdown, CancellationToken ct)
    {
        var reports = new List<ProofReport>();
        foreach (var id in programme is null ? Proofs.All : [programme])
        {
            var folder = Directory.CreateTempSubdirectory("backstay-proof-").FullName;
            try
            {
                var report = await ShowAsync(id, people, told => Proofs.RunAsync(id, [$"--Data={folder}", .. settings], people, seed, told, ct));
                reports.Add(report);
                ProofTable.Write(report, markdown);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                await Console.Error.WriteLineAsync($"Stopped while {id} was lived.");
                return Stopped;
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }
        return reports.Any(report => report.Fails) ? 1 : 0;
    }

    // The tables alone go where output goes.
    private static Task<ProofReport> ShowAsync(string id, int people, Func<Action<int, int>, Task<ProofReport>> prove) =>
        AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) }).Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()).StartAsync(progress =>
        {
            var task = progress.AddTask($"{id}, {people} people");
            return prove((done, of) =>
            {
                (task.MaxValue, task.Value) = (of, done);
                task.Description = $"{id}, {people} people, day {done} of {of}";
            });
        });
}
