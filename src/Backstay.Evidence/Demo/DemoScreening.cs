using Backstay.Evidence.Coding;
using Backstay.Evidence.Log;
using Backstay.Evidence.Marks;
using Backstay.Evidence.Records;
using Backstay.Evidence.Reports;
using Backstay.Evidence.Screening;
using static Backstay.Evidence.Demo.DemoDesk;

namespace Backstay.Evidence.Demo;

/// <summary>Judges records by the words in them, with a slip now and then. What is said of a real publication is for show.</summary>
internal sealed class DemoScreening
{
    private static readonly string[] TitleWords = ["walk", "exercis", "activ", "moving", "breaks", "views", "voice", "say to people", DemoPlan.MadeUp], AbstractWords = ["interview", "group talks"];

    private readonly Random chance = new(17);

    public async Task FirstWaveAsync(DemoDesk desk)
    {
        var records = await desk.RecordsAsync();
        await TitlesAsync(desk, records, from: 44);
        await TagAsync(desk);
        desk.Clock.MoveTo(34);
        await AbstractsAsync(desk, records, waiting: 4);
        await ThirdAsync(desk);
        desk.Clock.MoveTo(24);
        await FullTextsAsync(desk, records);
    }

    public async Task SecondWaveAsync(DemoDesk desk)
    {
        var records = (await desk.RecordsAsync()).Where(one => one.Wave == 2).ToList();
        await TitlesAsync(desk, records, from: 5);
        await DemoPlan.ChangeAsync(desk);
        desk.Clock.MoveTo(4);
        var swimming = desk.Report("Swimming");
        await AbstractsAsync(desk, [.. records.Where(one => one.Number != swimming)], waiting: 1);
        await desk.DoAsync(Lead, new Voted(DemoPlan.AbstractLevel, swimming, Decision.Include));
        await desk.DoAsync(Second, new Voted(DemoPlan.AbstractLevel, swimming, Decision.Exclude, Note: "Demo note: I am not sure that they have back pain."));
        desk.Clock.MoveTo(3);
        int cycling = desk.Report("Cycling"), later = desk.Report("Walking with a neighbour, one");
        await desk.DoAsync(Lead, new Retrieved(cycling, true), new Retrieved(later, true), new Voted(DemoPlan.TextLevel, later, Decision.Include), new Voted(DemoPlan.TextLevel, cycling, Decision.Include));
        await desk.DoAsync(Second, new Voted(DemoPlan.TextLevel, later, Decision.Include), new Voted(DemoPlan.TextLevel, cycling, Decision.Exclude, DemoPlan.NotMoving, "Demo note: it is about roads more than about people."));
        await desk.DoAsync(Lead, new Grouped("Alder (made up)", [desk.Report("Walking with a neighbour after"), later]));
    }

    private async Task TitlesAsync(DemoDesk desk, IReadOnlyList<Identified> records, int from)
    {
        const int aDay = 14;
        foreach (var (day, some) in records.Chunk(aDay).Index())
        {
            desk.Clock.MoveTo(from - day);
            await desk.DoAsync([.. some.SelectMany((one, place) => Votes(DemoPlan.TitleLevel, one, TitleWords, one.Citation.Title!, Lead, place % 3 == 2 ? Third : Second))]);
        }
    }

    /// <param name="waiting">How many of them wait for the lead.</param>
    private async Task AbstractsAsync(DemoDesk desk, IReadOnlyList<Identified> records, int waiting)
    {
        var here = await desk.ReadAsync(state => records.Where(one => state.At(1, one.Number) is not null).ToList());
        var left = here.Where(one => !AbstractWords.Any(one.Citation.Abstract!.Contains)).TakeLast(waiting).ToHashSet();
        await desk.DoAsync([.. here.SelectMany(one => Votes(DemoPlan.AbstractLevel, one, AbstractWords, one.Citation.Abstract!, left.Contains(one) ? [Second] : [Lead, Second]))]);
    }

