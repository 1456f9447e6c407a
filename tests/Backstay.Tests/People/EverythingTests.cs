using System.IO.Compression;
using System.Reflection;
using System.Text.Json;
using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Backstay.People.Accounts;
using Backstay.People.Consent;
using Backstay.People.Erasure;
using Backstay.People.Export;
using Backstay.People.Rows;
using Backstay.Tests.App;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Backstay.Tests.People;

public sealed class EverythingTests(TestApp app)
{
    private static readonly Type[] OfTheFramework = [typeof(DataProtectionKey)];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_table_belongs_to_a_person_or_says_why_not()
    {
        var unnamed = await app.WithDbAsync(db => Task.FromResult(db.Model.GetEntityTypes()
            .Where(e => !e.IsOwned() && !typeof(IBelongToPerson).IsAssignableFrom(e.ClrType)
                && e.ClrType.GetCustomAttribute<ImpersonalAttribute>() is null && !OfTheFramework.Contains(e.ClrType))
            .Select(e => e.Name).ToList()));
        unnamed.ShouldBeEmpty();
    }

    [Fact]
    public async Task Erasing_leaves_no_trace_in_any_table()
    {
        var token = $"canary{Guid.CreateVersion7():N}";
        var address = $"{token}@example.org";
        using var visitor = await Guests.SignedInAsync(app, address);
        var person = await Guests.PersonAsync(app, address);
        var witness = await WitnessAsync(person);
        await app.WithDbAsync(async db =>
        {
            await Canary.FillAsync(db, person, token, Ct);
            var found = await Canary.FindAsync(db, Ct, person.ToString());
            foreach (var table in PersonTable.All(db).Select(one => one.Name)) found.ShouldContain(f => f.StartsWith(table + ".", StringComparison.Ordinal), table);
            return 0;
        });
        await visitor.OpenAsync("/me/erase");
        await visitor.OpenAsync("/me/erase/sure");
        await visitor.PressAsync("Erase everything now");
        visitor.Url.AbsolutePath.ShouldBe("/goodbye");
        visitor.Cookies.ShouldNotContainKey("backstay");
        (await app.WithDbAsync(db => Canary.FindAsync(db, Ct, token, person.ToString(), person.Value.ToString("N")))).ShouldBeEmpty();
        (await app.WithDbAsync(db => db.Set<Backstay.Kernel.Audit.Access>().CountAsync(a => a.PersonId == witness, Ct))).ShouldBe(1);
    }

    [Fact]
    public async Task What_is_taken_out_holds_every_table_and_no_secret()
    {
        var token = $"taken{Guid.CreateVersion7():N}";
        var address = $"{token}@example.org";
        using var visitor = await Guests.SignedInAsync(app, address);
        var person = await Guests.PersonAsync(app, address);
        var tables = await app.WithDbAsync(async db =>
        {
            await Canary.FillAsync(db, person, token, Ct);
            return PersonTable.All(db).Select(t => t.Name).ToList();
        });
        using var http = new HttpClient { BaseAddress = app.Address };
        http.DefaultRequestHeaders.Add("Cookie", string.Join("; ", visitor.Cookies.Select(c => $"{c.Key}={c.Value}")));
        await using var zip = new ZipArchive(new MemoryStream(await http.GetByteArrayAsync("/me/data/backstay.zip", Ct)));
        using var json = await JsonDocument.ParseAsync(zip.GetEntry("data.json")!.Open(), cancellationToken: Ct);
        foreach (var table in tables)
        {
            json.RootElement.GetProperty("tables").GetProperty(table).GetArrayLength().ShouldBeGreaterThan(0, table);
            zip.GetEntry($"tables/{table}.csv").ShouldNotBeNull();
        }
        zip.GetEntry("read-me.html").ShouldNotBeNull();
        json.RootElement.GetProperty("tables").GetProperty("people_accounts")[0].TryGetProperty("securityStamp", out _).ShouldBeFalse();
        json.RootElement.GetProperty("tables").GetProperty("people_account_tokens")[0].TryGetProperty("value", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\"\r\n")]
    [InlineData("-5 or so", "'-5 or so\r\n")]
    [InlineData("a, b", "\"a, b\"\r\n")]
    [InlineData("plain", "plain\r\n")]
    public void A_spreadsheet_never_runs_what_somebody_wrote(string written, string row) => Csv.Row([written]).ShouldBe(row);

    [Fact]
    public void A_negative_number_stays_a_number() => Csv.Row([-5]).ShouldBe("-5\r\n");

    [Fact]
    public async Task A_guest_is_kept_with_everything_and_joins_an_account_that_is_there()
    {
        var address = Guests.NewAddress();
        var first = await ArriveAsync(address);
        (await Guests.PersonAsync(app, address)).ShouldBe(first.Guest);
        first.Arrived.ShouldBe(Arrived.Kept);

        var second = await ArriveAsync(address);
        second.Arrived.ShouldBe(Arrived.Joined);
        (await Guests.PersonAsync(app, address)).ShouldBe(first.Guest);
        var consents = await app.WithDbAsync(db => db.Set<GivenConsent>().CountAsync(c => c.PersonId == first.Guest, Ct));
        consents.ShouldBe(2);
        (await app.WithDbAsync(db => Canary.FindAsync(db, Ct, second.Guest.ToString()))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Housekeeping_removes_guests_whom_no_device_can_reach()
    {
        var (lost, reached) = (app.Clock.NewId<PersonId>(), app.Clock.NewId<PersonId>());
        var began = TestApp.Begin.AddDays(-30);
        await app.WithDbAsync(async db =>
        {
            foreach (var id in new[] { lost, reached }) db.Add(new Person { Id = id, BeganAt = began, TimeZone = "Europe/Berlin" });
            db.Add(new Device { Id = app.Clock.NewId<DeviceId>(), PersonId = reached, Name = "Phone", SignedInAt = began, SeenAt = began });
            return await db.SaveChangesAsync(Ct);
        });
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Housekeeping>().RunAsync(Ct);
        var left = await app.WithDbAsync(db => db.Set<Person>().Where(p => p.Id == lost || p.Id == reached).Select(p => p.Id).ToListAsync(Ct));
        left.ShouldBe([reached]);
    }

    /// <summary>A guest with a consent proves an address in the browser of the guest.</summary>
    private async Task<(PersonId Guest, Arrived Arrived)> ArriveAsync(string address)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var http = new DefaultHttpContext { RequestServices = services };
        var guest = await services.GetRequiredService<SignIn>().BeginGuestAsync(http, Ct);
        services.GetRequiredService<Backstay.Kernel.People.CurrentPerson>().Become(guest, true, [], TimeZoneInfo.Utc, false, "normal");
        await services.GetRequiredService<Consents>().GiveAsync(guest, Purpose.Cases, 1, "words", Ct);
        return (guest, await services.GetRequiredService<Arrival>().WithAddressAsync(http, address, keepGuest: true, Ct));
    }

    /// <summary>Somebody whom the canary once looked at.</summary>
    private async Task<PersonId> WitnessAsync(PersonId canary)
    {
        var witness = app.Clock.NewId<PersonId>();
        await app.WithDbAsync(db =>
        {
            Backstay.Kernel.Audit.AccessLog.RecordAccess(db, app.Clock, witness, canary, "Clinician", "summary");
            return db.SaveChangesAsync(Ct);
        });
        return witness;
    }
}
