using System.Globalization;
using Backstay.Evidence.Log;
using Microsoft.AspNetCore.Http;

namespace Backstay.Evidence.Screening.Voting;

/// <summary>What a member said of a record, as they filled it in.</summary>
internal sealed record Ballot(int Record, Decision Decision, string? Reason, string? Note, bool ByChance)
{
    public const int LongestNote = 1000;

    /// <returns>Null where something is wrong, which <paramref name="faults"/> tell by field.</returns>
    public static Ballot? Read(IFormCollection form, ScreeningLevel level, Dictionary<string, string> faults)
    {
        var (reason, note) = (form["reason"].ToString(), form["note"].ToString().Trim());
        if (!Enum.TryParse<Decision>(form["decision"], out var decision) || !Enum.IsDefined(decision)) faults["decision"] = Words.ScreenFaultDecision;
        else if (decision == Decision.Exclude && level.Reasons.Count > 0 && !level.Reasons.Contains(reason)) faults["reason"] = Words.ScreenFaultReason;
        if (note.Length > LongestNote) faults["note"] = string.Format(CultureInfo.CurrentCulture, Words.FaultLong, LongestNote);
        if (!int.TryParse(form["record"], NumberStyles.None, CultureInfo.InvariantCulture, out var record)) faults["decision"] = Words.ScreenFaultRecord;
        if (faults.Count > 0) return null;
        return new(record, decision, decision == Decision.Exclude && level.Reasons.Count > 0 ? reason : null, note.Length == 0 ? null : note, form["chance"] == "1");
    }

    /// <returns>Nothing where the same was said already.</returns>
    /// <exception cref="ReviewRuleException">The rules of the review do not allow it.</exception>
    public IReadOnlyList<ReviewEvent> ToEvents(ReviewState state, int place, int member)
    {
        if (ScreeningQueue.IsHere(state, place, Record) is not { } at) throw new ReviewRuleException(Words.ScreenGone);
        var course = state.Screening.CourseOf(at.Level.Id);
        if (at.Votes.FirstOrDefault(vote => vote.Member == member) is { } said && (said.Decision, said.Reason, course.NoteOf(Record, member)) == (Decision, Reason, Note)) return [];
        if (!at.MayVote(member)) throw new ReviewRuleException(Words.ScreenDoneByOthers);
        return [new Voted(at.Level.Id, Record, Decision, Reason, Note, ByChance && !course.HasBegun(Record))];
    }
}
