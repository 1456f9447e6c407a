using System.Globalization;

namespace Backstay.Evidence.Prisma;

/// <summary>Looks whether the numbers of a flow agree with each other. What is not told is not judged.</summary>
internal static class FlowCheck
{
    /// <returns>Findings in words, each with the two numbers that differ.</returns>
    public static IReadOnlyList<string> Of(FlowCounts counts) =>
    [
        .. Negative(counts), .. Identification(counts), .. Screening(counts), .. Retrieval("of databases and registers", counts.Reports),
        .. counts.Other is { } other ? Others(other) : [], .. Inclusion(counts),
    ];

    private static IEnumerable<string> Identification(FlowCounts counts)
    {
        foreach (var finding in Parts("databases", "records of single databases", counts.Databases, counts.DatabaseSources)) yield return finding;
        foreach (var finding in Parts("registers", "records of single registers", counts.Registers, counts.RegisterSources)) yield return finding;
        if (counts.Identified is { } identified && counts.Levels is [{ Screened: { } screened }, ..] && identified - (counts.Removed ?? 0) is var left && left != screened)
            yield return $"{N(identified)} records identified less {N(counts.Removed ?? 0)} removed before screening leave {N(left)}, but {N(screened)} were screened.";
    }

    private static IEnumerable<string> Screening(FlowCounts counts)
    {
        foreach (var (n, level) in counts.Levels.Index())
        {
            var name = string.IsNullOrWhiteSpace(level.Name) ? "screening" : $"screening by {level.Name}";
            foreach (var finding in Parts($"excluded in {name}", "records excluded for the reasons", level.Excluded, level.Reasons)) yield return finding;
            if (level is not { Screened: { } screened, Excluded: { } excluded }) continue;
            var left = screened - excluded;
            if (left < 0) yield return $"{N(screened)} records came to {name}, but {N(excluded)} were excluded there.";
            else if (n + 1 < counts.Levels.Count)
            {
                if (counts.Levels[n + 1].Screened is { } next && next != left) yield return $"{name[..1].ToUpperInvariant()}{name[1..]} left {N(left)} records, but {N(next)} came to the next level ({counts.Levels[n + 1].Name}).";
            }
            else if (counts.Reports.Sought is { } sought)
            {
                if (sought != left) yield return $"Screening left {N(left)} records, but {N(sought)} reports were sought.{Unless(left, sought)}";
            }
            else if (counts.Reports.Assessed is { } assessed && assessed != left - (counts.Reports.NotRetrieved ?? 0))
                yield return $"Screening left {N(left - (counts.Reports.NotRetrieved ?? 0))} records to be read in full, but {N(assessed)} reports were assessed.{Unless(left - (counts.Reports.NotRetrieved ?? 0), assessed)}";
        }
    }

    private static IEnumerable<string> Others(OtherMethods other)
    {
        var gone = (other.Duplicates ?? 0) + other.Levels.Sum(level => level.Excluded ?? 0);
        if (other.Identified is { } identified && other.Reports.Sought is { } sought && identified - gone is var left && left != sought)
            yield return $"{N(identified)} records were identified by other methods{(gone == 0 ? "" : $" and {N(gone)} of them left out")}, but {N(sought)} reports were sought.{Unless(left, sought)}";
        foreach (var finding in Retrieval("of other methods", other.Reports)) yield return finding;
    }

    private static IEnumerable<string> Retrieval(string of, ReportCount reports)
    {
        if (reports is { Sought: { } sought, Assessed: { } assessed } && sought - (reports.NotRetrieved ?? 0) is var retrieved && retrieved != assessed)
            yield return $"{N(sought)} reports {of} sought less {N(reports.NotRetrieved ?? 0)} not retrieved leave {N(retrieved)}, but {N(assessed)} were assessed.";
        if (reports is { Assessed: { } read, Excluded: { } excluded } && excluded > read) yield return $"{N(read)} reports {of} were assessed, but {N(excluded)} were excluded.";
        foreach (var finding in Parts($"reports {of} excluded", "reports excluded for the reasons", reports.Excluded, reports.Reasons)) yield return finding;
    }

    private static IEnumerable<string> Inclusion(FlowCounts counts)
    {
        if (Left(counts.Reports) is { } left && counts.Included.Reports is { } reports && left + (counts.Other is null ? 0 : Left(counts.Other.Reports) ?? 0) is var all && all != reports)
            yield return $"Assessment left {N(all)} reports, but {N(reports)} reports were included.";
        foreach (var (of, count) in new[] { ("included", counts.Included), ("of the previous version", counts.Previous), ("in total", counts.Total), ("in the meta-analysis", counts.Analysed) })
            if (count is { Studies: { } studies, Reports: { } its } && studies > its) yield return $"{N(studies)} studies {of} have only {N(its)} reports; each study has one at least.";
        if (counts.Previous is { } previous && counts.Total is { } total)
        {
            if (previous.Studies + counts.Included.Studies is { } sum && total.Studies is { } told && told != sum) yield return $"{N(previous.Studies!.Value)} earlier and {N(counts.Included.Studies!.Value)} new studies are {N(sum)}, but {N(told)} are given in total.";
            if (previous.Reports + counts.Included.Reports is { } sumOfReports && total.Reports is { } toldReports && toldReports != sumOfReports)
                yield return $"{N(previous.Reports!.Value)} earlier and {N(counts.Included.Reports!.Value)} new reports are {N(sumOfReports)}, but {N(toldReports)} are given in total.";
        }
        if (counts.Analysed?.Studies is { } analysed && (counts.Total ?? counts.Included).Studies is { } available && analysed > available)
            yield return $"{N(analysed)} studies are in the meta-analysis, but only {N(available)} are included.";
    }

    private static IEnumerable<string> Parts(string whole, string parts, int? told, IReadOnlyList<NamedCount> names) =>
        told is { } total && FlowWords.Sum(names) is { } sum && sum != total ? [$"{Capital(whole)}: {N(total)} in all, but the {parts} are {N(sum)} together."] : [];

    private static IEnumerable<string> Negative(FlowCounts counts) => FlowNumbers.Of(counts).Where(one => one.Count < 0).Select(one => $"{one.Name} is {N(one.Count)}, and a count is 0 at least.");

    private static int? Left(ReportCount reports) => reports.Assessed - (reports.Excluded ?? FlowWords.Sum(reports.Reasons));

    private static string Unless(int records, int reports) => reports > records ? " One record may stand for several reports; if so, this is right." : " Several records may stand for one report; if so, this is right.";

    private static string Capital(string words) => $"{words[..1].ToUpperInvariant()}{words[1..]}";

    private static string N(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
