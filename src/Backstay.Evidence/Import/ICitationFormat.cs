using Backstay.Evidence.Import.Texts;
using Backstay.Evidence.Records;

namespace Backstay.Evidence.Import;

/// <summary>Reads one kind of file. Pure but for the stream: the same bytes give the same records.</summary>
internal interface ICitationFormat
{
    /// <summary>As it stands in reports, such as "RIS".</summary>
    string Name { get; }

    bool Matches(FileHead head);

    /// <summary>Reads to the end and tells each record as it is read; holds no more in memory than one record.</summary>
    void Read(TextReader text, ICitationReceiver receiver, CancellationToken ct);

    /// <param name="file">Is read once, from its start to its end, and stays open. See <see cref="SourceText"/> for how it may be encoded.</param>
    void Read(Stream file, ICitationReceiver receiver, CancellationToken ct)
    {
        using var text = SourceText.Of(file);
        Read(text, receiver, ct);
    }
}

/// <summary>Takes what a format finds.</summary>
internal interface ICitationReceiver
{
    /// <param name="line">Where the record begins, from 1.</param>
    void Add(Citation citation, long line);

    /// <summary>One record that cannot be used; the next ones are read all the same.</summary>
    /// <param name="reason">In a plain sentence, for whoever brought the file.</param>
    void Refuse(string reason, long line);
}
