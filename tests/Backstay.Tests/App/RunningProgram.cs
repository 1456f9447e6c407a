using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Backstay.Tests.App;

/// <summary>The program as an operator runs it: a process of its own, that can be killed.</summary>
public sealed class RunningProgram : IDisposable
{
    private readonly Process process;
    private readonly List<string> output = [];

    private RunningProgram(string[] args)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "backstay.dll"));
        foreach (var arg in args) start.ArgumentList.Add(arg);
        process = Process.Start(start)!;
        process.OutputDataReceived += Hear;
        process.ErrorDataReceived += Hear;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Output
    {
        get { lock (output) return string.Join('\n', output); }
    }

    /// <summary>Runs a command to its end.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(params string[] args)
    {
        using var program = new RunningProgram(args);
        await program.process.WaitForExitAsync(TestContext.Current.CancellationToken);
        program.process.WaitForExit();
        return (program.process.ExitCode, program.Output);
    }

    /// <summary>Starts serving and returns once it answers.</summary>
    public static async Task<RunningProgram> ServeAsync(Uri address, params string[] settings)
    {
        var program = new RunningProgram(["serve", $"--Urls={address}", .. settings]);
        using var http = new HttpClient { BaseAddress = address };
        for (var attempt = 0; attempt < 300; attempt++)
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
        throw new TimeoutException(program.Output);
    }

    public static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
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
