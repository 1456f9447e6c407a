using System.Globalization;
using nietras.SeparatedValues;

namespace Backstay.Evidence.Prisma;

/// <summary>The data file of PRISMA2020, in and out. It knows one level of screening; further ones go into rows that other programs pass over.</summary>
internal static class Prisma2020Csv
{
    private const string Unknown = "NA", Unnamed = "Reports excluded", UnnamedRecords = "-";
    private static readonly string[] Columns = ["data", "node", "box", "description", "boxtext", "tooltips", "url", "n"];

    public static string Write(FlowCounts counts)
    {
        var values = Values(counts);
        using var table = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\r\n" };
        table.WriteLine(string.Join(",", Columns));
        foreach (var (key, node, box, label) in Prisma2020Rows.All)
            table.WriteLine(string.Join(",", key, node, box, Cell(label), Cell(label), node == Unknown ? Unknown : Cell(label), Unknown, Cell(values.GetValueOrDefault(key, "0"))));
        if (counts.Levels.Count > 1)
            foreach (var (n, level) in counts.Levels.Index())
                table.WriteLine(string.Join(",", $"{Prisma2020Rows.Level}{n + 1}", Unknown, "box4", "One level", Cell(level.Name ?? UnnamedRecords), Unknown, Unknown, Cell($"{Number(level.Screened)}; {Number(level.Excluded)}")));
        return table.ToString();
    }

    /// <exception cref="ReviewFileException">The file is not one of PRISMA2020, or a number in it is none.</exception>
    public static FlowCounts Read(string csv)
    {
        try
        {
            using var reader = Sep.Reader(options => options with { Unescape = true, DisableColCountCheck = true }).FromText(csv);
            if (!reader.Header.TryIndexOf("data", out var data) || !reader.Header.TryIndexOf("n", out var n))
                throw new ReviewFileException("The file has no columns 'data' and 'n'. A file of PRISMA2020 has both; its template shows how it is filled.");
            reader.Header.TryIndexOf("boxtext", out var label);
            Dictionary<string, (string Label, string Value)> rows = new(StringComparer.Ordinal);
            foreach (var row in reader)
                if (row.ColCount > Math.Max(data, n)) rows[row[data].ToString().Trim()] = (row[label].ToString(), row[n].ToString().Trim());
            return Prisma2020Values.Of(rows);
        }
        catch (InvalidDataException error)
        {
            throw new ReviewFileException($"The file cannot be read as a table: {error.Message}", error);
        }
    }

    private static Dictionary<string, string> Values(FlowCounts counts)
    {
        var one = counts.WithOneLevel();
        var level = one.Levels.Count > 0 ? one.Levels[0] : new(null, null, null);
        var other = counts.Other;
        return new()
        {
            ["previous_studies"] = Number(counts.Previous?.Studies), ["previous_reports"] = Number(counts.Previous?.Reports),
            ["database_results"] = Number(counts.Databases), ["database_specific_results"] = List(counts.DatabaseSources),
            ["register_results"] = Number(counts.Registers), ["register_specific_results"] = List(counts.RegisterSources),
            ["website_results"] = Number(other?.Websites), ["organisation_results"] = Number(other?.Organisations), ["citations_results"] = Number(other?.Citations),
            ["duplicates"] = Number(counts.Duplicates), ["excluded_automatic"] = Number(counts.RemovedByAutomation), ["excluded_other"] = Number(counts.RemovedOtherwise),
            ["records_screened"] = Number(level.Screened), ["records_excluded"] = Number(level.Excluded),
            ["dbr_sought_reports"] = Number(counts.Reports.Sought), ["dbr_notretrieved_reports"] = Number(counts.Reports.NotRetrieved),
            ["other_sought_reports"] = Number(other?.Reports.Sought), ["other_notretrieved_reports"] = Number(other?.Reports.NotRetrieved),
            ["dbr_assessed"] = Number(counts.Reports.Assessed), ["dbr_excluded"] = Reasons(counts.Reports),
            ["other_assessed"] = Number(other?.Reports.Assessed), ["other_excluded"] = other is null ? Unknown : Reasons(other.Reports),
            ["new_studies"] = Number(counts.Included.Studies), ["new_reports"] = Number(counts.Included.Reports),
            ["total_studies"] = Number(counts.Total?.Studies), ["total_reports"] = Number(counts.Total?.Reports),
            ["total_studies_ma"] = Number(counts.Analysed?.Studies), ["total_reports_ma"] = Number(counts.Analysed?.Reports),
        };
    }

    private static string Reasons(ReportCount reports) => reports.Reasons.Count > 0 ? List(reports.Reasons) : reports.Excluded is { } excluded ? $"{Unnamed}, {excluded}" : Unknown;

    /// <summary>The package divides at every ; and , so that a name may hold neither.</summary>
    private static string List(IReadOnlyList<NamedCount> names) => names.Count == 0 ? Unknown
        : string.Join("; ", names.Select(one => $"{one.Name.Replace(',', ' ').Replace(';', ' ').Replace("  ", " ", StringComparison.Ordinal)}, {one.Count?.ToString(CultureInfo.InvariantCulture) ?? Prisma2020Values.Blank}"));

    private static string Number(int? count) => count?.ToString(CultureInfo.InvariantCulture) ?? Unknown;

    private static string Cell(string text) => text.AsSpan().IndexOfAny("\",\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
