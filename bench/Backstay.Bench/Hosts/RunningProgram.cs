using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Backstay.Bench.Hosts;

/// <summary>A program in a process of its own, stopped at the end.</summary>
internal sealed class RunningProgram : IDisposable
{
    private readonly Process process;

    private RunningProgram(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>From the start of the process to the first answer.</summary>
    public TimeSpan FirstAnswer { get; private init; }

    /// <summary>Time of all processors that it has used so far.</summary>
    public TimeSpan Processor => Fresh().TotalProcessorTime;

    /// <summary>Bytes in memory now, shared libraries included.</summary>
    public long WorkingSet => Fresh().WorkingSet64;

    public long PeakWorkingSet => Fresh().PeakWorkingSet64;

    /// <summary>Bytes in memory that hold data and compiled code; the rest of the working set are pages of files, which the system drops when it needs room.</summary>
    public long OwnBytes => 1024 * File.ReadLines($"/proc/{process.Id}/status")
        .Where(line => line.StartsWith("RssAnon:", StringComparison.Ordinal) || line.StartsWith("RssShmem:", StringComparison.Ordinal))
        .Sum(line => long.Parse(line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1], System.Globalization.CultureInfo.InvariantCulture));

    /// <param name="args">Receives the address to listen at.</param>
    /// <param name="path">The page that has to answer with success.</param>
    public static async Task<RunningProgram> StartAsync(string program, Func<Uri, string[]> args, string path)
    {
        var address = FreeAddress();
        var start = new ProcessStartInfo(program, args(address)) { RedirectStandardOutput = true, WorkingDirectory = Path.GetDirectoryName(program) };
        var watch = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        using var http = new HttpClient { BaseAddress = address };
        while (!await AnswersAsync(http, path))
        {
            if (process.HasExited) throw new InvalidOperationException($"{program} stopped with {process.ExitCode}.");
            if (watch.Elapsed > TimeSpan.FromMinutes(2)) throw new TimeoutException($"{program} does not answer.");
            await Task.Delay(5);
        }
        return new(process, address) { FirstAnswer = watch.Elapsed };
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private static async Task<bool> AnswersAsync(HttpClient http, string path)
    {
        try
        {
            using var answer = await http.GetAsync(path);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            // Not listening yet.
            return false;
        }
    }

    private static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }

    private Process Fresh()
    {
        process.Refresh();
        return process;
    }
}
