using System.Diagnostics;
using System.Text.Json;
using Backstay.Browser.App;

namespace Backstay.Browser.Budgets;

/// <summary>What Lighthouse says of one page on its slow-phone profile; scores 0 to 100, times in milliseconds.</summary>
/// <param name="Slowdown">How much slower than this machine the phone's processor is taken to be.</param>
public sealed record Judgement(string Url, double Performance, double Accessibility, double BestPractices, double LargestPaintMs, double Slowdown, double BlockingMs, string[] Failed);

internal static class Lighthouse
{
    private static readonly string Folder = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "tests", "Backstay.Browser", "Budgets"));

    public static async Task<IReadOnlyList<Judgement>> JudgeAsync(string cookie, params string[] urls)
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules", "lighthouse"))) await RunAsync("npm", "ci", "--no-audit", "--no-fund", "--loglevel=error");
        var lines = await RunAsync("node", ["lighthouse.mjs", BrowserApp.Chromium, cookie, .. urls]);
        return [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line.StartsWith('{'))
            .Select(line => JsonSerializer.Deserialize<Judgement>(line, JsonSerializerOptions.Web)!)];
    }

    private static async Task<string> RunAsync(string program, params string[] args)
    {
        var start = new ProcessStartInfo(program) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var arg in args) start.ArgumentList.Add(arg);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"{program} said: {await errors}");
    }
}
