namespace Backstay.Programmes.Entry;

/// <summary>What has to hold of somebody who begins.</summary>
/// <param name="Otherwise">Names the words for somebody of whom it does not hold.</param>
public abstract record EntryCondition(string Otherwise)
{
    /// <param name="AtLeast">Years.</param>
    /// <param name="AtMost">Years; null for no limit.</param>
    public sealed record Age(int AtLeast, int? AtMost, string Otherwise) : EntryCondition(Otherwise);

    /// <param name="Languages">Such as en.</param>
    public sealed record Language(IReadOnlyList<string> Languages, string Otherwise) : EntryCondition(Otherwise);

    /// <summary>A number that was answered or scored.</summary>
    public sealed record Number(AnswerOf Answer, decimal? AtLeast, decimal? AtMost, string Otherwise) : EntryCondition(Otherwise);

    /// <summary>A choice that was made; yes and no are "true" and "false".</summary>
    public sealed record Choice(AnswerOf Answer, IReadOnlyList<string> OneOf, string Otherwise) : EntryCondition(Otherwise);

    /// <param name="AtMost">The most urgent tier that does not stand in the way.</param>
    public sealed record Danger(DangerTier AtMost, string Otherwise) : EntryCondition(Otherwise);
}

/// <summary>An answer or a score by the questionnaire's id and the item's link id: "gwf-entry.days-off".</summary>
public readonly record struct AnswerOf(string Questionnaire, string Item)
{
    /// <returns>Null for what does not name both.</returns>
    public static AnswerOf? Read(string text) => text.Split('.') is [{ Length: > 0 } questionnaire, { Length: > 0 } item] ? new AnswerOf(questionnaire, item) : null;

    public override string ToString() => $"{Questionnaire}.{Item}";
}

/// <summary>How urgently danger signs want to be looked at.</summary>
public enum DangerTier { None, Routine, NextDay, Emergency }
