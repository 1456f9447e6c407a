using MimeKit;

namespace Backstay.Simulation;

/// <summary>The mail folder, read as the people do to whom the mails went.</summary>
internal sealed class SimulatedMail(string folder)
{
    /// <returns>The six digits of the newest code mail to an address.</returns>
    public string NewestCode(string address) => Directory.GetFiles(folder, "*.eml").OrderDescending(StringComparer.Ordinal).Select(file => MimeMessage.Load(file))
        .First(mail => mail.To.Mailboxes.Any(to => to.Address == address) && mail.Subject![..6].All(char.IsAsciiDigit)).Subject![..6];
}
