namespace Backstay.Movement.Sending.Deciding;

/// <summary>A moment in numbers for <see cref="ActionCentred"/>, each about -2 to 2. What is not known is 0, the middle.</summary>
/// <param name="G">Temperature, minutes before, minutes of yesterday, dose, rain, pain.</param>
/// <param name="F">Chance to fit, dose, weekend, rain, pain.</param>
internal sealed record SendingFeatures(IReadOnlyList<double> G, IReadOnlyList<double> F)
{
    public const int CountG = 6, CountF = 5;

    private const double MiddleTemperature = 15, MiddlePain = 4, MiddleRain = .3, MiddleFits = .5;

    /// <summary>Beyond these a reading says more of the device than of the day (as HeartSteps V2 held them short).</summary>
    private const double Coldest = -15.6, Warmest = 36.1, MostMinutes = 600;

    /// <param name="dose">See <see cref="SendingState.Dose"/>.</param>
    public static SendingFeatures Of(Circumstances now, double dose)
    {
        var temperature = now.Temperature is { } degrees ? (Math.Clamp(degrees, Coldest, Warmest) - MiddleTemperature) / 10 : 0;
        var (rain, pain) = (now.Rain - MiddleRain ?? 0, (now.Pain - MiddlePain) / 5 ?? 0);
        var weekend = now.At.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 1 : 0;
        return new([temperature, Root(now.MinutesBefore, 3), Root(now.MinutesYesterday, 6), dose, rain, pain], [2 * ((now.Fits ?? MiddleFits) - MiddleFits), dose, weekend, rain, pain]);
    }

    /// <returns>The name of the first input that cannot be true; null where all can.</returns>
    public static string? Fault(Circumstances now) =>
        Wrong(now.Fits, 0, 1) ? "chance that it gets done" : Wrong(now.Temperature, -90, 60) ? "temperature" : Wrong(now.Rain, 0, 1) ? "chance of rain" : Wrong(now.Pain, 0, 10) ? "pain"
        : Wrong(now.MinutesBefore, 0, 24 * 60) ? "minutes before" : Wrong(now.MinutesYesterday, 0, 24 * 60) ? "minutes of yesterday" : now.Left < 1 ? "moments left" : null;

    private static bool Wrong(double? value, double least, double most) => value is { } told && !(told >= least && told <= most);

    private static double Root(double? minutes, double scale) => minutes is { } told ? Math.Sqrt(Math.Min(told, MostMinutes)) / scale - .5 : 0;
}