    private IEnumerable<(int, ReviewEvent)> Votes(string level, Identified one, string[] words, string text, params int[] members)
    {
        const double slips = .07;
        var fits = words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
        var sure = one.Citation.Title!.StartsWith(DemoPlan.MadeUp, StringComparison.Ordinal);
        foreach (var member in members)
        {
            var slip = !sure && chance.NextDouble() < slips;
            yield return (member, new Voted(level, one.Number, fits != slip ? Decision.Include : chance.NextDouble() < slips ? Decision.Unsure : Decision.Exclude));
        }
    }

    /// <summary>All abstracts that two see differently, but the last.</summary>
    private static async Task ThirdAsync(DemoDesk desk)
    {
        var open = await desk.ReadAsync(state => state.Unique.Where(record => state.At(1, record)?.Standing == Standing.Conflict).ToList());
        await desk.DoAsync(Third, [.. open.SkipLast(1).Select(record => new Voted(DemoPlan.AbstractLevel, record, Decision.Exclude, Note: "Demo note: nobody speaks in it."))]);
    }

    private static async Task FullTextsAsync(DemoDesk desk, IReadOnlyList<Identified> records)
    {
        int walking = desk.Report("Walking with a neighbour after"), drivers = desk.Report("What keeps"), nurses = desk.Report("Ten"), reminders = desk.Report("Reminders"), garden = desk.Report("Gardening"), dancing = desk.Report("Dancing");
        var review = records.First(one => one.Citation.Title!.Contains("systematic review of qualitative", StringComparison.Ordinal)).Number;
        await new ReportBook(desk.Db, desk.Book, desk.Clock).KeepAsync(desk.As(Lead), walking, "demo-report.pdf", DemoPdf.Of(records.First(one => one.Number == walking).Citation.Title!), desk.Ct);
        await desk.DoAsync(Second, [.. new[] { drivers, nurses, reminders, garden, review }.Select(one => new Retrieved(one, true)), new Retrieved(dancing, false)]);
        var includes = new[] { walking, drivers, nurses }.Select(one => new Voted(DemoPlan.TextLevel, one, Decision.Include)).ToList();
        var excludes = new[] { new Voted(DemoPlan.TextLevel, garden, Decision.Exclude, DemoPlan.NoVoices), new Voted(DemoPlan.TextLevel, review, Decision.Exclude, DemoPlan.IsReview) };
        await desk.DoAsync(Lead, [.. includes, .. excludes, new Voted(DemoPlan.TextLevel, reminders, Decision.Include)]);
        await desk.DoAsync(Second, [.. includes, .. excludes, new Voted(DemoPlan.TextLevel, reminders, Decision.Exclude, DemoPlan.NotMoving)]);
        await desk.DoAsync(Third, new Settled(DemoPlan.TextLevel, reminders, Decision.Include, Note: "Demo note: a reminder to get up is about moving."));
        (string Study, int Report)[] studies = [("Alder (made up)", walking), ("Birch (made up)", drivers), ("Cedar (made up)", nurses), ("Elm (made up)", reminders)];
        await desk.DoAsync(Lead, [.. studies.Select(one => new Grouped(one.Study, [one.Report]))]);
    }

    private static async Task TagAsync(DemoDesk desk)
    {
        int walking = desk.Report("Walking with a neighbour after"), drivers = desk.Report("What keeps"), dancing = desk.Report("Dancing");
        await desk.DoAsync(Lead, new Tagged(walking, "walking", true), new Tagged(drivers, "at work", true), new Noted(drivers, NamedGuid.Of("demo", "note of drivers"), "Demo note: look for the other paper of this group."));
        await desk.DoAsync(Second, new Tagged(dancing, "older people", true), new Tagged(walking, "other people", true));
        await desk.DoAsync(Third, new Noted(dancing, NamedGuid.Of("demo", "note of dancing"), "Demo note: the library has no copy. I have written to the author."));
    }
}
