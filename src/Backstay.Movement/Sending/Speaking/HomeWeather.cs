using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Backstay.Movement.Counted;
using Backstay.Movement.Places;
using Backstay.Movement.Suggestions.Routine;
using Backstay.Movement.Weather;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Movement.Sending.Speaking;

/// <summary>The weather where somebody lives, for those who said yes to that.</summary>
internal sealed class HomeWeather(IForecasts forecasts, AppDb db)
{
    private static readonly Dictionary<int, HourForecast> Unknown = [];

    /// <summary>To be shown beside it; null where weather is off.</summary>
    public Attribution? Attribution => forecasts.Attribution;

    public async Task<bool> IsWantedAsync(PersonId person, CancellationToken ct) =>
        Attribution is not null && await db.MovementWishes.AnyAsync(one => one.PersonId == person && one.Weather, ct);

    /// <returns>By hour; empty where nobody asked for it, or no home is known.</returns>
    public async Task<IReadOnlyDictionary<int, HourForecast>> OfAsync(PersonId person, IReadOnlyList<KnownPlace> places, DateOnly day, TimeZoneInfo zone, CancellationToken ct) =>
        await IsWantedAsync(person, ct) && (places.FirstOrDefault(place => place.Guess == PlaceGuess.Home) ?? places.MaxBy(place => place.Days)) is { } home
            ? await forecasts.ForAsync(CoarsePlace.Around(home.Spot), day, zone, ct) : Unknown;
}
