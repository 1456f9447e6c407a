using Backstay.People.Accounts;
using Backstay.People.TwoStep;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Backstay.People.Passkeys;

/// <summary>The options that a browser needs before it asks for a finger or a face. The answers come back in ordinary forms.</summary>
internal static class PasskeyEndpoints
{
    public static void MapPasskeys(this IEndpointRouteBuilder app)
    {
        app.MapPost("/me/passkeys/options", AddingAsync).RequireAuthorization();
        app.MapPost("/sign-in/passkey/options", SigningInAsync).AllowAnonymous();
    }

    private static async Task<IResult> AddingAsync(
        HttpContext http, IAntiforgery antiforgery, TwoStepStanding standing, PasskeyCeremony ceremony, CancellationToken ct)
    {
        if (!await antiforgery.IsRequestValidAsync(http)) return Results.BadRequest();
        if (await standing.AccountAsync(ct) is not { } account || await standing.MustShowFirstAsync(http, ct)) return Results.NotFound();
        return Results.Content(await ceremony.BeginAddingAsync(http, account), "application/json");
    }

    private static async Task<IResult> SigningInAsync(HttpContext http, IAntiforgery antiforgery, PasskeyCeremony ceremony) =>
        await antiforgery.IsRequestValidAsync(http)
            ? Results.Content(await ceremony.BeginSignInAsync(http), "application/json")
            : Results.BadRequest();
}
