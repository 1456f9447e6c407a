using System.Globalization;
using Backstay.Design.Parts;
using Backstay.Evidence.Screening.Ordering;
using Microsoft.AspNetCore.Components;

namespace Backstay.Evidence.Screening.Voting;

/// <summary>How far a level is, and how much of what belongs in is likely found.</summary>
internal static class ProgressPart
{
    public static MarkupString Of(LevelProgress progress) => Markup.Of(
        $"""<dl class="told progress">{Row(Words.ScreenMine, progress.Mine)}{Row(Words.ScreenLeft, progress.Left)}{Row(Words.ScreenForOthers, progress.ForOthers)}{Row(Words.ScreenDone, progress.Done)}{Row(Words.ScreenHere, progress.Here)}</dl>""");

    /// <param name="order">Null while nothing is learnt.</param>
    public static MarkupString Of(LevelOrder? order) => order is null ? Markup.Of($"""<p class="quiet">{string.Format(CultureInfo.CurrentCulture, Words.ScreenNotLearnt, Voting.LevelDecisions.Enough)}</p>""")
        : Markup.Of($"""<p>{Recall(order.Recall)}</p><p>{(order.MayStop ? Words.ScreenMayStop : Words.ScreenGoOn)}</p>""");

    private static string Recall(RecallEstimate? recall) => recall is null ? Words.ScreenNoRecall
        : string.Format(CultureInfo.CurrentCulture, Words.ScreenRecall, Percent(recall.Likeliest), Percent(recall.Least), Percent(recall.Most), recall.Draws);

    private static string Percent(double share) => Math.Round(100 * share).ToString("0", CultureInfo.CurrentCulture);

    private static MarkupString Row(string name, int count) => Markup.Of($"<div><dt>{name}</dt><dd>{count.ToString("N0", CultureInfo.CurrentCulture)}</dd></div>");
}
