using Backstay.Evidence.Import.Texts;

namespace Backstay.Evidence.Import;

/// <summary>What a format is told by: the name of a file and how its text begins.</summary>
/// <param name="Name">Without folders.</param>
internal sealed record FileHead(string Name, string Text)
{
    /// <summary>Bytes. Some exports set out their search before the first record.</summary>
    public const int Length = 1 << 16;

    /// <summary>As they stand in the file; none where only the text is known.</summary>
    public ReadOnlyMemory<byte> Bytes { get; private init; }

    public string Extension => Path.GetExtension(Name).ToLowerInvariant();

    /// <summary>Without the spaces around them; empty ones are left out.</summary>
    public IEnumerable<string> Lines => Text.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static FileHead Of(string name, ReadOnlySpan<byte> head)
    {
        var bytes = head.ToArray();
        using var text = SourceText.Of(new MemoryStream(bytes));
        return new(name, text.ReadToEnd()) { Bytes = bytes };
    }
}
