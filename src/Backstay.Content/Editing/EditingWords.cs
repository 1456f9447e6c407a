using System.Globalization;
using Backstay.Content.Files;
using Backstay.Content.Review;

namespace Backstay.Content.Editing;

internal static class EditingWords
{
    public static string Kind(SourceKind kind) => kind switch
    {
        SourceKind.Library => Words.EditingLibrary,
        SourceKind.Gym => Words.EditingGym,
        SourceKind.Radio => Words.EditingRadio,
        _ => Words.EditingMessages,
    };

    public static string Version(int? number) => number is { } one ? Format(Words.EditingVersion, one) : Words.EditingFile;

    /// <param name="from">When it is shown from; null when no moment is set.</param>
    public static string State(VersionState state, DateTimeOffset? from, DateTimeOffset now) => state switch
    {
        VersionState.Draft => Words.StateDraft,
        VersionState.InReview => Words.StateInReview,
        VersionState.Discarded => Words.StateDiscarded,
        _ when from is null => Words.StateApproved,
        _ when from > now => Format(Words.StateComes, from),
        _ => Format(Words.StatePublished, from),
    };

    public static string Step(EditingStep step, TimeZoneInfo zone) => step.Step switch
    {
        StepKind.Wrote => Words.StepWrote,
        StepKind.AskedForReview => Words.StepAsked,
        StepKind.TookBack => Words.StepTookBack,
        StepKind.AskedForChanges => Words.StepChanges,
        StepKind.Approved => Words.StepApproved,
        StepKind.Published when step.From > step.At => Format(Words.StepPublishedFrom, TimeZoneInfo.ConvertTime(step.From.Value, zone)),
        StepKind.Published => Words.StepPublished,
        StepKind.TookTimeBack => Words.StepTookTimeBack,
        StepKind.RolledBack => Words.StepRolledBack,
        _ => Words.StepDiscarded,
    };

    public static string Of(Remark remark) => remark.Kind switch
    {
        RemarkKind.Mistake => $"{remark.What} {remark.Remedy}",
        RemarkKind.Claim => Format(Words.NeedClaim, remark.What),
        RemarkKind.HardSentence => Format(Words.RemarkHard, remark.What),
        RemarkKind.HardPart => Format(Words.RemarkHardPart, remark.What),
        _ => Format(Words.RemarkUnkind, remark.What),
    };

    public static string Place(Remark remark) => Format(Words.RemarkPlace, remark.File, remark.Line);

    public static string Told(Outcome outcome) => outcome switch
    {
        Outcome.Changed => "changed",
        Outcome.NotOpen => "not-open",
        Outcome.OwnWork => "own-work",
        Outcome.HasRemarks => "remarks",
        _ => "done",
    };

    public static string? Telling(string? told) => told switch
    {
        "done" => Words.ToldDone,
        "changed" => Words.ToldChanged,
        "not-open" => Words.ToldNotOpen,
        "own-work" => Words.ToldOwnWork,
        "remarks" => Words.ToldRemarks,
        _ => null,
    };

    public static string Grade(PartGrade part) => ReviewWords.Of(part);

    public static string Format(string words, params object?[] values) => string.Format(CultureInfo.CurrentCulture, words, values);
}
