using System.ComponentModel;
using System.Diagnostics;

namespace Backstay.Content.Radio.Speaking;

/// <summary>A program of this machine that is run to its end.</summary>
internal sealed record ExternalProgram(string File)
{
    public string Name => Path.GetFileNameWithoutExtension(File);

    /// <returns>Null when it is in no folder of PATH.</returns>
    public static ExternalProgram? OnPath(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => OperatingSystem.IsWindows() ? [Path.Combine(folder, $"{name}.exe")] : new[] { Path.Combine(folder, name) })
        .FirstOrDefault(System.IO.File.Exists) is { } file ? new(file) : null;

    /// <exception cref="SpeechException">It does not start, or fails.</exception>
    public async Task RunAsync(IEnumerable<string> arguments, string input, CancellationToken ct)
    {
        var start = new ProcessStartInfo(File, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Start(start);
        await using var stop = ct.Register(() => process.Kill(entireProcessTree: true));
        var told = Task.WhenAll(process.StandardError.ReadToEndAsync(CancellationToken.None), process.StandardOutput.ReadToEndAsync(CancellationToken.None));
        try
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it read all; its exit code tells.
        }
        await process.WaitForExitAsync(CancellationToken.None);
        ct.ThrowIfCancellationRequested();
        if (process.ExitCode != 0) throw new SpeechException($"{Name} failed.", string.Join(' ', await told).Trim());
    }

    private Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception error)
        {
            throw new SpeechException($"{File} cannot be started.", error.Message);
        }
    }
}
