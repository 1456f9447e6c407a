using Backstay.Kernel.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace Backstay.People.Export;

internal static class TakeOutEndpoint
{
    public static void MapTakeOut(this IEndpointRouteBuilder app) =>
        app.MapGet(PeopleModule.TakeOutPath, (HttpContext http, CurrentPerson me, TakeOut takeOut) =>
        {
            // The zip writer ends each entry with a few bytes at once, which the server allows only when asked.
            http.Features.Get<IHttpBodyControlFeature>()!.AllowSynchronousIO = true;
            http.Response.Headers.CacheControl = "no-store";
            return Results.Stream(stream => takeOut.WriteAsync(me.Id, stream, http.RequestAborted), "application/zip", "backstay.zip");
        }).RequireAuthorization();
}
