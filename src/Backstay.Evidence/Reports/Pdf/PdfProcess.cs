using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Extensions.Hosting;

namespace Backstay.Evidence.Reports.Pdf;

/// <param name="Heap">Bytes that the reading process may take.</param>
/// <param name="AtOnce">How many are read at the same time; others wait.</param>
internal sealed record PdfLimits(TimeSpan Time, long Heap = 512 << 20, int AtOnce = 2)
{
    public static PdfLimits Usual { get; } = new(TimeSpan.FromSeconds(60));
}

/// <summary>Reads PDFs that anybody may have made, each in a process of its own: what goes wrong there ends that process alone. It knows no settings of this one.</summary>
internal sealed class PdfProcess(IHostEnvironment host, PdfLimits? limits = null) : IDisposable
{
    private static readonly string[] Kept = ["PATH", "HOME", "TMPDIR", "TEMP", "TMP", "SystemRoot", "LANG", "DOTNET_ROOT", "DOTNET_ROOT_X64", "DOTNET_ROOT_ARM64", "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"];
    private readonly PdfLimits limits = limits ?? PdfLimits.Usual;
    private readonly SemaphoreSlim turn = new((limits ?? PdfLimits.Usual).AtOnce);

    public void Dispose() => turn.Dispose();

    public async Task<PdfText> ReadAsync(byte[] pdf, CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        try
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
            stop.CancelAfter(limits.Time);
            return await RunAsync(pdf, stop.Token, ct);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<PdfText> RunAsync(byte[] pdf, CancellationToken stop, CancellationToken ct)
    {
        using var process = Process.Start(Program())!;
        await using var kill = stop.Register(() => process.Kill(entireProcessTree: true));
        var (given, told, complaints) = (GiveAsync(process, pdf), TakeAsync(process), process.StandardError.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None));
        var text = await told;
        // It says more than a text may be.
        if (text is null) process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(CancellationToken.None);
        await Task.WhenAll(given, complaints);
        ct.ThrowIfCancellationRequested();
        if (stop.IsCancellationRequested) return PdfText.Without(PdfFault.TooMuch);
        if (text is null) return PdfText.Without(PdfFault.TooLong);
        return process.ExitCode == 0 ? PdfText.Of(text) : PdfText.Without(Enum.IsDefined((PdfFault)process.ExitCode) ? (PdfFault)process.ExitCode : PdfFault.TooMuch);
    }

    private ProcessStartInfo Program()
    {
        var (own, name) = (Environment.ProcessPath ?? "", host.ApplicationName);
        var isItself = Path.GetFileName(own) is var called && (called == name || called == $"{name}.exe");
        var start = new ProcessStartInfo(isItself ? own : Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"))
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, WorkingDirectory = AppContext.BaseDirectory,
        };
        if (!isItself) start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, $"{name}.dll"));
        foreach (var part in ReviewPdf.Piped) start.ArgumentList.Add(part);
        var kept = Kept.Select(one => (one, Value: Environment.GetEnvironmentVariable(one))).Where(one => one.Value is not null).ToList();
        start.Environment.Clear();
        foreach (var (one, value) in kept) start.Environment[one] = value;
        start.Environment["DOTNET_GCHeapHardLimit"] = $"0x{limits.Heap:x}";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        return start;
    }

    private static async Task GiveAsync(Process process, byte[] pdf)
    {
        try
        {
            await using var to = process.StandardInput.BaseStream;
            await to.WriteAsync(pdf, CancellationToken.None);
        }
        catch (IOException)
        {
            // It ended before it read all; its exit code tells.
        }
    }

    private static async Task<string?> TakeAsync(Process process)
    {
        var (text, part) = (new StringBuilder(), new char[8192]);
        for (int read; (read = await process.StandardOutput.ReadAsync(part, CancellationToken.None)) > 0;)
            if (text.Append(part, 0, read).Length > ReportText.Longest) return null;
        return text.ToString();
    }
}
