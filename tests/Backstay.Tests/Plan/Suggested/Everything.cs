using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Backstay.Tests.App;
using Microsoft.Extensions.Logging;

namespace Backstay.Tests.Plan.Suggested;

/// <summary>All that somebody can request: each page that links lead to, and their own copy; as text that differs by nothing but what differs by chance.</summary>
internal static partial class Everything
{
    private const int MostPages = 150;

    // What is the same for everybody whoever asks, and pages that end something by being opened.
    private static readonly string[] NotFollowed = ["/learn/", "/move/", "/listen/", "/sign-out", "/css/", "/js/", "/editor"];

    /// <returns>By path: status, headers and body.</returns>
    public static async Task<SortedDictionary<string, string>> OfAsync(Visitor visitor, Uri address, IReadOnlyList<string> from)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address };
        http.DefaultRequestHeaders.Add("Cookie", string.Join("; ", visitor.Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        var seen = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var waiting = new Queue<string>(from);
        while (waiting.TryDequeue(out var path) && seen.Count < MostPages)
        {
            if (seen.ContainsKey(Chanceless(path))) continue;
            using var answer = await http.GetAsync(path, TestContext.Current.CancellationToken);
            var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            var body = answer.Content.Headers.ContentType?.MediaType == "application/zip" ? await UnzippedAsync(bytes) : Encoding.UTF8.GetString(bytes);
            var headers = answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key is not ("Date" or "Content-Length" or "ETag")).OrderBy(header => header.Key, StringComparer.Ordinal);
            seen[Chanceless(path)] = Chanceless($"{(int)answer.StatusCode}\n{string.Join('\n', headers.Select(header => $"{header.Key}: {string.Join(", ", header.Value)}"))}\n\n{body}");
            foreach (Match link in Links().Matches(body))
                if (link.Groups[1].Value is var to && !NotFollowed.Any(start => to.StartsWith(start, StringComparison.Ordinal)) && !to.Contains('.', StringComparison.Ordinal)) waiting.Enqueue(System.Net.WebUtility.HtmlDecode(to));
            if (answer.Headers.Location is { } next) waiting.Enqueue(next.IsAbsoluteUri ? next.PathAndQuery : next.ToString());
        }
        return seen;
    }

    /// <summary>Without what chance made: ids, secrets, moments, the message of the day, and which activity was drawn with how many minutes.</summary>
    public static string Chanceless(string text)
    {
        text = Ids().Replace(text, "ID");
        text = Versions().Replace(text, "VERSION");
        text = Smaller().Replace(text, "SMALLER");
        text = Messages().Replace(text, "MESSAGE");
        text = Secrets().Replace(text, "SECRET");
        text = Addresses().Replace(text, "ADDRESS");
        text = Moments().Replace(text, "MOMENT");
        text = Drawn().Replace(text, "$1DRAWN$2");
        text = Doses().Replace(text, "DOSE");
        // Whether an idea can be smaller still depends on its minutes.
        text = SmallerButton().Replace(text, "");
        return text;
    }

    private static async Task<string> UnzippedAsync(byte[] bytes)
    {
        await using var zip = new ZipArchive(new MemoryStream(bytes));
        var text = new StringBuilder();
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            text.AppendLine(entry.FullName).AppendLine(await reader.ReadToEndAsync());
        }
        return text.ToString();
    }

    [GeneratedRegex("href=\"(/[^\"#]*)")]
    private static partial Regex Links();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?<=data-owner=\")[0-9a-f]{16}", RegexOptions.IgnoreCase)]
    private static partial Regex Ids();

    [GeneratedRegex("(?<=\"(?:message|praise)\": )\"[\\w-]+\"|<p class=\"message\">.*?</p>")]
    private static partial Regex Messages();

    [GeneratedRegex("\\b7[12]\\b")]
    private static partial Regex Versions();

    [GeneratedRegex("(?<=\"madeSmaller\": )(true|false)|(true|false)(?=,3,|</td><td>3</td>)")]
    private static partial Regex Smaller();

    [GeneratedRegex("CfDJ8[\\w-]+|(?<=nonce[-=]\"?)[\\w+/=]{16,}|[\\w+/]{40,}={0,2}")]
    private static partial Regex Secrets();

    [GeneratedRegex("visitor\\d+@example\\.org", RegexOptions.IgnoreCase)]
    private static partial Regex Addresses();

    [GeneratedRegex("\\d{4}-\\d{2}-\\d{2}T[\\d:.]+(Z|[+-]\\d{2}:\\d{2})?|\\d{1,2}:\\d{2}")]
    private static partial Regex Moments();

    [GeneratedRegex("(In the (?:morning|afternoon|evening): )[a-z ]+(</h3>|, )")]
    private static partial Regex Drawn();

    [GeneratedRegex("(Walking|Stairs|Cycling|Swimming|Gardening|Housework|Dancing|Stretching|Strength)(,|\"[^}]*?\"minutes\":) ?\\d+|<td>(Walking|Stairs|Cycling|Swimming|Gardening|Housework|Dancing|Stretching|Strength)</td>|For \\d+ minutes|(?<=DRAWN, )\\d+ minutes")]
    private static partial Regex Doses();

    [GeneratedRegex("\\s*<button name=\"do\" value=\"smaller\">[^<]*</button>")]
    private static partial Regex SmallerButton();
}

/// <summary>Every line that the program writes to its log.</summary>
internal sealed class Overheard : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> lines = new();

    public IReadOnlyList<string> Take()
    {
        List<string> taken = [];
        while (lines.TryDequeue(out var line)) taken.Add(line);
        return taken;
    }

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => lines.Enqueue(formatter(state, exception));

    public void Dispose() { }
}
