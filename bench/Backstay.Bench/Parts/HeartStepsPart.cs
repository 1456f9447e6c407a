using System.Globalization;
using Backstay.Bench.Trials;
using Backstay.Movement.Sending.Analysis;

namespace Backstay.Bench.Parts;

/// <summary>The built-in analysis of micro-randomised trials on HeartSteps V1, beside what was published.</summary>
internal static class HeartStepsPart
{
    private const string Variable = "BACKSTAY_SHARED_DATA";

    public static Task<IReadOnlyList<Finding>> RunAsync()
    {
        var file = Path.Combine(Environment.GetEnvironmentVariable(Variable) ?? "", "movement", "heartsteps-v1", "suggestions.csv");
        if (!File.Exists(file)) return Task.FromResult<IReadOnlyList<Finding>>([new("Effects in HeartSteps V1", $"not measured: {Variable} names no folder with the trial's data")]);
        var (any, anyByDay) = (Fit(file, walking: false, byDay: false), Fit(file, walking: false, byDay: true));
        var (walking, walkingByDay) = (Fit(file, walking: true, byDay: false), Fit(file, walking: true, byDay: true));
        return Task.FromResult<IReadOnlyList<Finding>>(
        [
            Line("Effect of any message, HeartSteps V1", any[0].Effect, .115), Line("  standard error", any[0].Error, .064),
            Line("  on the first day", anyByDay[0].Effect, .389), Line("  change each day", anyByDay[1].Effect, -.012),
            Line("Effect of a walking message, HeartSteps V1", walking[0].Effect, .193), Line("  standard error", walking[0].Error, .080),
            Line("  on the first day", walkingByDay[0].Effect, .552), Line("  standard error", walkingByDay[0].Error, .152), Line("  change each day", walkingByDay[1].Effect, -.016),
        ]);
    }

    private static IReadOnlyList<Estimate> Fit(string file, bool walking, bool byDay) => CentredLeastSquares.Fit(HeartStepsTrial.Read(file, walking, byDay));

    private static Finding Line(string what, double measured, double published) =>
        new(what, Number(measured), Number(published), Target: "equal to 3 decimals", Held: Math.Abs(Math.Round(measured, 3) - published) < 1e-9);

    private static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
