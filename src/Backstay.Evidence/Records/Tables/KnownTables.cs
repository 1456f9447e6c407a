using Backstay.Evidence.Import.Tables;
using Backstay.Evidence.Log;
using Backstay.Evidence.Screening;

namespace Backstay.Evidence.Records.Tables;

/// <summary>Tables whose columns a team has told once, as the log tells them so far.</summary>
internal sealed class KnownTables
{
    /// <summary>Of a name, so that it fits into the format of a file.</summary>
    public const int LongestName = 30;

    private readonly List<ColumnMapping> mappings = [];

    /// <summary>What was told last comes first.</summary>
    public IReadOnlyList<ColumnMapping> All => mappings;

    /// <exception cref="ReviewRuleException">It has no name, or speaks of fields that no record has.</exception>
    public void Apply(ColumnsTold told)
    {
        var mapping = new ColumnMapping(told.Name, told.Columns);
        if (told.Name.Length is 0 or > LongestName || mapping.Unknown.Any()) throw new ReviewRuleException("These are no columns of a table of records.");
        mappings.RemoveAll(one => string.Equals(one.Name, told.Name, StringComparison.OrdinalIgnoreCase));
        mappings.Insert(0, mapping);
    }

    /// <returns>The first of these that tells each of the columns and no other; null where none does.</returns>
    public static ColumnMapping? For(IEnumerable<ColumnMapping> mappings, IEnumerable<string> columns) => mappings.FirstOrDefault(one => one.Columns.Keys.ToHashSet(StringComparer.OrdinalIgnoreCase).SetEquals(columns));
}
