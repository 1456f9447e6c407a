using System.CommandLine;
using Backstay.Data;
using Backstay.Plan;

namespace Backstay.Commands;

internal static class CasesCommand
{
    private const string Example = "backstay cases evaluate --Data=/srv/backstay";

    public static Command Create()
    {
        var command = new CommandWithExample("cases", "Weeks of people who agreed that they help others.", Example) { CreateEvaluate() };
        command.Runs((_, _, _) => throw new Faults.StartupFault("Say what to do with the cases.", $"Such as: {Example}"));
        return command;
    }

    private static CommandWithExample CreateEvaluate()
    {
        var seed = new Option<int>("--seed") { Description = "The same seed gives the same report.", DefaultValueFactory = _ => 1 };
        var command = new CommandWithExample("evaluate", "Foretells each week from weeks of other people, and compares their advice with that of the guidelines. Prints counts and means alone.", Example) { seed };
        command.Runs((settings, parsed, ct) => EvaluateAsync(settings, parsed.GetValue(seed), ct));
        return command;
    }

    private static async Task<int> EvaluateAsync(string[] settings, int seed, CancellationToken ct)
    {
        await using var app = BackstayApp.Create(settings);
        await Schema.PrepareAsync(app.Services, ct);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        foreach (var line in await CaseEvaluation.RunAsync(app.Services, today, seed, ct)) Console.WriteLine(line);
        return 0;
    }
}
