using MimeKit;

namespace Backstay.Simulation;

/// <summary>The mail folder, read as the people do to whom the mails went.</summary>
internal sealed class SimulatedMail(string folder)
{
    /// <returns>The six digits of the newest code mail to an address.</returns>
    public string NewestCode(string address) => Directory.GetFiles(folder, "*.eml").OrderDescending(StringComparer.Ordinal).Select(file => MimeMessage.Load(file))
        .First(mail => mail.To.Mailboxes.Any(to => to.Address == address) && mail.Subject![..6].All(char.IsAsciiDigit)).Subject![..6];

    /// <summary>The mails to an address that came after one that was read before, oldest first.</summary>
    /// <param name="after">Name of its file; null for all.</param>
    public IEnumerable<(string File, MimeMessage Mail)> After(string? after, string address) =>
        Directory.GetFiles(folder, "*.eml").Where(file => after is null || string.CompareOrdinal(file, after) > 0).Order(StringComparer.Ordinal).Select(file => (File: file, Mail: MimeMessage.Load(file)))
            .Where(one => one.Mail.To.Mailboxes.Any(to => to.Address == address));
}
