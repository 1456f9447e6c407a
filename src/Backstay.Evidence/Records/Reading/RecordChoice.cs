using Backstay.Evidence.Log;
using Backstay.Evidence.Screening;

namespace Backstay.Evidence.Records.Reading;

internal enum Which { All, Unique, Merged, Included }

/// <summary>Some of the records of a review.</summary>
internal static class RecordChoice
{
    /// <returns>Null for a word that names none: all, unique, merged, included.</returns>
    public static Which? Read(string? word) => word is null or "" ? Which.All : Enum.GetValues<Which>().Cast<Which?>().FirstOrDefault(one => word.Equals(one.ToString(), StringComparison.OrdinalIgnoreCase));

    /// <param name="source">Null or empty for every source.</param>
    /// <returns>Their numbers in order.</returns>
    public static IReadOnlyList<int> Of(ReviewState state, Which which, string? source)
    {
        var last = state.Levels.Count - 1;
        return [.. state.Files.Where(file => source is null or "" || file.Source == source).SelectMany(file => Enumerable.Range(file.First, file.Count)).Where(record => which switch
        {
            Which.Unique => state.KeptFor(record) is null,
            Which.Merged => state.KeptFor(record) is not null,
            Which.Included => state.At(last, record)?.Standing == Standing.Included && state.IsRetrieved(record) != false,
            _ => true,
        }).Order()];
    }
}
