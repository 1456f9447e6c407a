using System.Text.Json;

namespace Backstay.Evidence.Import.Fields;

/// <summary>A file with one JSON object a line.</summary>
internal sealed class JsonLines(string path) : IDisposable
{
    private readonly FileStream file = new(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 1 << 16);
    private Utf8JsonWriter? writer;

    /// <param name="members">Of one object.</param>
    public void Write(Action<Utf8JsonWriter> members)
    {
        writer ??= new(file, CitationJson.Readable);
        writer.WriteStartObject();
        members(writer);
        writer.WriteEndObject();
        writer.Flush();
        writer.Reset();
        file.WriteByte((byte)'\n');
    }

    public void Dispose()
    {
        writer?.Dispose();
        file.Dispose();
    }
}
