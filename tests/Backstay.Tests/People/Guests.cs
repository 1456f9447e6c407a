using Backstay.Kernel.Ids;
using Backstay.Tests.App;
using MimeKit;

namespace Backstay.Tests.People;

/// <summary>Visitors who are known: through the real pages, with the code from the real mail.</summary>
internal static class Guests
{
    private static int number;

    public static string NewAddress() => $"visitor{Interlocked.Increment(ref number)}@example.org";

    /// <summary>A new account in a browser of its own.</summary>
    public static async Task<Visitor> SignedInAsync(TestApp app, string? address = null)
    {
        var visitor = app.NewVisitor();
        await SignInAsync(app, visitor, address ?? NewAddress());
        return visitor;
    }

    public static async Task SignInAsync(TestApp app, Visitor visitor, string address, string from = "/sign-in")
    {
        await visitor.OpenAsync(from);
        await visitor.PressAsync("Send me a code", ("Form.Address", address));
        await visitor.PressAsync("Go on", ("Form.Digits", Digits(app, address)));
    }

    public static string Digits(TestApp app, string address) => NewestMail(app, address).Subject![..6];

    /// <summary>The path of the link in the newest mail.</summary>
    public static string Link(TestApp app, string address)
    {
        var text = NewestMail(app, address).TextBody!;
        return new Uri(text[text.IndexOf("http", StringComparison.Ordinal)..].Trim()).AbsolutePath;
    }

    public static MimeMessage NewestMail(TestApp app, string address) => Mails(app, address, "code").First();

    /// <summary>Newest first.</summary>
    public static IEnumerable<MimeMessage> Mails(TestApp app, string address, string subject) =>
        Directory.GetFiles(Path.Combine(app.Folder, "mail"), "*.eml").OrderDescending(StringComparer.Ordinal)
            .OrderByDescending(File.GetLastWriteTimeUtc).Select(path => MimeMessage.Load(path))
            .Where(mail => mail.To.Mailboxes.Any(to => to.Address == address) && mail.Subject!.Contains(subject, StringComparison.Ordinal));

    public static Task<PersonId> PersonAsync(TestApp app, string address) => app.WithDbAsync(async db =>
        (await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.SingleAsync(
            db.Set<Backstay.People.Accounts.Account>(), a => a.Email == address, TestContext.Current.CancellationToken)).PersonId);
}
