using System.Globalization;
using Backstay.Programmes.Entry;

namespace Backstay.Programmes.Research;

/// <summary>Conditions of entry in words.</summary>
internal static class EntryWords
{
    public static string Of(EntryCondition condition) => condition switch
    {
        EntryCondition.Age { AtMost: { } most } age => Format(Words.EntryAgeBetween, age.AtLeast, most),
        EntryCondition.Age age => Format(Words.EntryAgeFrom, age.AtLeast),
        EntryCondition.Language language => Format(Words.EntryLanguage, string.Join(", ", language.Languages)),
        EntryCondition.Danger danger => danger.AtMost == DangerTier.None ? Words.EntryNoDanger : Words.EntryNoUrgentDanger,
        EntryCondition.Choice choice => Format(Words.EntryChoice, choice.Answer, string.Join(", ", choice.OneOf)),
        EntryCondition.Number { AtLeast: { } least, AtMost: { } most } number => Format(Words.EntryBetween, number.Answer, least, most),
        EntryCondition.Number { AtLeast: { } least } number => Format(Words.EntryAtLeast, number.Answer, least),
        EntryCondition.Number number => Format(Words.EntryAtMost, number.Answer, number.AtMost!),
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "There is no such condition."),
    };

    private static string Format(string words, params object[] values) => string.Format(CultureInfo.CurrentCulture, words, values);
}
