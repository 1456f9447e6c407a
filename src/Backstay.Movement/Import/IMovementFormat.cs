namespace Backstay.Movement.Import;

/// <summary>Reads one kind of file. Pure but for the stream: the same bytes give the same findings.</summary>
internal interface IMovementFormat
{
    /// <summary>As it stands in reports and in the database, such as "apple-health".</summary>
    string Name { get; }

    /// <param name="name">Of the file, without folders.</param>
    /// <param name="head">The first bytes, up to <see cref="HeadLength"/>.</param>
    bool Matches(string name, ReadOnlySpan<byte> head);

    /// <summary>Reads to the end and tells what is found while it reads; holds no more in memory than one record.</summary>
    /// <param name="file">Can be read once, from its start to its end; a format that has to seek copies it to a file of its own.</param>
    /// <exception cref="UnreadableException">The file as a whole cannot be understood. What was told before stays.</exception>
    void Read(Stream file, IFindings findings, CancellationToken ct);

    const int HeadLength = 4096;
}

/// <summary>Takes what a format finds.</summary>
internal interface IFindings
{
    void Add(Fix fix);

    void Add(Spell spell);

    /// <summary>What follows is of this person, in a file that holds several.</summary>
    void Of(string person) { }

    /// <summary>One record that cannot be used; the next ones are read all the same.</summary>
    /// <param name="reason">Why, for the person whose file it is, in a plain sentence.</param>
    /// <param name="line">Line or number of the record in its file, from 1; null where there are none.</param>
    void Refuse(string reason, long? line = null);
}

/// <summary>A file that cannot be understood as a whole. Its message is for the person whose file it is: what is wrong and what helps.</summary>
internal sealed class UnreadableException(string message, Exception? cause = null) : Exception(message, cause);
