using System.Globalization;

namespace Backstay.Plan.Cases;

/// <summary>Advice in the person's words: who is behind it, in what they are alike, and what went well.</summary>
internal static class CaseWords
{
    private const int ItemsTold = 2;

    /// <param name="title">Of an item; null for one that is not there any more.</param>
    /// <returns>Sentences; none when it comes from the guidelines, whose reasons stand with the items.</returns>
    public static IReadOnlyList<string> Of(CaseAdvice advice, Func<string, string?> title)
    {
        if (advice.From == AdviceFrom.Guidelines || advice.People < Adviser.FewestTold) return [];
        var alike = advice.Alike.Select(Of).OfType<string>().ToList();
        return
        [
            alike.Count == 0 ? Format(Words.CasesPeople, advice.People) : Format(Words.CasesAlike, advice.People, string.Join(Words.CasesAnd, alike)),
            .. advice.Items.Where(item => item.People >= Adviser.FewestTold).Select(item => title(item.ItemId) is { } name ? Format(Words.CasesDid, item.People, name) : null).OfType<string>().Take(ItemsTold),
        ];
    }

    /// <returns>Null for what needs no saying.</returns>
    private static string? Of(AttributeKind kind) => kind switch
    {
        AttributeKind.UsualPain => Words.AlikePain,
        AttributeKind.WorstPain => Words.AlikeWorst,
        AttributeKind.PainDays => Words.AlikePainDays,
        AttributeKind.Worry => Words.AlikeWorry,
        AttributeKind.Sleep => Words.AlikeSleep,
        AttributeKind.Mood => Words.AlikeMood,
        AttributeKind.Work => Words.AlikeWork,
        AttributeKind.Limits => Words.AlikeLimits,
        AttributeKind.Minutes => Words.AlikeMinutes,
        AttributeKind.Stage => Words.AlikeStage,
        AttributeKind.AgeBand => Words.AlikeAge,
        _ => null,
    };

    private static string Format(string words, params object[] values) => string.Format(CultureInfo.CurrentCulture, words, values);
}
