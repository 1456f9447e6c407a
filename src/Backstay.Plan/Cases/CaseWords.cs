using System.Globalization;
using Backstay.Plan.Tailoring;

namespace Backstay.Plan.Cases;

/// <summary>Advice in the person's words: who is behind it, in what they are alike, and what went well.</summary>
internal static class CaseWords
{
    private const int ItemsTold = 2, AlikeInReason = 2;

    public static Reason Reason(AdvisedItem advised) => new(ReasonKind.PeopleLikeYou, string.Join(' ', [advised.People.ToString(CultureInfo.InvariantCulture), .. advised.Alike.Select(kind => kind.ToString())]));

    /// <param name="detail">Of <see cref="Reason"/>.</param>
    public static string Why(string? detail)
    {
        if (detail?.Split(' ') is not [var people, .. var kinds]) return Words.WhyPeople;
        var alike = kinds.Select(kind => Enum.TryParse<AttributeKind>(kind, out var known) ? Of(known) : null).OfType<string>().Take(AlikeInReason).ToList();
        return alike.Count == 0 ? Format(Words.WhyPeopleMany, people) : Format(Words.WhyPeopleAlike, people, string.Join(Words.CasesAnd, alike));
    }

    /// <param name="title">Of an item; null for one that is not in what was chosen.</param>
    /// <returns>Sentences; none when nothing of it was chosen, or it comes from the guidelines, whose reasons stand with the items.</returns>
    public static IReadOnlyList<string> Of(CaseAdvice advice, Func<string, string?> title)
    {
        if (advice.From == AdviceFrom.Guidelines || advice.People < Adviser.FewestTold) return [];
        var did = advice.Items.Where(item => item.People >= Adviser.FewestTold).Select(item => title(item.ItemId) is { } name ? Format(Words.CasesDid, item.People, name) : null).OfType<string>().Take(ItemsTold).ToList();
        if (did.Count == 0) return [];
        var alike = advice.Alike.Select(Of).OfType<string>().ToList();
        return
        [
            alike.Count == 0 ? Format(Words.CasesPeople, advice.People) : Format(Words.CasesAlike, advice.People, string.Join(Words.CasesAnd, alike)),
            .. did,
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
