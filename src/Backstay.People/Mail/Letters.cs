using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Backstay.People.Mail;

/// <summary>The words of each mail. None holds anything about health, since a lock screen shows it.</summary>
internal sealed class Letters(IOptions<MailOptions> options)
{
    public Letter Code(string to, string digits, string? token, HttpRequest request) => new(
        to, Format(Words.MailCodeSubject, digits), [Words.MailCodeLine, Words.MailCodeNotYou], digits,
        token is null ? null : Words.MailCodeLink, token is null ? null : $"{options.Value.SiteFor(request)}/sign-in/link/{token}");

    public static Letter NewDevice(string to, string device) => new(to, Words.MailDeviceSubject, [Format(Words.MailDeviceLine, device), Words.MailNotYou]);

    public static Letter PasskeyAdded(string to, string name) => new(to, Words.MailPasskeySubject, [Format(Words.MailPasskeyLine, name), Words.MailNotYou]);

    public static Letter AddressChanged(string to) => new(to, Words.MailAddressSubject, [Words.MailAddressLine, Words.MailAddressNotYou]);

    private static string Format(string words, string value) => string.Format(CultureInfo.CurrentCulture, words, value);
}
