using System.Buffers.Text;
using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace Backstay.Bench;

/// <summary>Connections that stay open and ask again as soon as they are answered; they read bytes and nothing more, to leave the processors to the server.</summary>
internal static class Load
{
    /// <param name="askers">One a connection: gives the bytes of its next request.</param>
    /// <returns>Answers a second.</returns>
    public static async Task<double> RunAsync(Uri address, IEnumerable<Func<byte[]>> askers, TimeSpan time, int status = 200)
    {
        var watch = Stopwatch.StartNew();
        var answers = await Task.WhenAll(askers.Select(ask => Task.Run(() => AskAsync(address, ask, time, Encoding.ASCII.GetBytes($"HTTP/1.1 {status} ")))));
        return answers.Sum() / watch.Elapsed.TotalSeconds;
    }

    public static byte[] Get(Uri address, string path, IEnumerable<KeyValuePair<string, string>> cookies, bool compressed) => Encoding.ASCII.GetBytes(
        $"GET {path} HTTP/1.1\r\nHost: {address.Authority}\r\n{CookieLine(cookies)}{(compressed ? "Accept-Encoding: gzip, deflate, br\r\n" : "")}\r\n");

    public static byte[] Post(Uri address, string path, IEnumerable<KeyValuePair<string, string>> cookies, string form) => Encoding.ASCII.GetBytes(
        $"POST {path} HTTP/1.1\r\nHost: {address.Authority}\r\n{CookieLine(cookies)}Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {form.Length}\r\n\r\n{form}");

    private static string CookieLine(IEnumerable<KeyValuePair<string, string>> cookies) =>
        string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")) is { Length: > 0 } line ? $"Cookie: {line}\r\n" : "";

    private static async Task<int> AskAsync(Uri address, Func<byte[]> ask, TimeSpan time, byte[] expected)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(address.Host, address.Port);
        var buffer = new byte[256 * 1024];
        var watch = Stopwatch.StartNew();
        var answered = 0;
        for (; watch.Elapsed < time; answered++)
        {
            await socket.SendAsync(ask());
            var length = 0;
            while (!IsWhole(buffer.AsSpan(0, length)))
            {
                var read = await socket.ReceiveAsync(buffer.AsMemory(length));
                if (read == 0) throw new InvalidOperationException("The server hung up.");
                length += read;
            }
            if (!buffer.AsSpan(0, length).StartsWith(expected)) throw new InvalidOperationException($"Unexpected: {Encoding.UTF8.GetString(buffer, 0, Math.Min(length, 300))}");
        }
        return answered;
    }

    // One request at a time is under way, so what has come ends where its answer ends.
    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf("\r\n\r\n"u8);
        if (head < 0) return false;
        var named = answer[..head].IndexOf("Content-Length: "u8);
        if (named < 0) return answer.EndsWith("\r\n0\r\n\r\n"u8);
        return Utf8Parser.TryParse(answer[(named + "Content-Length: ".Length)..head], out int body, out _) && answer.Length >= head + 4 + body;
    }
}
