using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Backstay.Content.Finding;

internal static class SearchApi
{
    public const string Path = "/learn/find";

    /// <summary>Takes a query as the search form posts it and leads to what it found. It changes nothing, so it asks for no proof of origin and no cookie.</summary>
    public static void Map(IEndpointRouteBuilder app) => app.MapPost(Path, async (HttpRequest request, SearchAddress address) =>
    {
        var query = request.HasFormContentType ? (await request.ReadFormAsync(request.HttpContext.RequestAborted))["q"].ToString() : "";
        return Results.Redirect(string.IsNullOrWhiteSpace(query) ? SearchAddress.Path : address.Of(query));
    }).AllowAnonymous().DisableAntiforgery();
}
