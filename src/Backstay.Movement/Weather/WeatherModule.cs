using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Backstay.Movement.Weather;

internal static class WeatherModule
{
    /// <summary>Of what a server says; a forecast has some 100 KB.</summary>
    private const int MostBytes = 2 << 20;

    private static readonly TimeSpan ConnectionLife = TimeSpan.FromMinutes(15);

    /// <summary>Gives <see cref="IForecasts"/>, which asks nobody unless <see cref="WeatherOptions.Source"/> is set.</summary>
    public static IServiceCollection AddWeather(this IServiceCollection services)
    {
        services.AddOptions<WeatherOptions>().BindConfiguration(WeatherOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        Discreet(services.AddHttpClient<OpenMeteo>((provider, http) => Set(http, provider, contact: false)));
        Discreet(services.AddHttpClient<MetNorway>((provider, http) => Set(http, provider, contact: true)));
        services.AddSingleton<IForecasts>(provider => Options(provider).Source switch
        {
            WeatherSource.OpenMeteo => Forecasts(provider, provider.GetRequiredService<OpenMeteo>()),
            WeatherSource.MetNorway => Forecasts(provider, provider.GetRequiredService<MetNorway>()),
            _ => new NoForecasts(),
        });
        return services;
    }

    private static Forecasts Forecasts(IServiceProvider provider, IWeatherServer server) =>
        new(server, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<Forecasts>>());

    private static WeatherOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<WeatherOptions>>().Value;

    private static void Set(HttpClient http, IServiceProvider provider, bool contact)
    {
        var options = Options(provider);
        http.Timeout = TimeSpan.FromSeconds(options.Timeout);
        http.MaxResponseContentBufferSize = MostBytes;
        http.DefaultRequestHeaders.Accept.Add(new("application/json"));
        http.DefaultRequestHeaders.UserAgent.Add(new("Backstay", typeof(WeatherModule).Assembly.GetName().Version?.ToString(2)));
        if (contact) http.DefaultRequestHeaders.UserAgent.Add(ProductInfoHeaderValue.Parse($"({options.Contact})"));
    }

    /// <summary>No cookie, no trace of the page that wanted it, no line in the log with the place, and only the server that the operator chose.</summary>
    private static void Discreet(IHttpClientBuilder client) => client.RemoveAllLoggers().UseSocketsHttpHandler((handler, _) =>
    {
        handler.AllowAutoRedirect = false;
        handler.UseCookies = false;
        handler.ActivityHeadersPropagator = null;
        handler.AutomaticDecompression = DecompressionMethods.All;
        handler.MaxConnectionsPerServer = 4;
        // The client lives as long as the program; a server that moves is found again all the same.
        handler.PooledConnectionLifetime = ConnectionLife;
    }).SetHandlerLifetime(Timeout.InfiniteTimeSpan);
}
