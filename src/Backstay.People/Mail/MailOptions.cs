using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;

namespace Backstay.People.Mail;

/// <summary>Settings of the section "Mail". Without a host, mails are written as files into the data folder.</summary>
public sealed class MailOptions
{
    public const string Section = "Mail";

    /// <summary>The SMTP server; null writes files.</summary>
    public string? Host { get; init; }

    [Range(1, 65535)]
    public int Port { get; init; } = 587;

    public string? User { get; init; }
    public string? Password { get; init; }

    [Required, EmailAddress]
    public string From { get; init; } = "backstay@localhost.localdomain";

    public MailSecurity Security { get; init; } = MailSecurity.StartTls;

    /// <summary>Where links in mails lead, such as https://back.example.org; null for the address that the person's browser used.</summary>
    public Uri? Site { get; init; }

    public string SiteFor(HttpRequest request) => Site?.ToString().TrimEnd('/') ?? $"{request.Scheme}://{request.Host}";

    /// <summary>Where mails go as files.</summary>
    public string? Folder { get; set; }

    /// <summary>Lets this machine read the mails that went to files, as in development.</summary>
    public bool ShowFiles { get; set; }
}

/// <summary>How the connection to the mail server is protected.</summary>
public enum MailSecurity { StartTls, Tls, None }
