using Backstay.Evidence.Records;
using Backstay.Evidence.Screening.Voting;

namespace Backstay.Evidence.Screening.Ordering;

/// <summary>The texts of a review's records as vectors; all levels share them.</summary>
internal sealed record ReviewTexts(TextVectors Vectors, IReadOnlyList<int> Numbers, IReadOnlyDictionary<int, int> PlaceOf, int Identified, int Duplicates)
{
    public static ReviewTexts Of(IReadOnlyList<Identified> records, LevelDecisions asOf) => new(
        TextVectors.Of([.. records.Select(record => RecordText.Of(record.Citation))]), [.. records.Select(record => record.Number)],
        records.Select((record, place) => (record.Number, place)).ToDictionary(one => one.Number, one => one.place), asOf.Identified, asOf.Duplicates);

    /// <summary>Whether no record has come or gone since.</summary>
    public bool Are(LevelDecisions now) => (Identified, Duplicates) == (now.Identified, now.Duplicates);
}
