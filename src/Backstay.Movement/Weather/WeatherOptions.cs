using System.ComponentModel.DataAnnotations;
using System.Net.Http.Headers;

namespace Backstay.Movement.Weather;

/// <summary>Who is asked for the weather.</summary>
public enum WeatherSource { None, OpenMeteo, MetNorway }

/// <summary>Settings of the section "Movement:Weather". Nobody's weather is asked for until an operator chooses a source.</summary>
public sealed class WeatherOptions : IValidatableObject
{
    public const string Section = "Movement:Weather";

    [EnumDataType(typeof(WeatherSource))]
    public WeatherSource Source { get; init; }

    /// <summary>Another server that speaks the source's format, such as one's own. Without a path, the source's usual one is added. Null for the public server.</summary>
    public Uri? Address { get; init; }

    /// <summary>An e-mail or web address at which MET Norway can reach the operator, as its terms ask. Sent to no other source.</summary>
    public string Contact { get; init; } = "";

    /// <summary>Seconds that a page waits for a forecast before it does without.</summary>
    [Range(.1, 10)]
    public double Timeout { get; init; } = 3;

    /// <param name="usual">Of the public server, with its path.</param>
    internal Uri AddressOr(Uri usual) => Address is null ? usual : Address.AbsolutePath == "/" ? new UriBuilder(Address) { Path = usual.AbsolutePath }.Uri : Address;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Address is { } address && !(address.IsAbsoluteUri && address.Scheme is "http" or "https" && address.UserInfo.Length == 0))
            yield return new($"{Section}:Address has to be a whole web address without a password, such as http://localhost:8080.", [nameof(Address)]);
        if (Source == WeatherSource.MetNorway && !IsContact(Contact))
            yield return new($"{Section}:Contact has to be an e-mail address or a web address: MET Norway blocks programs of which it cannot tell who runs them. Give one, or choose another {Section}:Source.", [nameof(Contact)]);
    }

    private static bool IsContact(string contact) => (contact.Contains('@') || Uri.TryCreate(contact, UriKind.Absolute, out var page) && page.Scheme is "http" or "https")
        && contact.All(letter => letter is > ' ' and <= '~' and not ('(' or ')' or '\\')) && ProductInfoHeaderValue.TryParse($"({contact})", out _);
}
