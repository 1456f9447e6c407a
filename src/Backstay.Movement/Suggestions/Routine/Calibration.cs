namespace Backstay.Movement.Suggestions.Routine;

/// <summary>Whether chances that were told came true as often as they said.</summary>
internal static class Calibration
{
    private const int Bins = 10;

    /// <summary>Expected calibration error (Naeini et al., AAAI 2015): over ten equal ranges of chance, how far what was told is from what came, weighted by how often.</summary>
    /// <returns>0 for perfect; NaN where nothing was told.</returns>
    public static double Error(IReadOnlyCollection<(double Chance, bool Done)> told) => told.Count == 0 ? double.NaN : told
        .GroupBy(one => Math.Min(Bins - 1, (int)(one.Chance * Bins)))
        .Sum(bin => Math.Abs(bin.Sum(one => one.Chance - (one.Done ? 1 : 0)))) / told.Count;
}
