using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Backstay.Tests.App;

/// <summary>The program as an operator runs it: a process of its own, that can be killed.</summary>
public sealed class RunningProgram : IDisposable
{
    private readonly Process process;
    private readonly List<string> output = [];

    private RunningProgram(string[] args, string? folder = null, params string[] through)
    {
        string[] command = [.. through, "dotnet"];
        var start = new ProcessStartInfo(command[0]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var part in command.Skip(1)) start.ArgumentList.Add(part);
        start.ArgumentList.Add(Path.Combine(folder ?? AppContext.BaseDirectory, "backstay.dll"));
        foreach (var arg in args) start.ArgumentList.Add(arg);
        process = Process.Start(start)!;
        process.OutputDataReceived += Hear;
        process.ErrorDataReceived += Hear;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public int Id => process.Id;
    public bool HasEnded => process.HasExited;

    public string Output
    {
        get { lock (output) return string.Join('\n', output); }
    }

    /// <summary>Runs a command to its end.</summary>
    public static Task<(int ExitCode, string Output)> RunAsync(params string[] args) => RunAtAsync(AppContext.BaseDirectory, args);

    /// <summary>The same from a copy of the program in another folder.</summary>
    public static async Task<(int ExitCode, string Output)> RunAtAsync(string folder, params string[] args)
    {
        using var program = new RunningProgram(args, folder);
        await program.process.WaitForExitAsync(TestContext.Current.CancellationToken);
        program.process.WaitForExit();
        return (program.process.ExitCode, program.Output);
    }

    /// <summary>Starts serving and returns once it answers.</summary>
    public static Task<RunningProgram> ServeAsync(Uri address, params string[] settings) => ServeThroughAsync([], address, settings);

    /// <summary>The same, started by another command that puts the program in its own place.</summary>
    public static async Task<RunningProgram> ServeThroughAsync(string[] through, Uri address, params string[] settings)
    {
        var program = new RunningProgram(["serve", $"--Urls={address}", .. settings], through: through);
        using var http = new HttpClient { BaseAddress = address };
        for (var attempt = 0; attempt < 1200; attempt++)
        {
            if (program.process.HasExited) throw new InvalidOperationException($"It stopped: {program.Output}");
            try
            {
                if ((await http.GetAsync("/health/ready")).IsSuccessStatusCode) return program;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
            await Task.Delay(100);
        }
        program.Dispose();
        throw new TimeoutException(program.Output);
    }

    public static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }

    /// <summary>Starts a command and leaves it running.</summary>
    public static RunningProgram Start(params string[] args) => new(args);

    /// <summary>As Ctrl+C does.</summary>
    public async Task<int> InterruptAsync()
    {
        using var kill = Process.Start("kill", ["-INT", $"{Id}"]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.WaitForExit();
        return process.ExitCode;
    }

    /// <summary>As a power cut would: no goodbye, nothing flushed.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited) Kill();
        process.Dispose();
    }

    private void Hear(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is null) return;
        lock (output) output.Add(line.Data);
    }
}
