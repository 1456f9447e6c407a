using System.Net.Http.Headers;
using System.Text;
using Backstay.Kernel.Data;
using Backstay.Movement.Import;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Movement.Push;

/// <summary>Takes what apps send by themselves: OwnTracks with a user name and a password, others with a bearer token. Whoever knows the password may, and it leads to one person's movement alone.</summary>
internal static class PushApi
{
    public const string Path = "/movement/push";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost(Path, TakeAsync).AllowAnonymous().DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(PushedData.Most));
        app.MapPost("/movement/send/{id:guid}/end", EndAsync).RequireAuthorization();
    }

    private static async Task<IResult> TakeAsync(HttpRequest request, HttpResponse response, AppDb db, PushedData pushed, CancellationToken ct)
    {
        if (SecretOf(request) is not { } secret || await FindAsync(db, secret, ct) is not { } address)
        {
            response.Headers.WWWAuthenticate = "Basic realm=\"Backstay\"";
            return Results.Problem("This password is not known here, or was ended. Make a new one on the page where this one came from.", statusCode: StatusCodes.Status401Unauthorized);
        }
        try
        {
            await pushed.TakeAsync(address, request.Body, ct);
        }
        catch (UnreadableException error)
        {
            return Results.Problem(error.Message, statusCode: StatusCodes.Status400BadRequest);
        }
        // OwnTracks reads commands and friends from the answer; there are none.
        return Results.Json(Array.Empty<string>());
    }

    private static Task<PushAddress?> FindAsync(AppDb db, string secret, CancellationToken ct)
    {
        var hash = PushAddress.HashOf(secret);
        return db.PushAddresses.FirstOrDefaultAsync(one => one.Hash == hash, ct);
    }

    private static string? SecretOf(HttpRequest request)
    {
        if (!AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var told) || told.Parameter is not { } given) return null;
        if (told.Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase)) return given;
        if (!told.Scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase)) return null;
        var bytes = new byte[given.Length];
        return Convert.TryFromBase64String(given, bytes, out var length) && Encoding.UTF8.GetString(bytes, 0, length) is var pair && pair.IndexOf(':', StringComparison.Ordinal) is var colon and >= 0 ? pair[(colon + 1)..] : null;
    }

    private static async Task<IResult> EndAsync(Guid id, IFormCollection form, AppDb db, Kernel.People.CurrentPerson me, CancellationToken ct)
    {
        var key = new PushAddressId(id);
        await db.PushAddresses.Where(one => one.Id == key && one.PersonId == me.Id).ExecuteDeleteAsync(ct);
        return Results.Redirect("/movement/send");
    }
}
