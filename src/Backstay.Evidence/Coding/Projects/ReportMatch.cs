using Backstay.Evidence.Reports;

namespace Backstay.Evidence.Coding.Projects;

/// <summary>Which text of a project is which report: the one whose name or title it bears.</summary>
internal static class ReportMatch
{
    private const int LongTitle = 15;

    /// <returns>For each text the number of a report; null where none bears its name, or more than one does. No report comes twice.</returns>
    public static IReadOnlyList<int?> Of(IReadOnlyList<string> texts, IReadOnlyList<Report> reports)
    {
        HashSet<int> taken = [];
        return [.. texts.Select(text => Bearing(Letters(text), Letters(Path.GetFileNameWithoutExtension(text)), reports) is { } number && taken.Add(number) ? number : (int?)null)];
    }

    private static int? Bearing(string name, string stem, IReadOnlyList<Report> reports)
    {
        foreach (var bears in new Func<string, bool>[] { one => one == name || one == stem, one => one.Length >= LongTitle && name.Contains(one, StringComparison.Ordinal) })
            if (reports.Where(report => bears(Letters(report.Name)) || bears(Letters(report.Title))).Select(report => report.Number).ToList() is { Count: > 0 } found) return found.Count == 1 ? found[0] : null;
        return null;
    }

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
