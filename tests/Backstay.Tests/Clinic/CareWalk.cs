using Backstay.Kernel.Events;
using Backstay.Kernel.Ids;
using Backstay.People.Roles;
using Backstay.Tests.App;
using Backstay.Tests.CheckIns;
using Backstay.Tests.People;
using Backstay.Tests.Plan.Advice;
using Microsoft.Extensions.DependencyInjection;

namespace Backstay.Tests.Clinic;

/// <summary>The steps that tests of sharing begin with, through the real pages.</summary>
internal static class CareWalk
{
    public const string Called = "Anna from the mill";

    public static Task<Visitor> ClinicianAsync(TestApp app) => Staff.SignedInAsync(app, Role.Clinician);

    /// <summary>A person with an account, who follows Get Well Fast.</summary>
    public static async Task<(Visitor Visitor, PersonId Id)> PatientAsync(TestApp app) => await PatientAsync(app, await GetWellFast.AddressAsync(app));

    public static async Task<(Visitor Visitor, PersonId Id)> PatientAsync(TestApp app, Uri copy)
    {
        var address = Guests.NewAddress();
        var visitor = new Visitor(copy, app.Clock);
        await Guests.SignInAsync(app, visitor, address);
        await visitor.StartAsync();
        return (visitor, await Guests.PersonAsync(app, address));
    }

    /// <returns>The code, as it is typed.</returns>
    public static async Task<string> ShareAsync(this Visitor person, string reader, params string[] shares)
    {
        await person.OpenAsync($"/me/sharing/new/{reader}");
        await person.PressAsync("Make a code", ("called", Called), ("share", string.Join('|', shares)));
        return person.Page.QuerySelector(".code-large code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
    }

    /// <returns>Where the reader reads: "/care/ID".</returns>
    public static async Task<string> AcceptAsync(this Visitor reader, string code, string name = "Dr Berg")
    {
        await reader.OpenAsync("/care/link");
        await reader.PressAsync("Go on", ("code", code));
        await reader.PressAsync("Open it", ("name", name));
        reader.Url.AbsolutePath.ShouldStartWith("/care/");
        return reader.Url.AbsolutePath;
    }

    /// <summary>A clinician who reads these parts of a person.</summary>
    public static async Task<(Visitor Clinician, string Path)> LinkedAsync(TestApp app, Visitor person, params string[] shares)
    {
        var code = await person.ShareAsync("clinician", shares);
        var clinician = await ClinicianAsync(app);
        return (clinician, await clinician.AcceptAsync(code));
    }

    public static async Task TakeBackAsync(this Visitor person)
    {
        await person.OpenAsync("/me/sharing");
        await person.PressAsync("Take back");
        person.Text.ShouldContain("Taken back.");
    }

    public static async Task DeliverAsync(TestApp app)
    {
        var worker = app.Services.GetRequiredService<OutboxWorker>();
        while (await worker.DeliverDueAsync(TestContext.Current.CancellationToken) > 0) { }
    }
}
