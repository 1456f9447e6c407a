using MimeKit;

namespace Backstay.Browser.App;

/// <summary>The mails that went out, read as the people do to whom they went.</summary>
internal static class Post
{
    /// <returns>Its file; null while nothing was sent.</returns>
    public static string? NewestMail(this BrowserApp app) => new DirectoryInfo(Path.Combine(app.App.Folder, "mail")) is { Exists: true } folder
        ? folder.GetFiles("*.eml").MaxBy(file => file.LastWriteTimeUtc)?.FullName : null;

    /// <returns>The six digits of the newest code mail to an address.</returns>
    public static string CodeFor(this BrowserApp app, string address) => Directory.GetFiles(Path.Combine(app.App.Folder, "mail"), "*.eml")
        .OrderByDescending(File.GetLastWriteTimeUtc).Select(file => MimeMessage.Load(file))
        .First(mail => mail.To.Mailboxes.Any(to => to.Address == address) && char.IsDigit(mail.Subject![0])).Subject![..6];
}
