using System.Net;
using Backstay.People.Accounts;
using Backstay.People.CareLinks;
using Backstay.People.Roles;
using Backstay.Tests.App;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Tests.Clinic;

/// <summary>Private writing that its writer chose to show.</summary>
public sealed class ShownTextsTests(TestApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_private_text_is_read_by_others_only_while_its_writer_shows_it()
    {
        var (person, _) = await CareWalk.PatientAsync(app);
        foreach (var words in new[] { "Dear pain, sit down.", "Mog the cat knows." })
        {
            await person.OpenAsync("/learn/courses/pain/writing");
            await person.PressAsync("Save", ("words", words));
        }
        var secret = person.Url.AbsolutePath;
        await person.OpenAsync("/writing");
        person.Page.QuerySelectorAll("main .rows a").Select(link => link.GetAttribute("href")).ShouldContain(secret);
        var dear = person.Page.QuerySelectorAll("main .rows a").Single(link => link.TextContent.Contains("Dear pain", StringComparison.Ordinal)).GetAttribute("href")!;
        await person.OpenAsync(dear);
        person.Page.QuerySelectorAll("button").Select(button => button.TextContent).ShouldNotContain("Show this text", "nobody is there to read it");
        var (clinician, path) = await CareWalk.LinkedAsync(app, person, "texts", "diary");
        await clinician.OpenAsync($"{path}/texts");
        clinician.Text.ShouldContain("No text is shown now.");

        await person.OpenAsync(dear);
        await person.PressAsync("Show this text");
        person.Text.ShouldContain("Dr Berg can read this text");
        (await clinician.OpenAsync($"{path}/texts")).Text.ShouldContain("Dear pain, sit down.");
        clinician.Text.ShouldNotContain("Mog");
        (await clinician.OpenAsync(dear)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await person.OpenAsync("/me/seen")).Text.ShouldContain("Texts that you chose to show");

        await person.OpenAsync(dear);
        await person.PressAsync("Make it private again");
        (await clinician.OpenAsync($"{path}/texts")).Text.ShouldNotContain("Dear pain");
        await person.OpenAsync(dear);
        await person.PressAsync("Show this text");
        await person.PressAsync("Delete this text");
        (await clinician.OpenAsync($"{path}/texts")).Text.ShouldNotContain("Dear pain");
        await person.PressAsync("Bring it back");
        (await clinician.OpenAsync($"{path}/texts")).Text.ShouldNotContain("Dear pain", Case.Insensitive, "what comes back is private");
        await person.TakeBackAsync();
        (await clinician.OpenAsync($"{path}/texts")).Status.ShouldBe(HttpStatusCode.NotFound);
        person.Dispose();
        clinician.Dispose();
    }

    [Fact]
    public async Task A_clinician_whose_role_was_taken_is_not_named_as_a_reader()
    {
        var (person, id) = await CareWalk.PatientAsync(app);
        var (clinician, _) = await CareWalk.LinkedAsync(app, person, "texts");
        await person.OpenAsync("/learn/courses/pain/writing");
        await person.PressAsync("Save", ("words", "Dear pain, sit down."));
        var path = person.Url.PathAndQuery;
        person.Text.ShouldContain("Dr Berg may read texts that you choose.");
        await app.WithDbAsync(async db =>
        {
            var reader = await db.Set<CareAcceptance>().Where(one => db.Set<CareLink>().Any(link => link.Id == one.LinkId && link.PersonId == id)).Select(one => one.PersonId).SingleAsync(Ct);
            return await db.Set<Person>().Where(one => one.Id == reader).ExecuteUpdateAsync(set => set.SetProperty(one => one.Roles, Role.Person), Ct);
        });
        (await person.OpenAsync(path)).Text.ShouldNotContain("Dr Berg");
        person.Dispose();
        clinician.Dispose();
    }
}
