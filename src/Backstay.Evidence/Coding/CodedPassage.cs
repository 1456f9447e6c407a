using Backstay.Kernel.Ids;

namespace Backstay.Evidence.Coding;

internal readonly record struct PassageId(Guid Value) : ITypedId<PassageId>
{
    public static PassageId From(Guid value) => new(value);
}

/// <summary>A part of a report that a coder marked.</summary>
internal abstract record Stretch
{
    /// <returns>Where it lies in the report's text, in UTF-16 units; null where the text does not hold it.</returns>
    public abstract (int Start, int End)? In(string text);
}

/// <param name="Start">UTF-16 units from the text's begin.</param>
/// <param name="End">The unit after the last.</param>
internal sealed record TextStretch(int Start, int End) : Stretch
{
    public override (int Start, int End)? In(string text) => Start >= 0 && Start < End && End <= text.Length ? (Start, End) : null;
}

/// <param name="Page">As the reader of PDFs counts.</param>
/// <param name="Quote">The words themselves, as the page's outlines may shift from reader to reader.</param>
internal sealed record PdfStretch(int Page, string Quote) : Stretch
{
    public override (int Start, int End)? In(string text) =>
        Quote.Length > 0 && text.IndexOf(Quote, StringComparison.Ordinal) is >= 0 and var at ? (at, at + Quote.Length) : null;
}

/// <summary>One coder's use of one code.</summary>
/// <param name="Report">The id of the article or other report.</param>
/// <param name="Coder">The id of a person, as initials are shared.</param>
internal sealed record CodedPassage(PassageId Id, string Report, Stretch Where, string Coder, CodeId Code, DateTimeOffset At);

/// <summary>Somebody has read a report to its end with the codes of that time in mind.</summary>
internal sealed record Reading(string Report, string Coder, DateTimeOffset At);
