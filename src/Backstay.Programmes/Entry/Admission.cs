using System.Globalization;
using Backstay.Programmes.Files;

namespace Backstay.Programmes.Entry;

/// <summary>What is known of somebody who wants to begin.</summary>
/// <param name="Age">Years; null where it is not known.</param>
/// <param name="Language">Such as en.</param>
/// <param name="Danger">Null where danger signs have not been asked for.</param>
/// <param name="Answer">An answer or a score, numbers written with a point, yes and no as true and false; null where it was not given.</param>
public sealed record EntryFacts(int? Age, string Language, DangerTier? Danger, Func<AnswerOf, string?> Answer);

/// <summary>Whether somebody may begin.</summary>
public abstract record Admission
{
    private Admission() { }

    public sealed record Admitted : Admission;

    /// <param name="Otherwise">Names the words that say why, and what to do instead.</param>
    public sealed record Refused(string Otherwise) : Admission;

    /// <summary>Something has to be asked first.</summary>
    /// <param name="Questionnaire">Null where it is the age or the danger signs.</param>
    public sealed record Unknown(EntryCondition Condition, string? Questionnaire) : Admission;

    /// <summary>Looks at the conditions in the order of the file. The first that does not hold decides; what is not known is asked for before somebody is admitted.</summary>
    public static Admission Of(Programme programme, EntryFacts facts)
    {
        var verdicts = programme.Entry.Select(condition => (Condition: condition, Holds: Holds(condition, facts))).ToList();
        if (verdicts.FirstOrDefault(verdict => verdict.Holds == false) is { Condition: { } failed }) return new Refused(failed.Otherwise);
        if (verdicts.FirstOrDefault(verdict => verdict.Holds is null) is { Condition: { } open }) return new Unknown(open, QuestionnaireOf(open));
        return new Admitted();
    }

    private static bool? Holds(EntryCondition condition, EntryFacts facts) => condition switch
    {
        EntryCondition.Age age => facts.Age is { } years ? years >= age.AtLeast && !(years > age.AtMost) : null,
        EntryCondition.Language language => language.Languages.Contains(facts.Language),
        EntryCondition.Danger danger => facts.Danger is { } tier ? tier <= danger.AtMost : null,
        EntryCondition.Choice choice => facts.Answer(choice.Answer) is { } answer ? choice.OneOf.Contains(answer) : null,
        EntryCondition.Number number => decimal.TryParse(facts.Answer(number.Answer), NumberStyles.Number, CultureInfo.InvariantCulture, out var value)
            ? !(value < number.AtLeast) && !(value > number.AtMost) : null,
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "There is no such condition."),
    };

    internal static string? QuestionnaireOf(EntryCondition condition) => AnswerOf(condition)?.Questionnaire;

    /// <returns>The answer that a condition looks at; null where it looks at something else.</returns>
    internal static AnswerOf? AnswerOf(EntryCondition condition) => condition switch
    {
        EntryCondition.Number number => number.Answer,
        EntryCondition.Choice choice => choice.Answer,
        _ => null,
    };
}
