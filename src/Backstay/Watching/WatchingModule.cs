using Microsoft.Extensions.Logging.Console;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Backstay.Watching;

/// <summary>Traces, metrics and logs for the operator: sent where OTEL_EXPORTER_OTLP_ENDPOINT says, silent where it says nothing.</summary>
internal static class WatchingModule
{
    private const string OwnNames = "Backstay.*", Ready = "ready";

    public static void AddWatching(this WebApplicationBuilder builder)
    {
        builder.Logging.AddConsoleFormatter<PlainConsole, ConsoleFormatterOptions>();
        builder.Services.AddSingleton<DatabaseHealth>().AddHealthChecks().AddCheck<DatabaseHealth>("database", tags: [Ready]);
        if (string.IsNullOrEmpty(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"])) return;
        // A page is one request here; its components would be traced a second time, with a link that carries what a browser sent along.
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(BackstayApp.Name, serviceVersion: typeof(BackstayApp).Assembly.GetName().Version?.ToString(3)))
            .WithTracing(tracing => tracing.AddAspNetCoreInstrumentation(requests => requests.EnableRazorComponentsSupport = false).AddEntityFrameworkCoreInstrumentation().AddSource(OwnNames)
                .AddProcessor(new DiscreetTraces()).AddOtlpExporter())
            .WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddMeter("System.Runtime", "Npgsql", OwnNames).AddOtlpExporter())
            .WithLogging(logging => logging.AddProcessor(new DiscreetLogs()).AddOtlpExporter());
    }

    public static void MapWatching(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains(Ready) }).AllowAnonymous();
    }
}
