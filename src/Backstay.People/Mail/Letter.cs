using System.Net;
using System.Text;
using MimeKit;

namespace Backstay.People.Mail;

/// <summary>A short mail in plain words, as text and as simple HTML that says the same.</summary>
/// <param name="Digits">A code to type, shown large.</param>
internal sealed record Letter(string To, string Subject, IReadOnlyList<string> Lines, string? Digits = null, string? LinkText = null, string? Link = null)
{
    public MimeMessage ToMessage(string from, DateTimeOffset at)
    {
        var message = new MimeMessage { Subject = Subject, Date = at };
        message.From.Add(new MailboxAddress("Backstay", from));
        message.To.Add(MailboxAddress.Parse(To));
        message.Body = new BodyBuilder { TextBody = Text(), HtmlBody = Html() }.ToMessageBody();
        return message;
    }

    private string Text()
    {
        var text = new StringBuilder();
        if (Digits is not null) text.Append(Digits).Append("\n\n");
        foreach (var line in Lines) text.Append(line).Append("\n\n");
        if (Link is not null) text.Append(LinkText).Append('\n').Append(Link).Append('\n');
        return text.ToString();
    }

    private string Html()
    {
        var html = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><body style=\"font:18px/1.5 sans-serif;color:#11273a\">");
        if (Digits is not null) html.Append("<p style=\"font-size:32px;font-weight:bold;letter-spacing:4px\">").Append(Digits).Append("</p>");
        foreach (var line in Lines) html.Append("<p>").Append(WebUtility.HtmlEncode(line)).Append("</p>");
        if (Link is not null)
            html.Append("<p><a href=\"").Append(WebUtility.HtmlEncode(Link)).Append("\">").Append(WebUtility.HtmlEncode(LinkText)).Append("</a></p>");
        return html.Append("</body></html>").ToString();
    }
}
