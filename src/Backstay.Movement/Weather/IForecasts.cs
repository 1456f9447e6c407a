using Backstay.Movement.Suggestions.Routine;

namespace Backstay.Movement.Weather;

/// <summary>The weather to come, where the operator turned it on. Whatever happens to a weather server, a page gets an answer soon.</summary>
internal interface IForecasts
{
    /// <summary>To be shown wherever the forecast is; null where weather is off.</summary>
    Attribution? Attribution { get; }

    /// <summary>One day, by the hour on the clocks there (0 to 23).</summary>
    /// <returns>Hours of which nothing is known are absent; all of them where weather is off, the day is too far ahead, or the server is away, slow, or not understood.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up; nothing else is thrown.</exception>
    Task<IReadOnlyDictionary<int, HourForecast>> ForAsync(CoarsePlace place, DateOnly day, TimeZoneInfo zone, CancellationToken ct);
}

/// <summary>Weather is off: nobody is asked.</summary>
internal sealed class NoForecasts : IForecasts
{
    public Attribution? Attribution => null;

    public Task<IReadOnlyDictionary<int, HourForecast>> ForAsync(CoarsePlace place, DateOnly day, TimeZoneInfo zone, CancellationToken ct) =>
        Task.FromResult(Forecast.Unknown.Of(day, zone));
}
