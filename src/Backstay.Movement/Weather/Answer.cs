using System.Net;
using System.Text.Json;

namespace Backstay.Movement.Weather;

/// <summary>What a weather server said when it was asked about a place.</summary>
internal abstract record Answer
{
    /// <summary>How long a forecast counts where the server does not say so.</summary>
    public static readonly TimeSpan Usual = TimeSpan.FromHours(1);

    /// <returns>Null where the response holds a forecast to be read.</returns>
    public static Answer? WithoutForecast(HttpResponseMessage response, DateTimeOffset now) => response.StatusCode switch
    {
        >= HttpStatusCode.OK and < HttpStatusCode.Ambiguous => null,
        // It works, and has nothing for this place: no reason to stop asking about others.
        HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity => new Told(Forecast.Unknown, now + Usual),
        var status => new Away($"status {(int)status}", response.Headers.RetryAfter is { } retry ? retry.Delta ?? retry.Date - now : null),
    };

    /// <param name="read">Null where it does not have the form of a forecast.</param>
    public static async Task<Answer> ReadAsync(Stream json, Func<JsonElement, Forecast?> read, DateTimeOffset until, DateTimeOffset? modified = null)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(json);
            return read(document.RootElement) is { } forecast ? new Told(forecast, until, modified) : new Away("not a forecast");
        }
        // Half a surrogate pair in a text is found only when it is read.
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return new Away("not JSON");
        }
    }
}

/// <param name="Until">When to ask again.</param>
/// <param name="Modified">When the server says that it made it; with it, it can be asked whether there is news.</param>
internal sealed record Told(Forecast Forecast, DateTimeOffset Until, DateTimeOffset? Modified = null) : Answer;

/// <param name="Why">In words for the log; nothing of a place is in them.</param>
/// <param name="Retry">How long the server wants to be left alone, where it says so.</param>
internal sealed record Away(string Why, TimeSpan? Retry = null) : Answer;
