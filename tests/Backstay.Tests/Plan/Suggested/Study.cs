using System.Net;
using Backstay.Content.Messages;
using Backstay.Kernel.Events;
using Backstay.Kernel.Ids;
using Backstay.Movement;
using Backstay.People.Roles;
using Backstay.Plan.Today;
using Backstay.Programmes.Enrolment;
using Backstay.Programmes.Files;
using Backstay.Tests.App;
using Backstay.Tests.CheckIns;
using Backstay.Tests.People;
using Backstay.Tests.Programmes;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Entered = Backstay.Programmes.Enrolment.Enrolment;

namespace Backstay.Tests.Plan.Suggested;

/// <summary>People in the study of suggestions, on a copy of the program with a clock of its own.</summary>
internal sealed class Study(TestApp app, WebApplication program, FakeTimeProvider clock)
{
    private const string Id = "mybehavior-cbp";

    /// <summary>Versions that are kept: as the file has it, and with generic and personal suggestions the other way round.</summary>
    public const int AsItIs = 71, Swapped = 72;

    private readonly Uri copy = new(program.Urls.First());

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <param name="log">Hears what this copy writes to its log.</param>
    public static async Task<Study> OpenAsync(TestApp app, Overheard? log = null)
    {
        var clock = new FakeTimeProvider(TestApp.Begin) { AutoAdvanceAmount = TimeSpan.FromMilliseconds(1) };
        var copy = await app.StartAsync(clock, builder =>
        {
            // Copies with other clocks look for files that wait, and what is tomorrow for them they leave out.
            builder.Services.PostConfigure<MovementOptions>(options => options.Folder = Path.Combine(app.Folder, $"study-{Guid.NewGuid():N}"));
            if (log is null) return;
            builder.Logging.SetMinimumLevel(LogLevel.Information);
            builder.Logging.AddProvider(log);
        });
        return new(app, copy, clock);
    }

    public Visitor NewVisitor() => new(copy, clock);

    public void GoTo(int week, int day = 0, int hour = 1) => clock.SetUtcNow(TestApp.Begin.AddDays(7 * (week - 1) + day).AddHours(hour));

    /// <summary>Somebody with an account who said yes to the study and begins today.</summary>
    public async Task<(Visitor Visitor, PersonId Person)> EnterAsync()
    {
        using var researcher = await Staff.SignedInAsync(app, Role.Researcher);
        var code = await Entering.MadeAsync(researcher, Id, places: 1);
        var (visitor, address) = (NewVisitor(), Guests.NewAddress());
        await Guests.SignInAsync(app, visitor, address);
        await visitor.StartAsync();
        await visitor.InviteAsync(code);
        await visitor.PressAsync("Next", ("age", "33"));
        await visitor.PressAsync("Begin", ("agree", "yes"));
        return (visitor, await Guests.PersonAsync(app, address));
    }

    /// <summary>Puts somebody on one of the kept versions, which no page can do. What was chosen for their day before is gone.</summary>
    public Task FollowAsync(PersonId person, int version) => app.WithDbAsync(async db =>
    {
        if (!await db.Set<KeptProgramme>().AnyAsync(one => one.ProgrammeId == Id && one.Version == version, Ct))
        {
            var (file, words) = ProgrammeFiles.TextOf(Id);
            file = file.Replace("version: 1", $"version: {version}", StringComparison.Ordinal);
            if (version == Swapped) file = file.Replace("generic", "other", StringComparison.Ordinal).Replace("personal", "generic", StringComparison.Ordinal).Replace("suggestions: other", "suggestions: personal", StringComparison.Ordinal);
            db.Add(new KeptProgramme { ProgrammeId = Id, Version = version, File = file, Words = words, KeptAt = clock.GetUtcNow() });
        }
        await db.Set<PlanItem>().Where(one => one.PersonId == person).ExecuteDeleteAsync(Ct);
        (await db.Set<Entered>().SingleAsync(one => one.PersonId == person && one.ProgrammeId == Id, Ct)).Version = version;
        return await db.SaveChangesAsync(Ct);
    });

    public Task<Visitor> ClinicianAsync() => StaffAsync(Role.Clinician);

    public async Task<Visitor> StaffAsync(Role role) => (await Staff.SignedInAsync(app, role)).On(copy, clock);

    /// <returns>By path, without what chance made; which message of the day somebody gets is drawn too.</returns>
    public async Task<SortedDictionary<string, string>> EverythingAsync(Visitor visitor, params string[] from)
    {
        var messages = program.Services.GetRequiredService<MessageShelf>().All.Select(message => message.Id).ToList();
        return new((await Everything.OfAsync(visitor, copy, from)).ToDictionary(one => one.Key, one => messages.Aggregate(one.Value, (text, id) =>
            text.Replace($",{id},", ",MESSAGE,", StringComparison.Ordinal).Replace($"<td>{id}</td>", "<td>MESSAGE</td>", StringComparison.Ordinal))), StringComparer.Ordinal);
    }

    /// <summary>Until every event of a person is delivered, by this copy or by another one that took it.</summary>
    public async Task DeliverAsync(PersonId person)
    {
        var worker = program.Services.GetRequiredService<OutboxWorker>();
        while (await worker.DeliverDueAsync(Ct) > 0 || await app.WithDbAsync(db => db.Set<OutboxMessage>().AnyAsync(one => one.PersonId == person, Ct))) await Task.Delay(20, Ct);
    }

    /// <returns>What is answered, whatever it is.</returns>
    public async Task<string> TextAsync(Visitor visitor, string path)
    {
        using var http = new HttpClient { BaseAddress = copy };
        http.DefaultRequestHeaders.Add("Cookie", string.Join("; ", visitor.Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        return await http.GetStringAsync(path, Ct);
    }

    public async Task<HttpStatusCode> PostAsync(Visitor visitor, string path, IEnumerable<KeyValuePair<string, string>> form)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = copy };
        http.DefaultRequestHeaders.Add("Cookie", string.Join("; ", visitor.Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        using var answer = await http.PostAsync(path, new FormUrlEncodedContent(form), Ct);
        return answer.StatusCode;
    }

    /// <summary>Tells of moving today.</summary>
    public static async Task MoveAsync(Visitor visitor, string what = "Walking", string minutes = "20", string part = "Morning")
    {
        await visitor.OpenAsync("/movement");
        await visitor.PressAsync("Save for today", ("what", what), ("minutes", minutes), ("part", part));
    }
}
