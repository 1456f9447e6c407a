namespace Backstay.Movement.Weather;

/// <summary>Words and links that a licence wants beside the data.</summary>
/// <param name="Words">To be shown as they are, as a link to <paramref name="Source"/>.</param>
/// <param name="Licence">Its name, as a link to <paramref name="Terms"/>.</param>
public sealed record Attribution(string Words, Uri Source, string Licence, Uri Terms)
{
    /// <summary>Both give their data under it; MET Norway under the Norwegian licence NLOD as well.</summary>
    private const string CcBy = "CC BY 4.0";

    private static readonly Uri CcByTerms = new("https://creativecommons.org/licenses/by/4.0/");

    /// <summary>As https://open-meteo.com/en/licence wants it.</summary>
    public static Attribution OpenMeteo { get; } = new("Weather data by Open-Meteo.com", new("https://open-meteo.com/"), CcBy, CcByTerms);

    /// <summary>One of the wordings at https://www.met.no/en/free-meteorological-data/Licensing-and-crediting.</summary>
    public static Attribution MetNorway { get; } = new("Based on data from MET Norway", new("https://api.met.no/"), CcBy, CcByTerms);
}
