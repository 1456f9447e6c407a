using Backstay.Evidence.Records;

namespace Backstay.Evidence.Screening.Ordering;

/// <summary>What a reviewer reads of a record when it is screened. Any part may be absent.</summary>
internal sealed record RecordText(string? Title, string? Abstract, IReadOnlyList<string> Keywords)
{
    public static RecordText Of(Citation citation) => new(citation.Title, citation.Abstract, citation.Keywords);
}
