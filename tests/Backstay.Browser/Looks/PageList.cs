using Backstay.Browser.App;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

namespace Backstay.Browser.Looks;

/// <summary>The pages that the program itself says it has.</summary>
internal static class PageList
{
    /// <returns>Route patterns such as /learn/{Id}.</returns>
    public static IReadOnlyList<string> Of(BrowserApp app) =>
    [
        .. app.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
            .Select(endpoint => endpoint.RoutePattern.RawText!).Distinct().Order(StringComparer.Ordinal),
    ];

    /// <summary>The pattern that answers a path: of those that match, the one with most fixed words.</summary>
    public static string? Answering(IReadOnlyList<string> patterns, string path) => patterns
        .Where(pattern => new TemplateMatcher(TemplateParser.Parse(pattern.TrimStart('/')), []).TryMatch(path, []))
        .OrderBy(pattern => pattern.Count(letter => letter == '{')).FirstOrDefault();
}
