using System.Text;
using Backstay.Evidence.Import;
using Backstay.Evidence.Records;

namespace Backstay.Tests.Evidence.Import;

/// <summary>What a text gives when it is read as a file whose format nobody named.</summary>
internal sealed class Imported : ICitationReceiver
{
    public List<(Citation Citation, long Line)> Records { get; } = [];
    public List<(string Reason, long Line)> Refused { get; } = [];
    public string? Format { get; private init; }

    public Citation Only => Records.ShouldHaveSingleItem().Citation;

    public static Imported Of(string text, string name = "export.txt") => Of(Encoding.UTF8.GetBytes(text), name);

    public static Imported Of(byte[] bytes, string name = "export.txt")
    {
        var format = CitationFormats.Of(name, bytes.AsSpan(0, Math.Min(bytes.Length, FileHead.Length)));
        var imported = new Imported { Format = format?.Name };
        format?.Read(new MemoryStream(bytes), imported, CancellationToken.None);
        return imported;
    }

    public void Add(Citation citation, long line) => Records.Add((citation, line));

    public void Refuse(string reason, long line) => Refused.Add((reason, line));
}

internal static class Telling
{
    public static string Names(this Citation citation) => string.Join("; ", citation.Authors.Select(author => $"{author.Family}|{author.Given}"));

    public static string Extras(this Citation citation) => string.Join("; ", citation.Extra.Select(field => $"{field.Name}={field.Value}"));
}
