using System.Buffers;
using System.Text.Json;

namespace Backstay.Evidence.Import.Fields;

/// <summary>A file with one JSON object a line.</summary>
internal sealed class JsonLines(string path) : IDisposable
{
    private const int Portion = 1 << 18;

    private readonly FileStream file = new(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
    private readonly ArrayBufferWriter<byte> lines = new(Portion);
    private Utf8JsonWriter? writer;

    /// <param name="members">Of one object.</param>
    public void Write(Action<Utf8JsonWriter> members)
    {
        writer ??= new(lines, CitationJson.Readable);
        writer.WriteStartObject();
        members(writer);
        writer.WriteEndObject();
        writer.Flush();
        writer.Reset();
        lines.Write("\n"u8);
        if (lines.WrittenCount > Portion) Save();
    }

    private void Save()
    {
        file.Write(lines.WrittenSpan);
        lines.ResetWrittenCount();
    }

    public void Dispose()
    {
        writer?.Dispose();
        Save();
        file.Dispose();
    }
}
