using System.Xml;

namespace Backstay.Movement.Import;

/// <summary>Reads XML of any length, from anybody, in little memory: nothing is fetched, no entity grows, and tags, names and nesting have bounds.</summary>
internal sealed class BoundedXml : IDisposable
{
    private const int Deepest = 64, LongestText = 200;
    private readonly BoundedText text;
    private readonly XmlReader reader;
    private bool isAtElement;

    /// <param name="withCData">As for <see cref="BoundedText"/>.</param>
    public BoundedXml(Stream file, bool withCData = false)
    {
        text = new(file, withCData);
        // The document type is read over rather than obeyed: it cannot define entities then, and that of some iOS versions is faulty.
        reader = XmlReader.Create(text, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersFromEntities = 1024, NameTable = new BoundedNames(),
            IgnoreComments = true, IgnoreProcessingInstructions = true, IgnoreWhitespace = true, CheckCharacters = false,
        });
    }

    public string Name => reader.LocalName;

    /// <summary>0 for the outermost element.</summary>
    public int Depth => reader.Depth;

    public long Line => ((IXmlLineInfo)reader).LineNumber;

    public string? this[string attribute] => reader.GetAttribute(attribute);

    /// <summary>Goes on to the next start of an element.</summary>
    /// <returns>False at the end of a complete file.</returns>
    /// <exception cref="UnreadableException">This is no XML, or it ends too early, or goes beyond the bounds.</exception>
    public bool NextElement()
    {
        if (isAtElement) return !(isAtElement = false);
        try
        {
            while (reader.Read())
            {
                if (reader.Depth > Deepest) throw new UnreadableException("This file is nested deeper than any phone writes.");
                if (reader.NodeType == XmlNodeType.Element) return true;
            }
            return false;
        }
        catch (XmlException error)
        {
            throw Damaged(error);
        }
    }

    /// <summary>What is written between the start of this element and its end or its first child, at most <see cref="LongestText"/> of it, without spaces around it.</summary>
    /// <exception cref="UnreadableException">As for <see cref="NextElement"/>.</exception>
    public string Text()
    {
        if (reader.IsEmptyElement) return "";
        try
        {
            isAtElement = reader.Read() && reader.NodeType == XmlNodeType.Element;
            if (reader.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA)) return "";
            var (read, length) = (new char[LongestText], 0);
            for (int more; length < read.Length && (more = reader.ReadValueChunk(read, length, read.Length - length)) > 0;) length += more;
            return new string(read, 0, length).Trim();
        }
        catch (XmlException error)
        {
            throw Damaged(error);
        }
    }

    private static UnreadableException Damaged(XmlException error) =>
        new($"This file is damaged or incomplete at line {error.LineNumber}. What stood before is kept; export it again for the rest.", error);

    public void Dispose()
    {
        reader.Dispose();
        text.Dispose();
    }

    /// <summary>An XML reader keeps every name that it has seen.</summary>
    private sealed class BoundedNames : NameTable
    {
        private const int Most = 10_000, Longest = 1000;
        private int count;

        public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? Count(len, base.Add(key, start, len));

        public override string Add(string key) => Get(key) ?? Count(key.Length, base.Add(key));

        private string Count(int length, string name) =>
            length <= Longest && ++count <= Most ? name : throw new UnreadableException("This file has more names for its parts than any phone writes.");
    }
}
