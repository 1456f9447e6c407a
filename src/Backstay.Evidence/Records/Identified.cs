namespace Backstay.Evidence.Records;

/// <summary>One record as it was identified: a citation with where it came from. Never changed afterwards.</summary>
/// <param name="Number">Its place in the review, from 1 on.</param>
/// <param name="Source">The database or other source: "Embase".</param>
/// <param name="Wave">Which search it came with, from 1 on.</param>
/// <param name="OwnId">What the source calls it; null where it tells none.</param>
internal sealed record Identified(int Number, string Source, int Wave, string? OwnId, Citation Citation);
