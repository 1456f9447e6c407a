namespace Backstay.Web;

internal static class Worker
{
    /// <summary>The service worker is bundled with the other assets but answers for the whole site, so it is served from the root.</summary>
    public static void MapWorker(this WebApplication app) => app.MapGet("/worker.js", (IWebHostEnvironment environment, HttpContext http) =>
    {
        http.Response.Headers.CacheControl = "no-cache";
        var file = environment.WebRootFileProvider.GetFileInfo("app/worker.js");
        return Results.Stream(file.CreateReadStream(), "text/javascript");
    }).AllowAnonymous();
}
