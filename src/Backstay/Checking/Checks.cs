using Backstay.CheckIns;
using Backstay.Content;
using Backstay.Content.Review;
using Backstay.Data;
using Backstay.Faults;
using Backstay.Plan;
using Backstay.Programmes;
using Microsoft.Extensions.Options;

namespace Backstay.Checking;

/// <summary>One thing that an operator wants to know before opening the doors.</summary>
/// <param name="RunAsync">Settings in; what was found out.</param>
internal sealed record Check(string Name, Func<string[], CancellationToken, Task<Checked>> RunAsync);

/// <param name="Wrong">Each with its remedy; empty when all is fine.</param>
/// <param name="Notes">Lines worth knowing.</param>
internal sealed record Checked(IReadOnlyList<string> Wrong, params IReadOnlyList<string> Notes);

internal static class Checks
{
    /// <summary>Each stands for itself: a database that is down hides no mistake in the content.</summary>
    public static IReadOnlyList<Check> All { get; } =
    [
        new("configuration", (settings, _) => TellAsync(settings, app =>
        {
            app.Services.GetRequiredService<IStartupValidator>().Validate();
            return Task.FromResult($"mode {app.Environment.EnvironmentName}, address {app.Configuration["Urls"]}");
        })),
        new("database", (settings, ct) => TellAsync(settings, app => DatabaseCheck.RunAsync(app.Services, ct))),
        new("content", async (settings, _) =>
        {
            await using var app = BackstayApp.Create(settings);
            return new([.. ContentCheck.Run().Select(finding => finding.ToString()), .. CasesCheck.Run(), .. AdviceCheck.Run(app.Configuration)], ContentReport.Read(Today));
        }),
        new("courses", (_, _) => Found([.. ContentCheck.RunCourses().Select(finding => finding.ToString())], ContentReport.ReadCourses(Today))),
        new("questionnaires", async (settings, _) =>
        {
            await using var app = BackstayApp.Create(settings);
            var (wrong, notes) = QuestionnaireCheck.Run(app.Configuration);
            return new(wrong, notes);
        }),
        new("programmes", async (settings, _) =>
        {
            await using var app = BackstayApp.Create(settings);
            return new(ProgrammeCheck.Run(app.Configuration));
        }),
    ];

    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date);

    private static Task<Checked> Found(IReadOnlyList<string> findings, params IReadOnlyList<string> notes) => Task.FromResult(new Checked(findings, notes));

    private static async Task<Checked> TellAsync(string[] settings, Func<WebApplication, Task<string>> look)
    {
        await using var app = BackstayApp.Create(settings);
        try
        {
            return new([], await look(app));
        }
        catch (Exception error) when (StartupFault.From(error, app.Services.GetRequiredService<DatabaseOptions>(), app.Configuration["Urls"]) is { } fault)
        {
            return new([$"{fault.Message} {fault.Remedy}"]);
        }
    }
}
