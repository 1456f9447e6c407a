using System.CommandLine;
using Backstay.Data;

namespace Backstay.Commands;

internal static partial class ServeCommand
{
    public static Command Create()
    {
        var command = new Command("serve", "Serves Backstay's pages (the default).");
        command.SetAction((parsed, ct) => ServeAsync(BackstayCommand.Settings(parsed), ct));
        return command;
    }

    public static Task<int> ServeAsync(string[] settings, CancellationToken ct) => BackstayCommand.TellFaultsAsync(settings, async () =>
    {
        await using var app = BackstayApp.Create(settings);
        await Schema.PrepareAsync(app.Services, ct);
        await app.StartAsync(ct);
        var database = app.Services.GetRequiredService<DatabaseOptions>().Describe();
        LogServing(app.Logger, app.Urls.First(), database, app.Environment.EnvironmentName);
        await app.WaitForShutdownAsync(ct);
        return 0;
    });

    [LoggerMessage(Level = LogLevel.Information, Message = "Backstay serves {Address} from {Database}, mode {Mode}")]
    private static partial void LogServing(ILogger log, string address, string database, string mode);
}
