using System.Globalization;

namespace Backstay.Evidence.Prisma;

/// <summary>Makes counts of the values of a PRISMA2020 file. Its template writes 0 where a review has no earlier version and no other methods.</summary>
internal static class Prisma2020Values
{
    /// <summary>Stands in the template where a number is to be filled in.</summary>
    public const string Blank = "xxx";

    public static FlowCounts Of(IReadOnlyDictionary<string, (string Label, string Value)> rows)
    {
        if (!rows.ContainsKey("records_screened") && !rows.ContainsKey("database_results"))
            throw new ReviewFileException("The file has no rows 'database_results' and 'records_screened', so that it is none of PRISMA2020.");
        int? At(string key) => rows.TryGetValue(key, out var row) ? Number(key, row.Value) : null;
        StudyCount? Studies(string of, string suffix = "") => At($"{of}_studies{suffix}") is var studies && At($"{of}_reports{suffix}") is var reports && studies is null or 0 && reports is null or 0 ? null
            : new(studies, reports is 0 && studies > 0 ? null : reports);
        var previous = Studies("previous");
        return new()
        {
            Previous = previous,
            Databases = At("database_results"), DatabaseSources = Sources(rows, "database_specific_results"), Registers = At("register_results"), RegisterSources = Sources(rows, "register_specific_results"),
            Duplicates = At("duplicates"), RemovedByAutomation = At("excluded_automatic"), RemovedOtherwise = At("excluded_other"),
            Levels = Levels(rows) is { Count: > 0 } levels ? levels : [new(null, At("records_screened"), At("records_excluded"))],
            Reports = Reports(rows, "dbr", At),
            Other = Others(rows, At),
            Included = Studies("new") ?? new(At("new_studies")),
            Total = Studies("total") is { } total && (previous is not null || total != Studies("new")) ? total : null,
            Analysed = Studies("total", "_ma"),
        };
    }

    private static OtherMethods? Others(IReadOnlyDictionary<string, (string, string)> rows, Func<string, int?> at)
    {
        var other = new OtherMethods { Websites = at("website_results"), Organisations = at("organisation_results"), Citations = at("citations_results"), Reports = Reports(rows, "other", at) };
        return (other.Identified ?? 0) + (other.Reports.Sought ?? 0) + (other.Reports.Assessed ?? 0) == 0 ? null : other;
    }

    private static ReportCount Reports(IReadOnlyDictionary<string, (string, string)> rows, string of, Func<string, int?> at)
    {
        var (sought, missing, assessed) = (at($"{of}_sought_reports"), at($"{of}_notretrieved_reports"), at($"{of}_assessed"));
        if (sought is 0 && missing is null or 0 && assessed > 0) (sought, missing) = (null, null);
        var reasons = List(rows, $"{of}_excluded");
        return reasons is [{ Name: "" or "Reports excluded" } whole] ? new(sought, missing, assessed, whole.Count) : new(sought, missing, assessed, FlowWords.Sum(reasons)) { Reasons = reasons };
    }

    private static List<LevelCount> Levels(IReadOnlyDictionary<string, (string Label, string Value)> rows)
    {
        List<LevelCount> levels = [];
        while (rows.TryGetValue($"{Prisma2020Rows.Level}{levels.Count + 1}", out var row))
        {
            var parts = row.Value.Split(';', 2);
            levels.Add(new(row.Label, Number("a level", parts[0]), Number("a level", parts.Length > 1 ? parts[1] : "")));
        }
        return levels;
    }

    /// <summary>"Wrong population, 12; Wrong design, 3"; a number alone has no name.</summary>
    private static IReadOnlyList<NamedCount> List(IReadOnlyDictionary<string, (string Label, string Value)> rows, string key)
    {
        if (!rows.TryGetValue(key, out var row) || IsBlank(row.Value)) return [];
        List<NamedCount> names = [];
        foreach (var entry in row.Value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var comma = entry.LastIndexOf(',');
            if (comma >= 0) names.Add(new(entry[..comma].Trim(), Number(key, entry[(comma + 1)..])));
            else if (int.TryParse(entry, NumberStyles.None, CultureInfo.InvariantCulture, out var alone)) names.Add(new("", alone));
            else names.Add(new(entry));
        }
        return row.Value.Contains(Blank, StringComparison.OrdinalIgnoreCase) && names.All(one => one.Count is null && Placeholder(one.Name)) ? [] : names;
    }

    private static IReadOnlyList<NamedCount> Sources(IReadOnlyDictionary<string, (string Label, string Value)> rows, string key) => [.. List(rows, key).Where(one => one.Name.Length > 0)];

    private static bool Placeholder(string name) => name.TrimEnd("0123456789".ToCharArray()).Trim() is "Database" or "Register" or "Reason";

    private static int? Number(string key, string value) => IsBlank(value) ? null
        : int.TryParse(value.Trim(), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var count) ? count
        : throw new ReviewFileException($"'{(value.Length > 40 ? value[..40] : value).Trim()}' in {key} is no count. Write a whole number of 0 or more, or NA where it is not known.");

    private static bool IsBlank(string value) => value.Trim() is "" or "NA" or Blank;
}
