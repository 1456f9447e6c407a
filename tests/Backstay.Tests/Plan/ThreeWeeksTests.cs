using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Backstay.Tests.App;
using Backstay.Tests.CheckIns;
using Microsoft.Extensions.Time.Testing;

namespace Backstay.Tests.Plan;

/// <summary>Three weeks of one person, day by day through the real pages, with a flare-up in the second.</summary>
public sealed partial class ThreeWeeksTests(TestApp app)
{
    private const int FlareOn = 9, OverOn = 13, UsualOn = 20, Days = 21;

    [Fact]
    public async Task The_plan_shrinks_at_once_in_a_flare_up_grows_back_in_steps_and_says_why_each_time()
    {
        var clock = new FakeTimeProvider(TestApp.Begin) { AutoAdvanceAmount = TimeSpan.FromMilliseconds(1) };
        var copy = await app.StartAsync(clock);
        using var visitor = new Visitor(new Uri(copy.Urls.First()), clock);
        await visitor.StartAsync(pain: 4);
        var refused = Exercises(visitor)[0];
        await visitor.PressAsync("Not for me", ("why", "dislike"));

        var lived = new List<LivedDay>();
        for (var day = 0; day < Days; day++)
        {
            clock.SetUtcNow(TestApp.Begin.AddDays(day).AddHours(1));
            await visitor.OpenAsync("/today");
            await visitor.PressAsync("Save", ("pain", PainOn(day).ToString(CultureInfo.InvariantCulture)));
            if (day == FlareOn) await BeginFlareUpAsync(visitor);
            if (day == FlareOn + 3) await SayThatItGoesOnAsync(visitor);
            if (day == FlareOn + 2) visitor.Text.ShouldNotContain("How is it now?");
            if (day == OverOn) await EndFlareUpAsync(visitor);
            lived.Add(new(visitor.Page.QuerySelector(".lead")?.TextContent ?? "", Exercises(visitor), Minutes(visitor)));
            await DoAllAsync(visitor);
        }

        lived.ShouldAllBe(day => !day.Exercises.Contains(refused));
        var flare = lived[FlareOn..OverOn];
        flare.ShouldAllBe(day => day.Minutes <= 4 && day.Exercises.Count <= 2 && day.Sentence == "Smaller, since a flare-up began. It is meant to be small.");
        lived[FlareOn].Minutes.ShouldBeLessThan(lived[FlareOn - 1].Minutes);
        lived[OverOn..UsualOn].ShouldAllBe(day => day.Sentence == "Back in small steps after the flare-up.");
        lived[OverOn..(OverOn + 3)].ShouldAllBe(day => day.Minutes <= 4);
        lived[(OverOn + 3)..UsualOn].Max(day => day.Minutes).ShouldBeLessThanOrEqualTo(lived[..FlareOn].Max(day => day.Minutes));
        lived[UsualOn].Sentence.ShouldBe("The way back is done. This is your usual plan.");
        lived[UsualOn].Minutes.ShouldBeGreaterThan(flare.Max(day => day.Minutes));

        await visitor.OpenAsync("/progress");
        visitor.Page.QuerySelectorAll("svg text").ShouldContain(label => label.TextContent == "flare-up", "the graph names the shaded days");
        visitor.Text.ShouldContain("After the flare-up your pain came down again.");
        await visitor.OpenAsync("/week");
        visitor.Text.ShouldContain("Your usual plan again, since the way back is over.");
    }

    [Fact]
    public async Task A_flare_up_can_be_said_to_have_begun_yesterday()
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.OpenAsync("/bad-day");
        await visitor.PressAsync("It began yesterday");
        await visitor.PressAsync("Show my small plan");
        visitor.Text.ShouldContain("Flare-up plan. Small on purpose.");
        await visitor.OpenAsync("/bad-day");
        visitor.Text.ShouldContain("Your plan is small since Sunday.");
    }

    private static async Task BeginFlareUpAsync(Visitor visitor)
    {
        await visitor.OpenAsync("/bad-day");
        await visitor.PressAsync("Make my plan small");
        await visitor.PressAsync("Show my small plan");
    }

    private static async Task SayThatItGoesOnAsync(Visitor visitor)
    {
        visitor.Text.ShouldContain("How is it now?");
        visitor.Text.ShouldContain("This is day 4 of your small plan.");
        await visitor.PressAsync("Still a bad time");
        visitor.Text.ShouldNotContain("How is it now?");
        visitor.Text.ShouldContain("Flare-up plan. Small on purpose.");
    }

    private static async Task EndFlareUpAsync(Visitor visitor)
    {
        await visitor.OpenAsync("/bad-day/over");
        await visitor.PressAsync("Start the way back", ("helped", "warmth"));
    }

    private static async Task DoAllAsync(Visitor visitor)
    {
        while (visitor.Page.QuerySelectorAll("button").Any(button => button.TextContent == "Done")) await visitor.PressAsync("Done");
    }

    private static int PainOn(int day) => day switch { FlareOn or FlareOn + 1 => 8, > FlareOn and < OverOn => 7, >= OverOn and < OverOn + 3 => 5, _ => 4 };

    private static IReadOnlyList<string> Exercises(Visitor visitor) => [.. visitor.Page.QuerySelectorAll(".item h3 a[href^='/move/']").Select(link => link.GetAttribute("href")!)];

    private static int Minutes(Visitor visitor) => visitor.Page.QuerySelectorAll(".item:has(a[href^='/move/']) .item-head .quiet")
        .Sum(dose => Number().Match(dose.TextContent) is { Success: true } minutes ? int.Parse(minutes.Groups[1].Value, CultureInfo.InvariantCulture) : 0);

    [GeneratedRegex(@"(\d+) min")]
    private static partial Regex Number();

    private sealed record LivedDay(string Sentence, IReadOnlyList<string> Exercises, int Minutes);
}
