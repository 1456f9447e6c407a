using System.Net;
using Backstay.Tests.App;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Backstay.Tests.Host;

public sealed class AccessTests(TestApp app)
{
    // The framework's own fallback for files of wwwroot, in development alone.
    private const string DevelopmentFiles = "{**path:file}";

    private IEnumerable<RouteEndpoint> Endpoints => app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.RoutePattern.RawText != DevelopmentFiles);

    [Fact]
    public void Every_address_states_who_may_use_it() =>
        Endpoints.Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is null && e.Metadata.GetMetadata<IAuthorizeData>() is null)
            .Select(e => e.RoutePattern.RawText).ShouldBeEmpty();

    [Fact]
    public async Task A_stranger_is_asked_to_sign_in_on_every_page_that_is_not_for_everybody()
    {
        using var stranger = app.NewVisitor();
        foreach (var path in PersonalPages())
        {
            await stranger.OpenAsync(path);
            stranger.Url.AbsolutePath.ShouldBe("/sign-in", $"a stranger opened {path}");
        }
    }

    [Fact]
    public async Task A_stranger_who_posts_to_a_personal_page_changes_nothing()
    {
        using var stranger = app.NewVisitor();
        foreach (var path in PersonalPages())
        {
            await stranger.PostAsync(path, [KeyValuePair.Create("_handler", "any")]);
            (stranger.Url.AbsolutePath is "/sign-in" or "/form-again" || stranger.Status is HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized)
                .ShouldBeTrue($"{path} answered {stranger.Status} at {stranger.Url}");
        }
    }

    private IEnumerable<string> PersonalPages() => Endpoints
        .Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is null && e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") != false)
        .Select(e => "/" + string.Join('/', e.RoutePattern.PathSegments.Select(Filled))).Distinct();

    private static string Filled(Microsoft.AspNetCore.Routing.Patterns.RoutePatternPathSegment segment) => string.Concat(segment.Parts.Select(part => part switch
    {
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { ParameterPolicies: var policies } =>
            policies.Any(policy => policy.Content == "guid") ? Guid.Empty.ToString() : policies.Any(policy => policy.Content == "int") ? "1" : "any",
        _ => "",
    }));
}
