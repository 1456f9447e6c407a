using Backstay.Tests.App;
using Backstay.Tests.Evidence.Findings;

namespace Backstay.Tests.Evidence.Reviews;

public sealed class LeadAloneTests(TestApp app)
{
    private static readonly (string Place, string Form, (string Name, string Value)[] Fields)[] Forms =
    [
        ("protocol", "protocol", [("registration", "PROSPERO 1"), ("reason", "It was given late."), ("seen", "0")]),
        ("extract", "extraction-fields", [("fields", "Country")]),
        ("publish", "publish", [("version", "1")]),
        ("criteria", "criteria", [("include", "Walking")]),
        ("screen/title/members", "assign", [("members", "1"), ("members", "2")]),
        ("team", "leave-2", []),
    ];

    [Fact]
    public async Task What_the_lead_decides_is_not_taken_from_another_member()
    {
        using var team = await ScreenedReview.BegunAsync(app);
        foreach (var (place, form, fields) in Forms)
        {
            var before = await EventsAsync(team);
            await SendAsync(team, team.Members[2], place, form, fields);
            (await EventsAsync(team)).ShouldBe(before, form);
            await SendAsync(team, team.Lead, place, form, fields);
            (await EventsAsync(team)).ShouldBe(before + 1, form);
        }
    }

    private async Task<int> EventsAsync(ReviewTeams team) => await ScreenedReview.ReadAsync(app, team, state => state.Events);

    /// <summary>As a browser would that was shown the form, with the member's own token.</summary>
    private static async Task SendAsync(ReviewTeams team, Visitor member, string place, string form, (string Name, string Value)[] fields)
    {
        await member.OpenAsync($"{team.Path}/draft/abstract");
        var token = member.Page.QuerySelector("main form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await member.PostAsync($"{team.Path}/{place}", [new("__RequestVerificationToken", token), new("_handler", form), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
    }
}
