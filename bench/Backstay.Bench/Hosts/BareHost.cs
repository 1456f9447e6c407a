using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace Backstay.Bench.Hosts;

/// <summary>The least that ASP.NET Core can serve: one line of text. What it takes to start is what no program gets under.</summary>
internal static class BareHost
{
    public static async Task<int> RunAsync(string address)
    {
        var app = WebApplication.CreateBuilder().Build();
        app.MapGet("/", () => "bare");
        await app.RunAsync(address);
        return 0;
    }
}
