using System.Net;
using System.Text;
using Google.Protobuf;

namespace Backstay.Tests.App;

/// <summary>Stands in for an operator's collector: takes OTLP over HTTP and reads the wire format itself, without the exporter's code.</summary>
public sealed class OtlpReceiver : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly Dictionary<string, List<byte[]>> received = new() { ["traces"] = [], ["metrics"] = [], ["logs"] = [] };

    public OtlpReceiver()
    {
        Address = RunningProgram.FreeAddress();
        listener.Prefixes.Add(Address.ToString());
        listener.Start();
        _ = TakeAsync();
    }

    public Uri Address { get; }

    /// <summary>Settings with which the program exports here, without waiting for minutes.</summary>
    public string[] Settings =>
    [
        $"--OTEL_EXPORTER_OTLP_ENDPOINT={Address}", "--OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf", "--OTEL_BSP_SCHEDULE_DELAY=200",
        "--OTEL_BLRP_SCHEDULE_DELAY=200", "--OTEL_METRIC_EXPORT_INTERVAL=500",
    ];

    /// <summary>Every text in what came of a signal: names, values, attributes.</summary>
    public IReadOnlySet<string> Texts(string signal)
    {
        lock (received) return received[signal].SelectMany(TextsIn).ToHashSet();
    }

    /// <summary>All that came, as it came.</summary>
    public string Raw()
    {
        lock (received) return string.Join('\n', received.Values.SelectMany(bodies => bodies).Select(Encoding.Latin1.GetString));
    }

    public Task WaitForAsync(string signal, string text) => WaitForAsync(signal, one => one == text, text);

    public async Task WaitForAsync(string signal, Func<string, bool> isIt, string name)
    {
        for (var attempt = 0; attempt < 300 && !Texts(signal).Any(isIt); attempt++) await Task.Delay(100, TestContext.Current.CancellationToken);
        Texts(signal).Any(isIt).ShouldBeTrue($"{name} is among {signal}");
    }

    public void Dispose() => listener.Close();

    private async Task TakeAsync()
    {
        try
        {
            while (true)
            {
                var context = await listener.GetContextAsync();
                using var body = new MemoryStream();
                await context.Request.InputStream.CopyToAsync(body);
                lock (received) received[context.Request.Url!.Segments[^1]].Add(body.ToArray());
                context.Response.ContentType = "application/x-protobuf";
                context.Response.Close();
            }
        }
        catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
        {
            // Closed.
        }
    }

    // Without the schema a text and a message look alike on the wire, so that both readings are kept.
    private static IEnumerable<string> TextsIn(byte[] message)
    {
        var texts = new List<string>();
        return Read(message, texts) ? texts : [];
    }

    private static bool Read(byte[] message, List<string> texts)
    {
        var found = new List<string>();
        try
        {
            var input = new CodedInputStream(message);
            while (input.ReadTag() is var tag and not 0)
            {
                if (WireFormat.GetTagWireType(tag) != WireFormat.WireType.LengthDelimited)
                {
                    input.SkipLastField();
                    continue;
                }
                var bytes = input.ReadBytes().ToByteArray();
                if (bytes.All(one => one >= 32)) found.Add(Encoding.UTF8.GetString(bytes));
                Read(bytes, found);
            }
        }
        catch (InvalidProtocolBufferException)
        {
            return false;
        }
        texts.AddRange(found);
        return true;
    }
}
