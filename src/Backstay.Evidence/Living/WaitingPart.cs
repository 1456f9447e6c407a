using System.Globalization;
using Backstay.Design.Parts;
using Backstay.Evidence.Reviews;
using Microsoft.AspNetCore.Components;

namespace Backstay.Evidence.Living;

/// <summary>What waits for a member, within a page: each thing is a link to where it is done.</summary>
internal static class WaitingPart
{
    public static MarkupString Of(OpenReview review, IReadOnlyList<Waiting> waiting) => Markup.Of(
        $"""<section><h2>{Words.WaitTitle}</h2>{(waiting.Count == 0 ? Markup.Of($"<p>{Words.WaitNothing}</p>") : Markup.Of($"""<ul class="rows card">{Markup.Join(waiting.Select(one => Row(review, one)))}</ul>"""))}</section>""");

    /// <summary>"3 things wait for you".</summary>
    public static string Line(int things) => things == 0 ? Words.WaitNothing : Told((Words.WaitOne, Words.WaitMany), things);

    private static MarkupString Row(OpenReview review, Waiting one) => Markup.Of($"""<li><a href="{review.Path}/{one.Path}"><span><strong>{Told(Of(one.What), one.Count)}</strong><small>{one.Where ?? PageOf(one.What)}</small></span></a></li>""");

    private static string Told((string One, string Many) words, int count) => count == 1 ? words.One : string.Format(CultureInfo.CurrentCulture, words.Many, count);

    private static (string One, string Many) Of(WaitingFor what) => what switch
    {
        WaitingFor.Search => (Words.WaitSearch, Words.WaitSearch),
        WaitingFor.Pairs => (Words.WaitPairsOne, Words.WaitPairsMany),
        WaitingFor.Judge => (Words.WaitJudgeOne, Words.WaitJudgeMany),
        WaitingFor.Settle => (Words.WaitSettleOne, Words.WaitSettleMany),
        WaitingFor.Fetch => (Words.WaitFetchOne, Words.WaitFetchMany),
        WaitingFor.Extract => (Words.WaitExtractOne, Words.WaitExtractMany),
        WaitingFor.Compare => (Words.WaitCompareOne, Words.WaitCompareMany),
        WaitingFor.Appraise => (Words.WaitAppraiseOne, Words.WaitAppraiseMany),
        WaitingFor.TalkOver => (Words.WaitTalkOverOne, Words.WaitTalkOverMany),
        WaitingFor.Read => (Words.WaitReadOne, Words.WaitReadMany),
        WaitingFor.ReadAgain => (Words.WaitReadAgainOne, Words.WaitReadAgainMany),
        WaitingFor.Map => (Words.WaitMapOne, Words.WaitMapMany),
        WaitingFor.Confidence => (Words.WaitConfidenceOne, Words.WaitConfidenceMany),
        _ => (Words.WaitWriteOne, Words.WaitWriteMany),
    };

    private static string PageOf(WaitingFor what) => what switch
    {
        WaitingFor.Pairs => Words.DuplicatesTitle, WaitingFor.Settle => Words.ConflictsTitle, WaitingFor.Fetch => Words.ReportsTitle, WaitingFor.Extract or WaitingFor.Compare => Words.ExtractTitle, WaitingFor.Appraise or WaitingFor.TalkOver => Words.AppraiseTitle,
        WaitingFor.Read or WaitingFor.ReadAgain => Words.CodesTitle, WaitingFor.Map => Words.TheoryTitle, WaitingFor.Confidence => Words.ConfidenceTitle, _ => Words.DraftTitle,
    };
}
