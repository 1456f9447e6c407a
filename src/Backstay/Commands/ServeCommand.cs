using System.CommandLine;
using Backstay.Content;
using Backstay.Data;

namespace Backstay.Commands;

internal static partial class ServeCommand
{
    public static Command Create()
    {
        var command = new CommandWithExample("serve", "Serves Backstay's pages (the default).", "backstay serve --Urls=http://localhost:5080 --Data=/srv/backstay");
        command.Runs((settings, _, ct) => ServeAsync(settings, ct));
        return command;
    }

    public static async Task<int> ServeAsync(string[] settings, CancellationToken ct)
    {
        await using var app = BackstayApp.Create(settings);
        // Broken content stops the start, not the first person who comes. It is read while the database is looked at.
        var content = Task.Run(app.Services.GetRequiredService<Catalogue>, ct);
        await Schema.PrepareAsync(app.Services, ct);
        await content;
        await app.StartAsync(ct);
        var database = app.Services.GetRequiredService<DatabaseOptions>().Describe();
        LogServing(app.Logger, app.Urls.First(), database, app.Environment.EnvironmentName);
        await app.WaitForShutdownAsync(ct);
        return 0;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Backstay serves {Address} from {Database}, mode {Mode}")]
    private static partial void LogServing(ILogger log, string address, string database, string mode);
}
