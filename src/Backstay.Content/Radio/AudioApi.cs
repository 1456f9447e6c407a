using Backstay.Content.Gym.Sessions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Backstay.Content.Radio;

/// <summary>The sound of a piece: in parts, as players ask for it, and kept by browsers for as long as it stays the same.</summary>
internal static class AudioApi
{
    private const string ForAYear = "public, max-age=31536000, immutable";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapMethods("/listen/audio/{id}.mp3", [HttpMethods.Get, HttpMethods.Head], (string id, string? v, RadioShelf radio, HttpContext http) => Send(radio.Find(id), v, http)).AllowAnonymous();
        app.MapMethods($"{CueShelf.Root}/{{id}}.mp3", [HttpMethods.Get, HttpMethods.Head], (string id, string? v, CueShelf cues, HttpContext http) => Send(cues.Find(id), v, http)).AllowAnonymous();
    }

    private static IResult Send(Recording? recording, string? v, HttpContext http)
    {
        if (recording is null) return Results.NotFound();
        http.Response.Headers.CacheControl = v == recording.Version ? ForAYear : "no-cache";
        return Results.File(recording.File, "audio/mpeg", entityTag: new EntityTagHeaderValue($"\"{recording.Version}\""), enableRangeProcessing: true);
    }
}
