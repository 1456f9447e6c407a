using Backstay.Content.Figures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Backstay.Content.Gym;

/// <summary>The motion of a figure, for the script that plays it; for everybody.</summary>
internal static class FigureEndpoint
{
    public static string PathOf(string figure, string body) => $"/figures/{figure}/{body}.json";

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/figures/{figure}/{body}.json", Motion).AllowAnonymous();

    private static IResult Motion(string figure, string body, FigureShelf shelf, HttpResponse response)
    {
        if (!shelf.Has(figure, body) || !shelf.Moves(figure)) return Results.NotFound();
        response.Headers.CacheControl = "public, max-age=86400";
        return Results.Text(shelf.Frames(figure, body), "application/json");
    }
}
