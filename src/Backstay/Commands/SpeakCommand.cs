using System.CommandLine;
using Backstay.Content;
using Backstay.Content.Radio.Speaking;
using Backstay.Faults;
using Microsoft.Extensions.Options;
using Spectre.Console;

namespace Backstay.Commands;

internal static class SpeakCommand
{
    private const double Megabyte = 1e6;

    public static Command Create()
    {
        var voice = new Option<string?>("--voice") { Description = "ENGINE or ENGINE:VOICE, such as flite, espeak-ng:en-gb or piper:/path/voice.onnx. By default Piper when it is set up, else flite, else espeak-ng." };
        var only = new Option<string?>("--only") { Description = "The id of one piece; by default all." };
        var content = new Option<string>("--content") { Description = "The folder of the content; by default that of this installation.", DefaultValueFactory = _ => ContentFolder.Path };
        var command = new CommandWithExample("speak", "Speaks the talks and practices of the radio with a computer voice of this machine, and keeps the sound beside their words. What has not changed is left as it is.",
            "backstay speak --content=content --voice=flite") { voice, only, content };
        command.Runs((settings, parsed, ct) => RunAsync(settings, parsed.GetValue(voice), parsed.GetValue(only), parsed.GetValue(content)!, ct));
        return command;
    }

    private static async Task<int> RunAsync(string[] settings, string? voice, string? only, string content, CancellationToken ct)
    {
        await using var app = BackstayApp.Create(settings);
        try
        {
            var studio = Studio.Open(app.Services.GetRequiredService<IOptions<SpeechOptions>>().Value, voice);
            StudioReport report = null!;
            await AnsiConsole.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()).StartAsync(async progress =>
            {
                var task = progress.AddTask($"Speaking with {studio.Voice}");
                report = await studio.MakeAsync(content, only, step =>
                {
                    (task.MaxValue, task.Value) = (step.Of, step.Done);
                    task.Description = $"{step.Piece} with {studio.Voice}";
                }, ct);
            });
            AnsiConsole.MarkupLineInterpolated($"[green]{report.Made.Count} spoken now, {report.Unchanged} unchanged, {report.ByPeople} by people.[/] In all {report.Length.TotalMinutes:N0} minutes, {report.Bytes / Megabyte:N1} MB.");
            return 0;
        }
        catch (SpeechException fault)
        {
            throw new StartupFault(fault.Message, fault.Remedy, fault);
        }
    }
}
