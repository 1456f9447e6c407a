using System.Globalization;
using Backstay.Movement.Suggestions.Routine;

namespace Backstay.Movement.OwnIdeas;

/// <summary>An idea in the person's own places, with their own evidence.</summary>
internal static class OwnIdeaWords
{
    public static string Title(OwnIdea idea) => Title(idea.Kind, idea.Activity, idea.Reason);

    public static string Title(Candidate one) => Title(one.Kind, one.Activity, one.Evidence);

    public static string Why(OwnIdea idea) => Why(idea.Kind, idea.Reason);

    public static string Why(Candidate one) => Why(one.Kind, one.Evidence);

    private static string Title(CandidateKind kind, Activity activity, Evidence evidence) => (kind, OwnRoutine.Named(evidence.From), OwnRoutine.Named(evidence.To)) switch
    {
        (CandidateKind.Repeat or CandidateKind.Extend, { } from, { } to) when from == to => string.Format(CultureInfo.CurrentCulture, Words.IdeaRound, from),
        (CandidateKind.Repeat or CandidateKind.Extend, { } from, { } to) => string.Format(CultureInfo.CurrentCulture, Words.IdeaFromTo, from, to),
        (CandidateKind.Repeat or CandidateKind.Extend, { } from, null) => string.Format(CultureInfo.CurrentCulture, Words.IdeaFrom, from),
        (CandidateKind.Repeat or CandidateKind.Extend, null, { } to) => string.Format(CultureInfo.CurrentCulture, Words.IdeaTo, to),
        (CandidateKind.Repeat or CandidateKind.Extend, _, _) => Words.IdeaUsual,
        (CandidateKind.BreakSitting, _, _) => string.Format(CultureInfo.CurrentCulture, Words.IdeaBreak, evidence.Place),
        (CandidateKind.Explore, _, _) => string.Format(CultureInfo.CurrentCulture, Words.IdeaNew, MovementWords.Do(activity)),
        _ => string.Format(CultureInfo.CurrentCulture, Words.IdeaAgain, MovementWords.Do(activity)),
    };

    private static string Why(CandidateKind kind, Evidence evidence) => (kind, evidence) switch
    {
        (CandidateKind.Repeat or CandidateKind.Extend, { Hour: { } hour } own) => string.Format(CultureInfo.CurrentCulture, Words.IdeaWalked, own.Times, new TimeOnly(hour, 0).ToString("t", CultureInfo.CurrentCulture), own.Minutes),
        (CandidateKind.BreakSitting, { Hour: { } from } own) => string.Format(CultureInfo.CurrentCulture, Words.IdeaRested, own.Times, new TimeOnly(from, 0).ToString("t", CultureInfo.CurrentCulture), own.Minutes),
        (CandidateKind.Explore, _) => Words.IdeaWhyNew,
        (_, var own) => string.Format(CultureInfo.CurrentCulture, Words.IdeaDone, own.Times, own.Minutes),
    };

    /// <summary>How much, where it differs from what is usual.</summary>
    public static string HowMuch(OwnIdea idea) => string.Format(CultureInfo.CurrentCulture,
        idea.Kind == CandidateKind.BreakSitting ? Words.IdeaEachHour : idea.Minutes < idea.Reason.Minutes ? Words.IdeaPart : idea.Minutes > idea.Reason.Minutes ? Words.IdeaMore : Words.IdeaFor, MovementWords.Of(idea.Minutes));
}
