using System.Xml;
using System.Xml.Linq;

namespace Backstay.Evidence.Coding.Refi;

/// <summary>Reads XML that anybody may have made: nothing is fetched, no entity grows, and length, depth and number of elements have bounds.</summary>
internal static class RefiXml
{
    private const long MostCharacters = 64 << 20;
    private const int Deepest = 64, MostElements = 1_000_000;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostCharacters, IgnoreComments = true, IgnoreProcessingInstructions = true,
    };

    /// <param name="open">Opens the file from its begin; asked twice, as the first look only counts.</param>
    /// <exception cref="ReviewFileException">It is no XML, or goes beyond the bounds.</exception>
    public static XElement Load(Func<Stream> open)
    {
        try
        {
            Count(open);
            using var file = open();
            using var reader = XmlReader.Create(file, Settings);
            reader.MoveToContent();
            return XElement.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException error) when (error.Message.Contains("DTD", StringComparison.Ordinal))
        {
            throw new ReviewFileException("This file brings a document type of its own, which no program for qualitative analysis writes. Export it once more.", error);
        }
        catch (XmlException error)
        {
            throw new ReviewFileException($"This file is damaged, incomplete or too long at line {error.LineNumber}: {error.Message} Export it once more.", error);
        }
    }

    public static void Save(XElement root, Stream to)
    {
        // A carriage return would be read back as a line feed, and a tab in an attribute as a space, unless they are written as entities.
        using var writer = XmlWriter.Create(to, new() { Encoding = new System.Text.UTF8Encoding(false), Indent = false, NewLineHandling = NewLineHandling.Entitize, CheckCharacters = true });
        root.Save(writer);
    }

    private static void Count(Func<Stream> open)
    {
        using var file = open();
        using var reader = XmlReader.Create(file, Settings);
        for (var elements = 0; reader.Read();)
        {
            if (reader.Depth > Deepest) throw new ReviewFileException("This file is nested deeper than any code book. Export it once more.");
            if (reader.NodeType == XmlNodeType.Element && ++elements > MostElements) throw new ReviewFileException("This file holds more than a million parts. Export the project in pieces.");
        }
    }
}
