using Backstay.Evidence.Coding;
using Backstay.Evidence.Log;
using Backstay.Evidence.Model;
using Backstay.Evidence.Reports;
using static Backstay.Evidence.Demo.DemoDesk;
using static Backstay.Evidence.Demo.DemoTexts;

namespace Backstay.Evidence.Demo;

/// <summary>Two people code the made-up texts, put codes into themes, map them to the theory, and say how sure one can be. A little is left to do.</summary>
internal static class DemoCoding
{
    private const string Begin = "Getting started", On = "Keeping going", Others = "Other people", Days = "Everyday life", Trust = "Pain and trust";

    private static readonly (string Name, Sense Sense, string? In)[] Codes =
    [
        (Step, Sense.Facilitator, Begin), (Safe, Sense.Barrier, Begin), (Company, Sense.Facilitator, Others), (Praise, Sense.Facilitator, Others), (Rest, Sense.Barrier, Others), (Hour, Sense.Facilitator, Days),
        (Time, Sense.Barrier, Days), (Nagging, Sense.Barrier, Days), (Tries, Sense.Facilitator, Trust), (Fear, Sense.Barrier, Trust), (Weather, Sense.Barrier, null),
    ];

    public static async Task CodeAsync(DemoDesk desk)
    {
        await desk.DoAsync(Lead,
        [
            new ThemeAdded(Id(Begin), Begin), new ThemeAdded(Id(On), On), new ThemeAdded(Id(Others), Others, Id(On)), new ThemeAdded(Id(Days), Days, Id(On)), new ThemeAdded(Id(Trust), Trust),
            .. Codes.Select(code => new CodeAdded(Id(code.Name), code.Name, code.Sense, Memo: code.Name == Weather ? "Demo memo: does it belong to everyday life?" : null, In: code.In is { } place ? Id(place) : null)),
        ]);
        foreach (var (report, text) in All) await MarkAsync(desk, desk.Report(report), text);
        desk.Clock.MoveTo(10);
        await MapAsync(desk);
        await JudgeAsync(desk);
    }

    private static async Task MarkAsync(DemoDesk desk, int report, IReadOnlyList<Said> text)
    {
        await new ReportTexts(desk.Db, desk.Book).StoreAsync(desk.As(Lead), report, new(string.Join(' ', text.Select(one => one.Words)), null), desk.Ct);
        List<(int, ReviewEvent)> marks = [];
        var start = 0;
        foreach (var one in text)
        {
            foreach (var (member, code) in new[] { (Lead, one.Code), (Second, one.Other) })
                if (code is not null) marks.Add((member, new Coded(report, Id($"{report} {start} {member}"), start, start + one.Words.Length, Id(code))));
            start += one.Words.Length + 1;
        }
        await desk.DoAsync([.. marks.OrderBy(one => one.Item1), (Lead, new ReadToEnd(report)), (Second, new ReadToEnd(report))]);
    }

    private static async Task MapAsync(DemoDesk desk)
    {
        await desk.DoAsync(Lead, Map(Step, "Coherence"), Map(Safe, "Coherence"), Map(Company, "CognitiveParticipation"), Map(Praise, "ReflexiveMonitoring"), Map(Rest, "CognitiveParticipation"), Map(Hour, "CollectiveAction"),
            Map(Time, "CollectiveAction"), Map(Nagging, "ReflexiveMonitoring"), Map(Tries, "ReflexiveMonitoring"), new CodeMapped(Id(Fear), [], "It is about how pain feels, and not about something new in everyday life."));
        await desk.DoAsync(Second, Map(Step, "Coherence"), Map(Safe, "Coherence", "CollectiveAction"), Map(Company, "CognitiveParticipation", "CollectiveAction"), Map(Rest, "CognitiveParticipation"), Map(Hour, "CollectiveAction"),
            Map(Time, "CollectiveAction"), Map(Tries, "Coherence"), new CodeMapped(Id(Fear), [], "Fear comes before any of the four."));
    }

    private static Task JudgeAsync(DemoDesk desk) => desk.DoAsync(Lead,
        new ConfidenceJudged(Id(Others), "Somebody who comes along helps, and somebody who says to rest does not.", new(Concern.Minor, "Demo: one report tells little of how it was done."), new(Concern.None), new(Concern.Moderate, "Demo: four short texts."),
            new(Concern.None), Confidence.Moderate, "Demo judgement: all four made-up reports speak of it, in few words."),
        new ConfidenceJudged(Id(Days), "A fixed hour keeps it going; long days and many reminders get in the way.", new(Concern.Minor, "Demo: one report tells little of how it was done."), new(Concern.Minor, "Demo: a reminder helps one and nags another."),
            new(Concern.Serious, "Demo: few words from few people."), new(Concern.None), Confidence.Low, "Demo judgement: there is too little to be sure."));

    private static CodeMapped Map(string code, params string[] constructs) => new(Id(code), constructs, null);

    private static Guid Id(string name) => NamedGuid.Of("demo", name);
}
