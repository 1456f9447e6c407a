using Backstay.Tests.App;
using Backstay.Tests.CheckIns;

namespace Backstay.Tests.Plan.Advice;

/// <summary>People who follow Get Well Fast, through the real pages of a copy that enrols everybody in it.</summary>
internal static class GetWellFast
{
    /// <summary>A copy of the program in which everybody begins with Get Well Fast.</summary>
    public static Task<Uri> AddressAsync(TestApp app) => app.SharedAsync("--Programmes:Default=get-well-fast");

    public static async Task<Visitor> JoinedAsync(TestApp app)
    {
        var visitor = new Visitor(await AddressAsync(app), app.Clock);
        await visitor.StartAsync();
        return visitor;
    }

    /// <summary>Who has answered the first questionnaire as well.</summary>
    public static async Task<Visitor> ToldAsync(TestApp app, params (string LinkId, string Answer)[] told)
    {
        var visitor = await JoinedAsync(app);
        await visitor.FillAsync("gwf-1",
            [.. told, ("pain", "5"), ("limit-home", "6"), ("limit-move", "4"), ("limit-free", "5"), ("job-hours", "38"), ("lying", "2"), ("sleep", "3"), ("brisk-days", "1")]);
        return visitor;
    }
}
