using System.Security.Cryptography;
using System.Text;
using Backstay.Kernel.Ids;
using Backstay.Movement.Suggestions;
using Backstay.People.Consent;
using Backstay.People.Export;
using Backstay.People.Roles;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Backstay.Plan.Suggested;

/// <summary>The decisions of a programme for an analysis, of those alone whose yes to the study holds. Participants have codes, the same in every file.</summary>
internal static class DecisionsApi
{
    private static readonly string[] Columns =
        ["participant", "day", "part", "turn", "at", "programme", "week", "phase", "policy", "available", "arms", "probability", "draw", "choice", "outcome", "smaller", "minutes_done"];

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/research/programmes/{id}/decisions.csv", ReadAsync).RequireAuthorization(new AuthorizeAttribute { Roles = RoleNames.Researcher });

    private static async Task ReadAsync(string id, Suggester suggester, Consents consents, HttpResponse response, CancellationToken ct)
    {
        var taking = await consents.StandingAsync(Purpose.Study, among: null, ct, id);
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.CacheControl = "private, no-store";
        response.Headers.ContentDisposition = "attachment; filename=decisions.csv";
        await response.WriteAsync(Csv.Row(Columns), ct);
        await foreach (var one in suggester.DecidedAsync(id).WithCancellation(ct))
            if (taking.Contains(one.PersonId)) await response.WriteAsync(Csv.Row(RowOf(id, one)), ct);
    }

    private static object?[] RowOf(string programme, Decided one) =>
    [
        CodeOf(programme, one.PersonId), one.Day, one.Part.ToString(), one.Turn, one.At, one.Trial, one.Week, one.Phase.ToString(), one.Policy, one.Available, one.Arms, one.Probability, one.Draw, one.Choice,
        one.Outcome, one.MadeSmaller, one.MinutesDone,
    ];

    private static string CodeOf(string programme, PersonId person) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{programme} {person.Value}")).AsSpan(0, 6));
}
