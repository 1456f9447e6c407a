using Backstay.Evidence.Log;

namespace Backstay.Evidence.Publishing;

/// <summary>The log of a review as everybody may have it: it comes to the same review, and does not tell notes, memos, what is not decided yet, or names of those who have not said that they want it.</summary>
internal static class PublishedLog
{
    /// <summary>Kinds of events that are told. One that is not named here stays with the team.</summary>
    public static IReadOnlySet<Type> Told { get; } = new HashSet<Type>
    {
        typeof(Begun), typeof(Joined), typeof(Left), typeof(Searched), typeof(Brought), typeof(Merged), typeof(Parted), typeof(Voted), typeof(Settled), typeof(Retrieved), typeof(Grouped), typeof(Described), typeof(Assigned),
        typeof(ExtractionFields), typeof(Extracted), typeof(ExtractionAgreed), typeof(AppraisalFormChosen), typeof(ReportAppraised), typeof(AppraisalSettled), typeof(ThemeAdded), typeof(ThemeRenamed), typeof(CodeAdded),
        typeof(CodeChanged), typeof(CodePlaced), typeof(CodesMerged), typeof(Coded), typeof(Uncoded), typeof(ReadToEnd), typeof(CodeMapped), typeof(ConfidenceJudged), typeof(Planned), typeof(SearchPlanned),
    };

    /// <param name="names">Numbers of the members who are named.</param>
    public static IEnumerable<LoggedEvent> Of(IReadOnlyList<LoggedEvent> log, IReadOnlySet<int> names) => LogSight.Of(ReviewState.Of(log), log, null).Where(one => Told.Contains(one.What.GetType())).Select(one => one with
    {
        What = one.What switch
        {
            Joined joined when !names.Contains(joined.Member) => joined with { Name = $"Reviewer {joined.Member}" },
            Voted { Note: not null } voted => voted with { Note = null },
            Settled { Note: not null } settled => settled with { Note = null },
            CodeAdded { Memo: not null } code => code with { Memo = null },
            CodeChanged { Memo: not null } code => code with { Memo = null },
            var told => told,
        },
    });
}
