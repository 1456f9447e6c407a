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

    private static MarkupString Row(OpenReview review, Waiting one) => Markup.Of($"""<li><a href="{review.Path}/{one.Path}"><span><strong>{Told(Of(one.Work), one.Count)}</strong><small>{one.Where ?? PageOf(one.Work)}</small></span></a></li>""");

    private static string Told((string One, string Many) words, int count) => count == 1 ? words.One : string.Format(CultureInfo.CurrentCulture, words.Many, count);

    private static (string One, string Many) Of(Work work) => work switch
    {
        Work.Search => (Words.WaitSearch, Words.WaitSearch),
        Work.Pairs => (Words.WaitPairsOne, Words.WaitPairsMany),
        Work.Judge => (Words.WaitJudgeOne, Words.WaitJudgeMany),
        Work.Settle => (Words.WaitSettleOne, Words.WaitSettleMany),
        Work.Fetch => (Words.WaitFetchOne, Words.WaitFetchMany),
        Work.Extract => (Words.WaitExtractOne, Words.WaitExtractMany),
        Work.Compare => (Words.WaitCompareOne, Words.WaitCompareMany),
        Work.Appraise => (Words.WaitAppraiseOne, Words.WaitAppraiseMany),
        Work.TalkOver => (Words.WaitTalkOverOne, Words.WaitTalkOverMany),
        Work.Read => (Words.WaitReadOne, Words.WaitReadMany),
        Work.ReadAgain => (Words.WaitReadAgainOne, Words.WaitReadAgainMany),
        Work.Map => (Words.WaitMapOne, Words.WaitMapMany),
        Work.Confidence => (Words.WaitConfidenceOne, Words.WaitConfidenceMany),
        _ => (Words.WaitWriteOne, Words.WaitWriteMany),
    };

    private static string PageOf(Work work) => work switch
    {
        Work.Pairs => Words.DuplicatesTitle, Work.Settle => Words.ConflictsTitle, Work.Fetch => Words.ReportsTitle, Work.Extract or Work.Compare => Words.ExtractTitle, Work.Appraise or Work.TalkOver => Words.AppraiseTitle,
        Work.Read or Work.ReadAgain => Words.CodesTitle, Work.Map => Words.TheoryTitle, Work.Confidence => Words.ConfidenceTitle, _ => Words.DraftTitle,
    };
}
