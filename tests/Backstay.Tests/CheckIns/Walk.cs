using Backstay.Tests.App;

namespace Backstay.Tests.CheckIns;

/// <summary>The first steps that many tests begin with, through the real pages.</summary>
internal static class Walk
{
    public static async Task<Visitor> StartedAsync(TestApp app, int pain = 4, string limits = "sitting", int minutes = 10)
    {
        var visitor = app.NewVisitor();
        await visitor.StartAsync(pain, limits, minutes);
        return visitor;
    }

    public static async Task StartAsync(this Visitor visitor, int pain = 4, string limits = "sitting", int minutes = 10)
    {
        await visitor.OpenAsync("/");
        await visitor.PressAsync("None of these");
        await visitor.PressAsync("Show my plan", ("pain", $"{pain}"), ("limits", limits), ("minutes", $"{minutes}"));
        visitor.Url.AbsolutePath.ShouldBe("/today");
    }
}
