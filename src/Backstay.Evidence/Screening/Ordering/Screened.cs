namespace Backstay.Evidence.Screening.Ordering;

/// <summary>What was decided of a record, in the order of screening.</summary>
/// <param name="Record">Its place among the texts, from 0 on.</param>
/// <param name="ByChance">It was drawn at random from all that were not yet screened, whatever the model thought of it.</param>
internal readonly record struct Screened(int Record, bool Included, bool ByChance);
