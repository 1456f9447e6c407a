using Backstay.Evidence.Log;
using Backstay.Evidence.Screening;

namespace Backstay.Evidence.Demo;

/// <summary>What the demo's review asks, and how it means to go about it.</summary>
internal static class DemoPlan
{
    public const string Title = "Example (demo data): what helps people with low back pain keep moving?", Question = "What do people with low back pain say helps them to keep moving, and what gets in the way?";

    /// <summary>With this begins the title of each report that does not exist.</summary>
    public const string MadeUp = "Demo report: ";

    public const string TitleLevel = "title", AbstractLevel = "abstract", TextLevel = "full-text";
    public const string IsReview = "It is a review", NoVoices = "No words of people with back pain", NotMoving = "Not about keeping moving";

    public static IReadOnlyList<ScreeningLevel> Levels { get; } =
    [
        new(TitleLevel, "Titles", 2, Disagreement.IncludeToNext, []), new(AbstractLevel, "Abstracts", 2, Disagreement.ThirdParty, []),
        new(TextLevel, "Full texts", 2, Disagreement.Discussion, [IsReview, NoVoices, NotMoving]),
    ];

    private static readonly Dictionary<string, string> Fields = new()
    {
        ["registration"] = "Not registered: this is an example with demo data.",
        ["spider-s"] = "Adults with low back pain", ["spider-pi"] = "Keeping moving in everyday life", ["spider-d"] = "Interviews and group talks", ["spider-e"] = "What helps, and what gets in the way", ["spider-r"] = "Qualitative",
        ["eligibility"] = "Reports in which adults with low back pain say what helps them to keep moving. No limits of year or language.",
        ["searches"] = "Three sources, and once more before the review is finished. In this example a list of references stands in for each search.",
        ["selection"] = "Titles, abstracts and full texts, each judged by two. A third person decides on abstracts; full texts are talked over with somebody who did not judge them.",
        ["extraction"] = "Two people, each by themselves.", ["appraisal"] = "COREQ, by two people. Nothing is left out for what it comes to.",
        ["synthesis"] = "Two people code what is said. A coding clinic puts codes into themes.", ["funding"] = "None: this is an example.", ["interests"] = "None: nobody in this team is real.",
    };

    private static readonly string[] Takes = ["Adults with low back pain", "Their own words, from interviews or group talks", "About walking, exercise or staying active"];
    private static readonly string[] Leaves = ["Reviews", "Trials without interviews", "Pain in other places alone"];

    public static async Task WriteAsync(DemoDesk desk)
    {
        await desk.DoAsync(DemoDesk.Lead, new Planned(Fields), new Described(Takes, Leaves, ["walk*", "exercis*", "activ*", "moving", "interview*", "voice*", "views"], ["mattress", "paracetamol", "weather", "herbal", "schoolbags"]));
        await desk.DoAsync(DemoDesk.Lead, new Assigned(TextLevel, [DemoDesk.Lead, DemoDesk.Second]));
    }

    /// <summary>A change while screening goes on.</summary>
    public static Task ChangeAsync(DemoDesk desk) => desk.DoAsync(DemoDesk.Lead, new Planned(
        new Dictionary<string, string>(Fields) { ["availability"] = "The log of this example can be taken along and replayed." }, "It was forgotten at first."));
}
