using Backstay.Evidence.Appraisal;
using Backstay.Evidence.Extraction;
using Backstay.Evidence.Log;
using static Backstay.Evidence.Demo.DemoDesk;

namespace Backstay.Evidence.Demo;

/// <summary>What is taken from the made-up reports, and how they are appraised: one report to the end, one with something open, one half done.</summary>
internal static class DemoFindings
{
    public static async Task ExtractAsync(DemoDesk desk)
    {
        int walking = desk.Report("Walking with a neighbour after"), drivers = desk.Report("What keeps"), nurses = desk.Report("Ten");
        var neighbours = Values("2021", "12 people", "A village", "Walks with a neighbour, three times a week");
        var busy = Values("2022", "15 bus drivers", "A bus depot", "Short breaks with a walk around the bus");
        await desk.DoAsync(Lead, new Extracted(walking, neighbours), new Extracted(drivers, busy), new Extracted(nurses, Values("2022", "18 nurses", "A hospital", "Ten minutes a day")));
        await desk.DoAsync(Second, new Extracted(walking, neighbours), new Extracted(drivers, new Dictionary<string, string>(busy) { ["Participants"] = "14 bus drivers, as one left early" }));
        await desk.DoAsync(Second, new ExtractionAgreed(walking, neighbours));
    }

    public static async Task AppraiseAsync(DemoDesk desk)
    {
        int walking = desk.Report("Walking with a neighbour after"), drivers = desk.Report("What keeps");
        var (chance, items) = (new Random(5), AppraisalForm.Coreq.Items.Count);
        var first = Answers(items);
        // They differ on a few.
        var second = first.ToDictionary(one => one.Key, one => one.Key % 9 == 4 ? new Answer(Verdict.Unclear) : one.Value with { Words = null });
        await desk.DoAsync(Lead, new ReportAppraised(walking, first), new ReportAppraised(drivers, Answers(items)));
        await desk.DoAsync(Second, new ReportAppraised(walking, second), new ReportAppraised(drivers, Answers(items / 2)));
        var open = await desk.ReadAsync(state => state.Findings.Appraisal.Of(walking)!.Open);
        await desk.DoAsync(Second, [.. open.Select(item => new AppraisalSettled(walking, item.Item.Number, item.First!, "Demo note: we looked at the page together."))]);

        Dictionary<int, Answer> Answers(int count) => Enumerable.Range(1, count).ToDictionary(item => item, item => new Answer(
            chance.NextDouble() switch { < .65 => Verdict.Met, < .92 => Verdict.NotMet, _ => Verdict.Unclear }, item % 6 == 1 ? "Demo answer: the report does not exist." : null));
    }

    private static Dictionary<string, string> Values(string year, string participants, string setting, string intervention) =>
        ExtractionState.Usual.Zip(["Made up", year, "Interviews (made up)", participants, setting, intervention, "Interviews of half an hour", "Thematic analysis"]).ToDictionary(one => one.First, one => one.Second);
}
