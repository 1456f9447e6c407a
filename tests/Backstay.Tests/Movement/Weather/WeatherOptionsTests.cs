using Backstay.Movement.Weather;
using Microsoft.Extensions.Options;

namespace Backstay.Tests.Movement.Weather;

[Trait("Runs", "once")]
public sealed class WeatherOptionsTests
{
    [Fact]
    public async Task Unless_an_operator_chooses_a_source_nobody_is_asked()
    {
        await using var server = await WeatherServer.StartAsync();
        using var skies = new Skies(("Address", server.Address), ("Contact", "ops@clinic.example"));
        skies.Start();
        (await skies.InBerlinAsync()).ShouldBeEmpty();
        skies.Forecasts.Attribution.ShouldBeNull();
        server.Asked.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("OpenMeteo", "Weather data by Open-Meteo.com")]
    [InlineData("MetNorway", "Based on data from MET Norway")]
    public void What_a_licence_wants_shown_comes_with_the_source(string source, string words)
    {
        using var skies = new Skies(("Source", source), ("Contact", "https://clinic.example/contact"));
        skies.Start();
        var attribution = skies.Forecasts.Attribution.ShouldNotBeNull();
        attribution.Words.ShouldBe(words);
        attribution.Licence.ShouldBe("CC BY 4.0");
    }

    [Theory]
    [InlineData("Source", "MetNorway", "Contact has to be an e-mail address or a web address")]
    [InlineData("Address", "localhost:8080", "Address has to be a whole web address")]
    [InlineData("Address", "/v1/forecast", "Address has to be a whole web address")]
    [InlineData("Address", "https://me:secret@weather.example", "without a password")]
    [InlineData("Timeout", "60", "Timeout")]
    [InlineData("Source", "7", "Source")]
    public void A_wrong_setting_stops_the_start_and_says_which(string name, string value, string message)
    {
        using var skies = new Skies((name, value));
        Should.Throw<OptionsValidationException>(skies.Start).Message.ShouldContain(message);
    }

    [Theory]
    [InlineData("somebody")]
    [InlineData("a@b.example)\r\nX-Evil: (1")]
    [InlineData("Ops team <a@b.example>")]
    [InlineData("ä@b.example")]
    public void A_contact_at_which_nobody_can_be_reached_is_refused(string contact)
    {
        using var skies = new Skies(("Source", "MetNorway"), ("Contact", contact));
        Should.Throw<OptionsValidationException>(skies.Start).Message.ShouldContain("Movement:Weather:Contact");
    }

    [Theory]
    [InlineData("", "/v1/forecast", "")]
    [InlineData("/", "/v1/forecast", "")]
    [InlineData("/weather/v1/dwd-icon?apikey=abc", "/weather/v1/dwd-icon", "abc")]
    public async Task An_address_of_ones_own_may_have_a_path_and_a_key(string rest, string path, string key)
    {
        await using var server = await WeatherServer.StartAsync();
        using var skies = new Skies(("Source", "OpenMeteo"), ("Address", server.Address + rest));
        await skies.InBerlinAsync();
        var asked = server.Asked.ShouldHaveSingleItem();
        asked.Path.ShouldBe(path);
        asked.Query["apikey"].ToString().ShouldBe(key);
        asked.Query["latitude"].ToString().ShouldBe("52.5");
    }
}
