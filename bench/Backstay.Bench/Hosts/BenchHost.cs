using Backstay.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace Backstay.Bench.Hosts;

/// <summary>
/// The program as it is, and one empty page beside it. The empty page passes all of the program's middleware, so that the ratio tells what
/// Today itself costs; it has no layout, no cookie and no database.
/// </summary>
internal static class BenchHost
{
    public const string EmptyPath = "/empty";

    public static async Task<int> RunAsync(string[] settings)
    {
        await using var app = BackstayApp.Create(settings);
        app.MapRazorComponents<EmptyDocument>().AllowAnonymous();
        await Schema.PrepareAsync(app.Services, CancellationToken.None);
        await app.RunAsync();
        return 0;
    }
}
