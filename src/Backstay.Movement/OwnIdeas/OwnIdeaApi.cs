using System.Globalization;
using Backstay.Kernel.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Backstay.Movement.OwnIdeas;

/// <summary>The buttons of one idea. Pressing twice does what pressing once does.</summary>
internal static class OwnIdeaApi
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/movement/own", DoAsync).RequireAuthorization();

    private static async Task<IResult> DoAsync([FromForm] string day, [FromForm] string key, [FromForm(Name = "do")] string act, OwnIdeaBook book, CurrentPerson me, CancellationToken ct) =>
        DateOnly.TryParseExact(day, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && await book.ChangeAsync(me.Id, date, key, act, ct) ? Results.Redirect("/today") : Results.NotFound();
}
