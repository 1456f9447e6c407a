using Backstay.Evidence.Writing;
using static Backstay.Evidence.Demo.DemoDesk;

namespace Backstay.Evidence.Demo;

/// <summary>What the demo's team has written of its article so far.</summary>
internal static class DemoDraft
{
    public static async Task WriteAsync(DemoDesk desk)
    {
        var draft = new DraftBook(desk.Db, desk.Clock);
        var (walking, drivers) = (desk.Report("Walking with a neighbour after"), desk.Report("What keeps"));
        await draft.SaveAsync(desk.As(Lead), "introduction", 0, "This is demo text. Many people with back pain hear that they should keep moving.", true, desk.Ct);
        await draft.SaveAsync(desk.As(Second), "introduction", 1, "This is demo text. Many people with back pain hear that they should keep moving. Fewer hear how others manage to. We asked what they say themselves.", true, desk.Ct);
        await draft.SaveAsync(desk.As(Lead), "discussion", 0,
            $"This is demo text, and the reports in it are made up.\n\nWhoever had somebody to walk with kept going [@{walking}]. A fixed place in the day did the same for others [@{drivers}].\n\n**What is missing:** the reports of the second search are not in it yet.", false, desk.Ct);
    }
}
