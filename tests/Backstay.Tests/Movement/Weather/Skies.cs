using Backstay.Movement.Suggestions.Routine;
using Backstay.Movement.Weather;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Backstay.Tests.Movement.Weather;

/// <summary>Forecasts as the program has them, with the settings of an operator and a clock of the test.</summary>
internal sealed class Skies : IDisposable
{
    public static readonly DateOnly Today = new(2026, 7, 1);
    public static readonly CoarsePlace Berlin = CoarsePlace.Around(new(52.5163, 13.3777));

    private readonly ServiceProvider provider;

    public Skies(params (string Name, string Value)[] settings)
    {
        provider = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(one => KeyValuePair.Create($"Movement:Weather:{one.Name}", (string?)one.Value))).Build())
            .AddSingleton<TimeProvider>(Clock)
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log))
            .AddWeather().BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public static Skies OpenMeteo(WeatherServer server, string timeout = "5") => new(("Source", "OpenMeteo"), ("Address", server.Address), ("Timeout", timeout));

    public static Skies MetNorway(WeatherServer server) => new(("Source", "MetNorway"), ("Address", server.Address), ("Contact", "ops@clinic.example"), ("Timeout", "5"));

    public FakeTimeProvider Clock { get; } = new(new(Today, new(6, 0), TimeSpan.Zero));

    public Lines Log { get; } = new();

    public IForecasts Forecasts => provider.GetRequiredService<IForecasts>();

    public T Get<T>() where T : notnull => provider.GetRequiredService<T>();

    public void Start() => provider.GetRequiredService<IStartupValidator>().Validate();

    public Task<IReadOnlyDictionary<int, HourForecast>> AtAsync(CoarsePlace place, DateOnly? day = null, TimeZoneInfo? zone = null) =>
        Forecasts.ForAsync(place, day ?? Today, zone ?? TimeZoneInfo.Utc, TestContext.Current.CancellationToken);

    public Task<IReadOnlyDictionary<int, HourForecast>> InBerlinAsync(DateOnly? day = null, TimeZoneInfo? zone = null) => AtAsync(Berlin, day, zone);

    public void Dispose() => provider.Dispose();

    /// <summary>What was logged, with the names of the events.</summary>
    public sealed class Lines : ILoggerProvider, ILogger
    {
        private readonly List<string> lines = [];

        public IReadOnlyList<string> All
        {
            get
            {
                lock (lines) return [.. lines];
            }
        }

        public ILogger CreateLogger(string categoryName) => this;
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
        public bool IsEnabled(LogLevel logLevel) => true;
        public void Dispose() { }

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (lines) lines.Add($"{eventId.Name}: {formatter(state, exception)} {exception}");
        }
    }
}
