using Backstay.Evidence.Demo;
using Backstay.Kernel.Ids;
using Backstay.People.Accounts;
using Backstay.People.Roles;

namespace Backstay.Simulation;

/// <summary>One of each staff role for the demo, through the real doors: a code by mail, a second step, and the role from an operator.</summary>
internal static class DemoStaff
{
    /// <summary>Somebody who works here, with the spare codes that stand in for an authenticator app.</summary>
    public sealed record Member(string Email, string Shows, IReadOnlyList<string> SpareCodes);

    public const string Operator = "operator@demo.example";

    private static readonly (string Email, Role Role, string Shows)[] All =
    [
        (Operator, Role.Operator, "gives roles, reads the safety log"), ("editor@demo.example", Role.Editor, $"looks after the content; {DemoReview.Names[2]} in the review"),
        ("moderator@demo.example", Role.Moderator, $"reads worrying words; {DemoReview.Names[3]} in the review"), ("clinician@demo.example", Role.Clinician, $"a clinician; {DemoReview.Names[1]} in the review"),
        ("researcher@demo.example", Role.Researcher, $"sees what programmes bring; {DemoReview.Names[0]} leads the review"),
    ];

    public static async Task<IReadOnlyList<Member>> HireAsync(Uri address, SimulatedMail mail, CancellationToken ct)
    {
        var hired = new List<Member>();
        using var boss = new Browser(address);
        using var editor = new Browser(address);
        using var clinician = new Browser(address);
        foreach (var (email, role, shows) in All)
        {
            using var other = new Browser(address);
            var browser = role switch { Role.Operator => boss, Role.Editor => editor, Role.Clinician => clinician, _ => other };
            await Hiring.SignInAsync(browser, email, mail, ct);
            if (email != Operator) await Hiring.GiveRoleAsync(boss, email, role, ct);
            hired.Add(new(email, shows, await Hiring.SetUpSecondStepAsync(browser, ct)));
        }
        await DemoContent.WriteAsync(editor, clinician, ct);
        return hired;
    }

    /// <summary>Lets the researcher and three others work on the demo's review.</summary>
    public static async Task ReviewAsync(IServiceProvider services, DateTimeOffset now, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var book = scope.ServiceProvider.GetRequiredService<AddressBook>();
        List<PersonId> team = [];
        foreach (var role in new[] { Role.Researcher, Role.Clinician, Role.Editor, Role.Moderator })
            team.Add(await book.WhoseAsync(All.Single(one => one.Role == role).Email, ct) ?? throw new InvalidOperationException($"Nobody was hired as {role}."));
        await DemoReview.MakeAsync(services, team, now, ct);
    }
}
