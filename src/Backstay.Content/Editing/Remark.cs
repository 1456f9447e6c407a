namespace Backstay.Content.Editing;

public enum RemarkKind { Mistake, Claim, HardSentence, HardPart, Unkind }

/// <summary>Something to mend in a draft before anybody is asked to review it.</summary>
/// <param name="File">From content/ on.</param>
/// <param name="Line">From 1.</param>
/// <param name="Part">head, half-minute, three-minutes, everything, facts or words: the field that it is about.</param>
/// <param name="What">The finding, or the sentence.</param>
/// <param name="Remedy">Of a mistake.</param>
public sealed record Remark(RemarkKind Kind, string File, int Line, string Part, string What, string Remedy = "");
