using Backstay.Evidence.Coding;

namespace Backstay.Evidence.Appraisal;

/// <param name="Alpha">Krippendorff's, as who is first and who second has no meaning; null where all said the same.</param>
internal sealed record ItemAgreement(AppraisalItem Item, int Agreed, int Reports, double? Alpha)
{
    public double? Share => Reports == 0 ? null : Agreed / (double)Reports;
}

/// <summary>How often two reviewers said the same before any discussion, item by item over all reports.</summary>
internal static class AppraisalAgreement
{
    public static IReadOnlyList<ItemAgreement> Of(AppraisalForm form, IReadOnlyList<AppraisalConsensus> reports) => [.. form.Items.Select(item =>
    {
        var told = reports.Select(report => report.Items.First(one => one.Item.Number == item.Number)).Where(one => one.First is not null && one.Second is not null).ToList();
        return new ItemAgreement(item, told.Count(one => !one.Disagrees), told.Count, Alpha(told));
    })];

    /// <summary>Over all items and reports.</summary>
    public static double? Alpha(IEnumerable<Compared> items) => Reliability.Alpha(
        items.Where(one => one.First is not null && one.Second is not null).Select(one => new Judged([(int)one.First!.Verdict, (int)one.Second!.Verdict], 1)));
}
