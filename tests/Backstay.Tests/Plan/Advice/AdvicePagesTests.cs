using System.Net;
using System.Text.RegularExpressions;
using Backstay.Tests.App;
using Backstay.Tests.CheckIns;
using Backstay.Tests.Plan.Goals;

namespace Backstay.Tests.Plan.Advice;

public sealed partial class AdvicePagesTests(TestApp app)
{
    [Fact]
    public async Task Questions_come_first_and_advice_follows_them_with_its_reasons()
    {
        using var visitor = await GetWellFast.JoinedAsync(app);
        await visitor.OpenAsync("/diary/advice");
        visitor.Text.ShouldContain("A few questions come first.");
        visitor.Page.QuerySelector("a[href='/questions/gwf-1']").ShouldNotBeNull();
        using var told = await GetWellFast.ToldAsync(app);
        await told.OpenAsync("/diary/advice");
        told.Text.ShouldContain("You told us that");
        told.Text.ShouldContain("What is behind this");
        told.Text.ShouldContain("The next questions come on Monday 9 March.");
        Minutes(told).ShouldBeInRange(1, 15);
    }

    [Fact]
    public async Task Advice_is_ticked_taken_back_and_read_again_days_later()
    {
        using var visitor = await GetWellFast.ToldAsync(app);
        await visitor.OpenAsync("/diary/advice");
        var first = Titles(visitor);
        await visitor.PressAsync("Done");
        visitor.Text.ShouldContain("Undo");
        await visitor.PressAsync("Undo");
        visitor.Page.QuerySelectorAll("main .card.done").Length.ShouldBe(0);
        await visitor.PressAsync("Done");
        using var next = await visitor.LaterAsync(app, 24);
        await next.OpenAsync("/diary/advice");
        Titles(next).Intersect(first).ShouldBeEmpty("a week does not repeat");
        next.Text.ShouldContain($"1 of {first.Count} done");
        await next.OpenAsync("/diary/advice/2026-03-02");
        Titles(next).ShouldBe(first);
    }

    [Fact]
    public async Task The_diary_and_today_lead_there_for_those_whose_programme_advises()
    {
        using var visitor = await GetWellFast.JoinedAsync(app);
        foreach (var path in new[] { "/today", "/diary" })
        {
            await visitor.OpenAsync(path);
            visitor.Page.QuerySelector("main a[href='/diary/advice']").ShouldNotBeNull(path);
        }
        using var other = await Walk.StartedAsync(app);
        foreach (var path in new[] { "/today", "/diary" })
        {
            await other.OpenAsync(path);
            other.Page.QuerySelector("main a[href='/diary/advice']").ShouldBeNull(path);
        }
        await other.OpenAsync("/diary/advice");
        other.Text.ShouldContain("Yours does not give it now.");
    }

    [Fact]
    public async Task Somebody_elses_days_and_nonsense_are_not_there()
    {
        using var visitor = await GetWellFast.ToldAsync(app);
        await visitor.OpenAsync("/diary/advice");
        var rule = visitor.Page.QuerySelector("input[name=rule]")!.GetAttribute("value")!;
        using var other = await GetWellFast.JoinedAsync(app);
        foreach (var path in new[] { "/diary/advice/2026-03-02", "/diary/advice/2999-01-01", "/diary/advice/yesterday" })
        {
            await other.OpenAsync(path);
            other.Status.ShouldBe(HttpStatusCode.NotFound, path);
        }
        await other.OpenAsync("/check-in");
        var token = other.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var (day, named, act) in new[] { ("2026-03-02", rule, "done"), ("soon", rule, "done"), ("2026-03-02", "none", "done"), ("2026-03-02", rule, "burn") })
        {
            await other.PostAsync("/diary/advice/do", new Dictionary<string, string> { ["day"] = day, ["rule"] = named, ["do"] = act, ["__RequestVerificationToken"] = token });
            other.Status.ShouldBe(HttpStatusCode.NotFound, $"{day} {named} {act}");
        }
    }

    private static IReadOnlyList<string> Titles(Visitor visitor) => [.. visitor.Page.QuerySelectorAll("main .card > h3").Select(title => title.TextContent)];

    private static int Minutes(Visitor visitor) => visitor.Page.QuerySelectorAll("main .card > h3 + .quiet").Sum(line => int.Parse(Number().Match(line.TextContent).Value, System.Globalization.CultureInfo.InvariantCulture));

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
