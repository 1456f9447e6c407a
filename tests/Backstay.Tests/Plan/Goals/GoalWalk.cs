using Backstay.Tests.App;
using Backstay.Tests.CheckIns;
using Microsoft.Extensions.Time.Testing;

namespace Backstay.Tests.Plan.Goals;

/// <summary>The steps that tests of goals begin with, through the real pages.</summary>
internal static class GoalWalk
{
    public static async Task<Visitor> WithGoalAsync(TestApp app, string what = "Walk to the market", int able = 3)
    {
        var visitor = await Walk.StartedAsync(app);
        await visitor.NameAsync(what, able);
        return visitor;
    }

    /// <summary>Ends on the goal's page.</summary>
    public static async Task NameAsync(this Visitor visitor, string what, int able = 3)
    {
        await visitor.OpenAsync("/goals/new");
        await visitor.PressAsync("Save what matters", ("what", what), ("able", $"{able}"));
    }

    /// <summary>From the goal's page and back to it.</summary>
    public static async Task PlanAsync(this Visitor visitor, params (string Name, string? Value)[] fields)
    {
        var goal = visitor.Url.AbsolutePath;
        await visitor.OpenAsync($"{goal}/plan");
        await visitor.PressAsync("Save my plan", fields);
    }

    public static Task PlanMondayWalkAsync(this Visitor visitor) => visitor.PlanAsync(
        ("what", "I walk to the park"), ("days", "Monday"), ("when", "Lunch"), ("obstacle", "it rains"), ("instead", "I walk in the hall"));

    /// <summary>The same person some hours after the tests' clock begins.</summary>
    public static async Task<Visitor> LaterAsync(this Visitor visitor, TestApp app, double hours)
    {
        var clock = new FakeTimeProvider(TestApp.Begin.AddHours(hours));
        return visitor.On(new Uri((await app.StartAsync(clock)).Urls.First()), clock);
    }
}
