using System.Net.Sockets;
using Backstay.Kernel.Ids;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Backstay.People.Mail;

internal readonly record struct LetterId(Guid Value) : ITypedId<LetterId>
{
    public static LetterId From(Guid value) => new(value);
}

/// <summary>Sends letters by SMTP, or writes them to a folder where there is no mail server.</summary>
internal sealed partial class Postbox(IOptions<MailOptions> options, TimeProvider clock, ILogger<Postbox> log)
{
    /// <returns>False when the letter could not be handed over; the caller says so.</returns>
    public async Task<bool> SendAsync(Letter letter, CancellationToken ct)
    {
        try
        {
            var message = letter.ToMessage(options.Value.From, clock.GetUtcNow());
            if (options.Value.Host is { Length: > 0 } host) await SendBySmtpAsync(message, host, ct);
            else await WriteAsync(message, ct);
            return PeopleMeter.Count(sent: true);
        }
        catch (Exception error) when (error is IOException or SocketException or ProtocolException or AuthenticationException or CommandException
            or ParseException or UnauthorizedAccessException or ServiceNotConnectedException or ServiceNotAuthenticatedException)
        {
            LogNotSent(error.GetType().Name);
            return PeopleMeter.Count(sent: false);
        }
    }

    private async Task SendBySmtpAsync(MimeMessage message, string host, CancellationToken ct)
    {
        using var smtp = new SmtpClient { Timeout = 15_000 };
        await smtp.ConnectAsync(host, options.Value.Port, options.Value.Security switch
        {
            MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
            MailSecurity.None => SecureSocketOptions.None,
            _ => SecureSocketOptions.StartTls,
        }, ct);
        if (options.Value.User is { Length: > 0 } user) await smtp.AuthenticateAsync(user, options.Value.Password ?? "", ct);
        await smtp.SendAsync(message, ct);
        await smtp.DisconnectAsync(quit: true, ct);
    }

    private async Task WriteAsync(MimeMessage message, CancellationToken ct)
    {
        Directory.CreateDirectory(options.Value.Folder!);
        var file = Path.Combine(options.Value.Folder!, $"{clock.NewId<LetterId>().Value:N}.eml");
        // Renamed once whole, so that whoever lists the folder never reads half a mail.
        await message.WriteToAsync(file + ".part", ct);
        File.Move(file + ".part", file);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A mail could not be sent: {Error}. Check the settings under Mail")]
    private partial void LogNotSent(string error);
}
