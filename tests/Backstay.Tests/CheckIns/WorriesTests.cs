using System.Net;
using Backstay.People.Roles;
using Backstay.Tests.App;
using Backstay.Tests.People;

namespace Backstay.Tests.CheckIns;

public sealed class WorriesTests(TestApp app)
{
    private const string Secret = "I want to die, and the cat is called Mog";

    [Fact]
    public async Task Worrying_words_show_help_and_reach_a_moderators_queue_without_the_words()
    {
        using var moderator = await Staff.SignedInAsync(app, Role.Moderator);
        var (visitor, address) = await KeptAsync();
        using var _ = visitor;
        await WriteAsync(visitor);
        visitor.Text.ShouldContain("We want you to be safe", Case.Insensitive);

        await moderator.OpenAsync("/moderator/worries");
        moderator.Text.ShouldContain("They did not ask for a letter.");
        moderator.Text.ShouldNotContain("Mog");
        moderator.Text.ShouldNotContain(address);
    }

    [Fact]
    public async Task Who_asks_for_a_letter_can_be_written_to_and_sees_who_looked()
    {
        using var moderator = await Staff.SignedInAsync(app, Role.Moderator);
        var (visitor, address) = await KeptAsync();
        using var _ = visitor;
        await WriteAsync(visitor);
        await visitor.PressAsync("Ask somebody here to write to me");
        visitor.Text.ShouldContain("You asked for a letter.");

        await moderator.OpenAsync("/moderator/worries");
        for (var tries = 0; tries < 200 && !moderator.Text.Contains(address, StringComparison.Ordinal); tries++)
        {
            await moderator.PressAsync("Show their address");
            if (!moderator.Text.Contains(address, StringComparison.Ordinal)) await moderator.PressAsync("Taken care of");
        }
        moderator.Text.ShouldContain(address);
        await visitor.OpenAsync("/me/seen");
        visitor.Text.ShouldContain("Your e-mail address, after you asked for a letter");
    }

    [Fact]
    public async Task A_guest_without_an_address_is_not_offered_a_letter()
    {
        using var guest = await Walk.StartedAsync(app);
        await WriteAsync(guest);
        guest.Page.QuerySelectorAll("button").ShouldNotContain(button => button.TextContent.Contains("write to me"));
    }

    [Fact]
    public async Task The_queue_is_for_moderators_alone()
    {
        using var stranger = app.NewVisitor();
        await stranger.OpenAsync("/moderator/worries");
        stranger.Url.AbsolutePath.ShouldBe("/sign-in");
        foreach (var role in new[] { Role.Person, Role.Clinician, Role.Editor, Role.Operator })
        {
            using var other = await Staff.SignedInAsync(app, role);
            await other.OpenAsync("/moderator/worries");
            other.Status.ShouldBe(HttpStatusCode.NotFound, role.ToString());
        }
    }

    private async Task<(Visitor Visitor, string Address)> KeptAsync()
    {
        var address = Guests.NewAddress();
        var visitor = await Guests.SignedInAsync(app, address);
        await visitor.OpenAsync("/");
        return (visitor, address);
    }

    private static async Task WriteAsync(Visitor visitor)
    {
        await visitor.OpenAsync("/check-in");
        await visitor.PressAsync("Save", ("pain", "6"), ("did", Secret));
        visitor.Url.AbsolutePath.ShouldBe("/diary/help");
    }

    [Fact]
    public async Task Help_leads_everybody_to_somebody_to_call()
    {
        using var stranger = app.NewVisitor();
        await stranger.OpenAsync("/help");
        stranger.Page.QuerySelector("a[href='/help/heavy']").ShouldNotBeNull();
        await stranger.OpenAsync("/help/heavy");
        stranger.Page.QuerySelector("a[href='tel:08001110111']").ShouldNotBeNull();
        stranger.Page.QuerySelector("a[href='tel:112']").ShouldNotBeNull();
    }
}
