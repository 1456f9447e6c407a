using System.Security.Cryptography;
using System.Text;
using Backstay.Kernel.Ids;
using Backstay.Movement.Sending.Deciding;
using Backstay.People.Consent;
using Backstay.People.Export;
using Backstay.People.Roles;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Backstay.Movement.Sending.Speaking;

/// <summary>The log of decisions as a micro-randomised trial, of those alone whose yes to be learned from holds. Participants have codes, the same in every file.</summary>
internal sealed class MessageLog(Moments moments, Consents consents)
{
    private static readonly string[] Columns =
        ["participant", "at", "time", "available", "hindrance", "policy", "fault", "fits", "dose", "minutes_before", "probability_to_speak", "probability_fitted", "draw", "choice", "minutes_after", "stopped"];

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/research/messages.csv", ReadAsync).RequireAuthorization(new AuthorizeAttribute { Roles = RoleNames.Researcher });

    public async Task<IReadOnlyList<IReadOnlyList<Measured>>> PeopleAsync(CancellationToken ct)
    {
        var people = new List<IReadOnlyList<Measured>>();
        foreach (var person in await consents.StandingAsync(Purpose.Messages, among: null, ct)) people.Add(await moments.OfAsync(person, ct));
        return [.. people.Where(one => one.Count > 0)];
    }

    private static async Task ReadAsync(Moments moments, Consents consents, HttpResponse response, CancellationToken ct)
    {
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.CacheControl = "private, no-store";
        response.Headers.ContentDisposition = "attachment; filename=messages.csv";
        await response.WriteAsync(Csv.Row(Columns), ct);
        foreach (var person in await consents.StandingAsync(Purpose.Messages, among: null, ct))
            foreach (var one in await moments.OfAsync(person, ct))
                await response.WriteAsync(Csv.Row(RowOf(person, one)), ct);
    }

    private static object?[] RowOf(PersonId person, Measured one)
    {
        var decision = one.Decision;
        return
        [
            CodeOf(person), decision.Now.At.ToUniversalTime(), decision.Now.Time.ToString(), decision.Available, decision.Hindrance.ToString(), decision.Policy, decision.Fault, decision.Fits,
            decision.Features.G[3], decision.Now.MinutesBefore, decision.Speaking, decision.Fitted, decision.Draw, decision.Choice.ToString(), one.Reward * Moments.MinutesOfReward, one.Stopped,
        ];
    }

    private static string CodeOf(PersonId person) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"messages {person.Value}")).AsSpan(0, 6));
}
