using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Backstay.Content.Finding;

internal static class SearchApi
{
    public const string Path = "/learn/find";

    /// <summary>Takes a query as the search form posts it and leads to what it found. It changes nothing, so it asks for no proof of origin and no cookie.</summary>
    public static void Map(IEndpointRouteBuilder app) => app.MapPost(Path, async (HttpRequest request, SearchAddress address) =>
        Results.Redirect(await QueryAsync(request) is { } query && !string.IsNullOrWhiteSpace(query) ? address.Of(query) : SearchAddress.Path)).AllowAnonymous().DisableAntiforgery();

    private static async Task<string?> QueryAsync(HttpRequest request)
    {
        try
        {
            return request.HasFormContentType ? (await request.ReadFormAsync(request.HttpContext.RequestAborted))["q"].ToString() : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
