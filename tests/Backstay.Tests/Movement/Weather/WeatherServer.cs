using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Backstay.Tests.Movement.Weather;

/// <summary>What came over the wire.</summary>
internal sealed record Asked(string Path, IQueryCollection Query, string Address, IReadOnlyDictionary<string, string> Headers);

/// <summary>A weather server on this machine. It says what it is told to say, and remembers what it was asked.</summary>
internal sealed class WeatherServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<Asked> asked = new();

    private WeatherServer(WebApplication app) => this.app = app;

    public RequestDelegate Says { get; set; } = context => context.Response.WriteAsync("{}");

    public IReadOnlyList<Asked> Asked => [.. asked];

    public string Address => app.Urls.Single();

    public static async Task<WeatherServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new WeatherServer(builder.Build());
        server.app.Run(async context =>
        {
            var request = context.Request;
            server.asked.Enqueue(new(request.Path, request.Query, request.GetEncodedUrl(), request.Headers.ToDictionary(one => one.Key, one => one.Value.ToString(), StringComparer.OrdinalIgnoreCase)));
            await server.Says(context);
        });
        await server.app.StartAsync();
        return server;
    }

    public void SaysJson(string json) => Says = context =>
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(json);
    };

    public void SaysStatus(int status, string? retryAfter = null) => Says = context =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null) context.Response.Headers.RetryAfter = retryAfter;
        return Task.CompletedTask;
    };

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
