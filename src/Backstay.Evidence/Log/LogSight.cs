using Backstay.Evidence.Marks;

namespace Backstay.Evidence.Log;

/// <summary>
/// What of a log a member may read. Left out is what others thought where the member, or somebody else, still has to think for themselves: votes on what is not
/// decided, an extraction or an appraisal that only one has done, tags and notes on what the member judges yet. Nothing that is decided rests on these lines.
/// </summary>
internal static class LogSight
{
    /// <param name="member">Null for whoever is not in the team.</param>
    public static IReadOnlyList<LoggedEvent> Of(ReviewState state, IReadOnlyList<LoggedEvent> log, int? member) =>
        [.. log.Where(one => one.By is not { } author || author == member || IsOpen(state, one.What, member, author))];

    private static bool IsOpen(ReviewState state, ReviewEvent what, int? member, int author) => what switch
    {
        Voted voted => IsOpen(state, voted, member, author),
        MarkEvent mark => member is { } reader && MarkSight.Sees(state, mark.Record, reader, author),
        Extracted extracted => state.Findings.Extraction.Of(extracted.Record).IsComplete,
        ReportAppraised appraised => state.Findings.Appraisal.Of(appraised.Record) is not null,
        _ => true,
    };

    // Of a merged record the one that stands for it is judged.
    private static bool IsOpen(ReviewState state, Voted voted, int? member, int author) =>
        state.PlaceOf(voted.Level) is not { } place || state.At(place, state.KeptFor(voted.Record) ?? voted.Record) is not { } at || at.IsDone || member is { } reader && at.SeenBy(reader).Any(vote => vote.Member == author);
}
