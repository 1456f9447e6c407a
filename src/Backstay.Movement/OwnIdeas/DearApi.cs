using System.Globalization;
using Backstay.Kernel.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Backstay.Movement.OwnIdeas;

/// <summary>Puts one idea at a place among the others, or forgets the order. Pressing twice does what pressing once does, since a place is named and no step.</summary>
internal static class DearApi
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/movement/dear", PlaceAsync).RequireAuthorization();
        app.MapPost("/movement/dear/forget", ForgetAsync).RequireAuthorization();
    }

    private static async Task<IResult> PlaceAsync([FromForm] string? key, [FromForm] string? place, OwnIdeaBook ideas, DearIdeas dear, CurrentPerson me, CancellationToken ct)
    {
        var shown = (await ideas.RegularAsync(me.Id, me.Now, me.Zone, ct)).Select(one => one.Key).ToList();
        if (key is null || !shown.Contains(key) || !int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var at) || at >= shown.Count) return Results.NotFound();
        await dear.PlaceAsync(me.Id, shown, key, at, ct);
        return Results.Redirect($"/movement/best#best-{at}");
    }

    private static async Task<IResult> ForgetAsync(IFormCollection form, DearIdeas dear, CurrentPerson me, CancellationToken ct)
    {
        await dear.ForgetAsync(me.Id, ct);
        return Results.Redirect("/movement/best");
    }
}
