using Backstay.People.Roles;
using Backstay.Tests.App;
using Backstay.Tests.CheckIns;
using Backstay.Tests.People;

namespace Backstay.Tests.Programmes;

/// <summary>The steps into a programme that tests begin with, through the real pages.</summary>
internal static class Entering
{
    public static readonly (string, string)[] AtRisk =
        [("pain-now", "3"), ("how-long", "3"), ("cut-down", "3"), ("nights", "3"), ("fear", "3"), ("worst", "3"), ("mood", "1"), ("outlook", "3"), ("stress", "3"), ("support", "3"), ("work-ability", "60")];

    public static async Task ApplyAsync(this Visitor visitor, string programme, int age)
    {
        await visitor.OpenAsync($"/programmes/{programme}");
        await visitor.PressAsync("I want to begin");
        await visitor.PressAsync("Next", ("age", $"{age}"));
    }

    public static async Task InviteAsync(this Visitor visitor, string code)
    {
        await visitor.OpenAsync("/invitation");
        await visitor.PressAsync("Next", ("code", code));
    }

    /// <summary>Invited, screened and begun today, week by week.</summary>
    public static async Task EnterWebBcpaAsync(this Visitor visitor, TestApp app)
    {
        await visitor.InviteAsync(await CodeAsync(app, "web-bcpa", places: 1));
        await visitor.PressAsync("Next", ("age", "50"));
        await visitor.FillAsync("bcpa-screening", AtRisk);
        await visitor.OpenAsync("/programmes/web-bcpa");
        await visitor.PressAsync("Begin", ("pace", "weeks"));
        visitor.Url.AbsolutePath.ShouldBe("/my-programme");
    }

    public static async Task<string> CodeAsync(TestApp app, string programme, int places)
    {
        using var clinician = await Staff.SignedInAsync(app, Role.Clinician);
        return await MadeAsync(clinician, programme, places);
    }

    public static async Task<string> MadeAsync(Visitor staff, string programme, int places)
    {
        await staff.OpenAsync("/invitations");
        await staff.PressAsync("Make the code", ("programme", programme), ("places", $"{places}"));
        return staff.Page.QuerySelector(".key")!.TextContent.Trim();
    }
}
