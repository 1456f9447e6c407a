using Backstay.Evidence.Records;
using Backstay.Tests.App;
using Backstay.Tests.Evidence.Reviews;

namespace Backstay.Tests.Evidence.Deduplication.Looking;

/// <summary>Looks for duplicates as a member does, and waits until they are found.</summary>
internal static class Looks
{
    /// <summary>One publication in two forms, and another one that may be the same.</summary>
    public static readonly Citation[] Three =
    [
        Made.Work with { Abstract = "More is told here." }, Made.Work with { Title = Made.Work.Title!.ToUpperInvariant(), Journal = "J Made Up Rehabil" }, Made.Work with { Pages = "7001-7009", Issue = "11" },
    ];

    public static Citation Other(int number) => Made.Work with { Title = Titles[number], Authors = [new(number % 2 == 0 ? "Lindqvist" : "Marchetti", "B.")], Volume = $"{40 + 7 * number}", Pages = $"{2 + 31 * number}-{9 + 31 * number}" };

    private static readonly string[] Titles =
    [
        "Lifting among bakers of a northern city: a survey of habits at night", "Yoga in primary schools and the posture of teachers over nine winters",
        "Sciatica of long distance drivers seen by their families at home", "What nurses say of fear when patients bend for the first time",
    ];

    public static async Task LookAsync(this ReviewTeams team, Visitor? member = null)
    {
        member ??= team.Lead;
        await member.OpenAsync($"{team.Path}/duplicates");
        await member.PressAsync("Look for duplicates");
        await member.FoundAsync(team);
    }

    public static async Task FoundAsync(this Visitor member, ReviewTeams team)
    {
        for (var look = 0; look < 600 && (await member.OpenAsync($"{team.Path}/duplicates")).Page.QuerySelector("progress") is not null; look++) await Task.Delay(50, TestContext.Current.CancellationToken);
        member.Page.QuerySelector("progress").ShouldBeNull("duplicates were to be found by now");
    }
}
