using Backstay.CheckIns;
using Backstay.Content;
using Backstay.Data;
using Backstay.Faults;
using Backstay.Programmes;
using Microsoft.Extensions.Options;

namespace Backstay.Checking;

/// <summary>One thing that an operator wants to know before opening the doors.</summary>
/// <param name="RunAsync">Settings in; what is wrong out, each finding with its remedy; empty when all is fine.</param>
internal sealed record Check(string Name, Func<string[], CancellationToken, Task<IReadOnlyList<string>>> RunAsync);

internal static class Checks
{
    public static IReadOnlyList<Check> All { get; } =
    [
        new("configuration", (settings, _) => TellAsync(settings, app =>
        {
            app.Services.GetRequiredService<IStartupValidator>().Validate();
            return Task.CompletedTask;
        })),
        new("database", (settings, ct) => TellAsync(settings, app => Schema.PrepareAsync(app.Services, ct))),
        new("content", (_, _) => Task.FromResult<IReadOnlyList<string>>([.. ContentCheck.Run().Select(finding => finding.ToString())])),
        new("questionnaires", async (settings, _) =>
        {
            await using var app = BackstayApp.Create(settings);
            return QuestionnaireCheck.Run(app.Configuration[$"{CheckInsOptions.Section}:{nameof(CheckInsOptions.Questionnaires)}"]);
        }),
        new("programmes", (_, _) => Task.FromResult(ProgrammeCheck.Run())),
    ];

    private static async Task<IReadOnlyList<string>> TellAsync(string[] settings, Func<WebApplication, Task> look)
    {
        await using var app = BackstayApp.Create(settings);
        try
        {
            await look(app);
            return [];
        }
        catch (Exception error) when (StartupFault.From(error, app.Services.GetRequiredService<DatabaseOptions>(), app.Configuration["Urls"]) is { } fault)
        {
            return [$"{fault.Message} {fault.Remedy}"];
        }
    }
}
