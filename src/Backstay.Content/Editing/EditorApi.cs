using System.Globalization;
using Backstay.Content.Figures;
using Backstay.People.Roles;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Backstay.Content.Editing;

/// <summary>What editors download, and the pictures of their gallery.</summary>
internal static class EditorApi
{
    public const string ExportPath = "/editor/backstay-content.zip";

    private const string Style = "app/pictures.css";

    public static string StillPath(string figure, string body, int number) => $"/editor/figures/{figure}/{body}/{number.ToString(CultureInfo.InvariantCulture)}.svg";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(ExportPath, ExportAsync).RequireAuthorization(new AuthorizeAttribute { Roles = RoleNames.Editor });
        app.MapGet("/editor/figures/{figure}/{body}/{number}.svg", StillAsync).RequireAuthorization(new AuthorizeAttribute { Roles = EditorPaths.Roles });
    }

    private static async Task<IResult> ExportAsync(PublishedContent published, TimeProvider clock, CancellationToken ct)
    {
        await published.RefreshAsync(ct);
        var zip = new MemoryStream();
        await ContentExport.ToZipAsync(published, zip, clock.GetUtcNow(), ct);
        zip.Position = 0;
        return Results.File(zip, "application/zip", "backstay-content.zip");
    }

    // A picture by itself, so that a browser fetches only those that come into sight; it brings its style with it.
    private static async Task<IResult> StillAsync(string figure, string body, string number, FigureShelf shelf, IWebHostEnvironment environment, HttpResponse response, CancellationToken ct)
    {
        if (!shelf.Has(figure, body) || !int.TryParse(number, CultureInfo.InvariantCulture, out var place) || shelf.Stills(figure, body).ElementAtOrDefault(place - 1) is not { } still) return Results.NotFound();
        using var reader = new StreamReader(environment.WebRootFileProvider.GetFileInfo(Style).CreateReadStream());
        response.Headers.CacheControl = "private, max-age=3600";
        return Results.Text(still.Svg.Replace("<svg ", $"<svg xmlns=\"http://www.w3.org/2000/svg\" ", StringComparison.Ordinal).Replace("<rect class=\"stage\"", $"<style>{await reader.ReadToEndAsync(ct)}</style><rect class=\"stage\"", StringComparison.Ordinal), "image/svg+xml");
    }
}
