using Backstay.Movement.Suggestions.Routine;
using Microsoft.Extensions.Logging;

namespace Backstay.Movement.Weather;

/// <summary>Forecasts of one server, kept for as long as they count. Everybody within a coarse place shares one, and those who want it at once share one question.</summary>
internal sealed partial class Forecasts(IWeatherServer server, TimeProvider clock, ILogger<Forecasts> log) : IForecasts
{
    public const int MostPlaces = 1000;

    /// <summary>While the server is away, the last forecast is still better than none for so long.</summary>
    private static readonly TimeSpan StillGood = TimeSpan.FromHours(6);

    private readonly Lock gate = new();
    private readonly Dictionary<CoarsePlace, Kept> places = [];
    private readonly Pause pause = new();
    private long uses;

    public Attribution? Attribution => server.Attribution;

    public async Task<IReadOnlyDictionary<int, HourForecast>> ForAsync(CoarsePlace place, DateOnly day, TimeZoneInfo zone, CancellationToken ct) =>
        (await OfAsync(place).WaitAsync(ct)).Of(day, zone);

    private Task<Forecast> OfAsync(CoarsePlace place)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            if (!places.TryGetValue(place, out var kept))
            {
                if (pause.Lasts(now) || !MakeRoom()) return Task.FromResult(Forecast.Unknown);
                places[place] = kept = new();
            }
            kept.Used = ++uses;
            if (kept.Asking is { } asking) return asking;
            if (kept.Last?.Until > now || pause.Lasts(now)) return Task.FromResult(Known(kept, now));
            // Others may wait for it too, so that it does not end with whoever asked first.
            return kept.Asking = Task.Run(() => AskAsync(place, kept));
        }
    }

    private async Task<Forecast> AskAsync(CoarsePlace place, Kept kept)
    {
        var answer = await AnswerAsync(place, kept.Last);
        lock (gate)
        {
            var now = clock.GetUtcNow();
            kept.Asking = null;
            if (answer is Told told)
            {
                kept.Last = told;
                pause.End();
            }
            else if (answer is Away away && pause.Begin(now, away.Retry) is { } length)
            {
                LogAway(log, away.Why, length);
            }
            return Known(kept, now);
        }
    }

    private async Task<Answer> AnswerAsync(CoarsePlace place, Told? last)
    {
        try
        {
            return await server.AskAsync(place, last);
        }
        catch (OperationCanceledException)
        {
            return new Away("slow");
        }
        catch (HttpRequestException error)
        {
            return new Away(error.HttpRequestError is HttpRequestError.Unknown ? "broken off" : error.HttpRequestError.ToString());
        }
        // No page fails for the weather. Messages of errors may hold the address that was asked, so that only their kind is told.
        catch (Exception error)
        {
            return new Away(error.GetType().Name);
        }
    }

    /// <returns>False where each place is being asked about.</returns>
    private bool MakeRoom()
    {
        if (places.Count < MostPlaces) return true;
        var longestUnused = places.Where(one => one.Value.Asking is null).OrderBy(one => one.Value.Used).Select(one => one.Key).FirstOrDefault();
        return longestUnused is not null && places.Remove(longestUnused);
    }

    private static Forecast Known(Kept kept, DateTimeOffset now) => kept.Last is { } last && now < last.Until + StillGood ? last.Forecast : Forecast.Unknown;

    private sealed class Kept
    {
        public Told? Last { get; set; }
        public Task<Forecast>? Asking { get; set; }
        public long Used { get; set; }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The weather server gave no forecast ({Why}); it is left alone for {Pause}, and pages do without")]
    private static partial void LogAway(ILogger log, string why, TimeSpan pause);
}
