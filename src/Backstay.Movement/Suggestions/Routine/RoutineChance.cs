using MathNet.Numerics.LinearAlgebra;

namespace Backstay.Movement.Suggestions.Routine;

/// <summary>An idea in numbers for <see cref="DoneChance"/>.</summary>
internal static class RoutineChance
{
    private const double MiddleTemperature = 15;

    /// <summary>Before anything is learned it is what habit says: the log odds of how often it happens, as they are.</summary>
    public static DoneChance Before { get; } = DoneChance.Before(Count) with
    {
        Mean = Vector<double>.Build.DenseOfArray([0, 1, 0, 0, 0, 0, 0, 0, 0]),
        Covariance = Matrix<double>.Build.DenseDiagonal(Count + 1, Count + 1, .25),
    };

    private const int Count = 8;

    /// <returns>Log odds of habit; weekend; rain, cold or heat where it is outdoors; pain; longer than usual; a break; something new.</returns>
    public static IReadOnlyList<double> Features(Candidate one, RoutineDay day)
    {
        var usual = Math.Clamp(one.Usual, .02, .98);
        var forecast = one.Outdoors && one.Hour is { } hour ? day.Forecast.GetValueOrDefault(hour) : null;
        return [Math.Log(usual / (1 - usual)), day.Weekend ? 1 : 0, forecast?.Rain ?? 0, forecast is null ? 0 : Math.Abs(forecast.Temperature - MiddleTemperature) / 15, (int)day.Band - 1,
            one.Kind == CandidateKind.Extend ? 1 : 0, one.Kind == CandidateKind.BreakSitting ? 1 : 0, one.Kind == CandidateKind.Explore ? 1 : 0];
    }
}
