using System.Net;
using System.Text.RegularExpressions;
using Backstay.Programmes.Files;
using Asked = Backstay.CheckIns.Words;
using Entry = Backstay.Programmes.Words;

namespace Backstay.Proving;

/// <summary>Oneself: anybody comes, all of it is there at once, nothing is chosen for them, and nothing ends. Twelve weeks of it, with a visit a week.</summary>
internal sealed partial class OneselfProof(Cohort cohort) : ProgrammeProof(cohort)
{
    private const int Weeks = 12, LastDay = 7 * Weeks, ShareOfWeek = 24, ShareAtEnd = 4;
    private static readonly string[] Shelves = ["/learn", "/listen", "/move"], Others = ["/learn/courses", "/learn/new"];

    private readonly Claim enter = new("Anyone registers, whatever they told");
    private readonly Claim atOnce = new("Every article, talk and exercise on the shelves opens on the first day", "pages with their content");
    private readonly Claim same = new("Nothing is tailored: all find the same on the shelves", "shelves");
    private readonly Claim says = new("Its page says that nothing is chosen and nothing ends", "visits");
    private readonly Claim today = new("Today chooses nothing, and leads to that page", "visits");
    private readonly Claim endless = new("No page of it names a last or a closing day", "pages");
    private readonly Claim open = new($"After {Weeks} weeks, and in each week before, all is still open", "pages with their content");
    private readonly Dictionary<string, IReadOnlyList<string>> first = [];
    private bool communityWaits;

    public override int Days => LastDay + 1;

    public override bool Comes(Participant one, int day) => day % 7 == 0;

    protected override async Task LiveAsync(Participant one, int day, CancellationToken ct)
    {
        if (day == 0) await EnterAsync(one, ct);
        var page = $"/programmes/{Id}/open";
        await one.OpenAsync(page, ct);
        says.See(one.Number, one.Path == page && one.Browser.Text.Contains(Entry.OpenAllLine, StringComparison.Ordinal), $"day {day}, {one.Path}");
        communityWaits |= one.Browser.Text.Contains(Entry.CommunityLater, StringComparison.Ordinal);
        endless.See(one.Number, !NamesAnEnd(one.Browser.Text), $"day {day}, {page}");
        await one.OpenAsync("/today", ct);
        today.See(one.Number, one.Path == page && !one.Sees("form[action='/today/do']"), $"day {day}, {one.Path}");
        foreach (var shelf in Shelves) await BrowseAsync(one, shelf, day, ct);
    }

    protected override Task<IReadOnlyList<Proof>> ProofsAsync(CancellationToken ct)
    {
        var counts = string.Join(", ", Shelves.Zip(["articles", "talks", "exercises"], (shelf, name) => $"{first.GetValueOrDefault(shelf)?.Count ?? 0} {name}"));
        return Task.FromResult<IReadOnlyList<Proof>>(
        [
            enter.Prove("one in four each: strangers, without a sign, with a sign to be looked at, with an alarming sign"), atOnce.Prove(counts), same.Prove(), says.Prove(), today.Prove(), endless.Prove(), open.Prove(),
            Waits("A thread of the forum becomes the topic of the week's chat hour, with a clinician in it", Door.Forum, Door.Chat),
            Waits("A request for missing information becomes a specialist's answer", Door.Requests, Door.Ask),
            Waits("A testimonial is told, moderated and commented on", Door.Stories),
            Waits("The newsletter lists what is new and unread", Door.Newsletter),
        ]);
    }

    /// <summary>Some come as strangers, others after the first questions of the start page.</summary>
    private async Task EnterAsync(Participant one, CancellationToken ct)
    {
        if (one.Number % 4 is var kind and > 0)
        {
            await one.OpenAsync("/", ct);
            if (kind == 1) await one.PressAsync(Asked.NoneOfThese, ct);
            else
            {
                var signs = one.Page.QuerySelectorAll("main input[name=signs]").Select(sign => sign.GetAttribute("value")).ToList();
                await one.PressAsync(Asked.TickedOne, ct, ("signs", kind == 2 ? signs[^1] : signs[0]));
            }
        }
        await one.OpenAsync($"/programmes/{Id}", ct);
        endless.See(one.Number, one.Browser.Text.Contains(Entry.LastsOn, StringComparison.Ordinal), $"/programmes/{Id}");
        var begun = await Joining.TryAsync(one, Id, Clock, [], [], ct);
        enter.See(one.Number, begun && one.Path == $"/programmes/{Id}/open", one.Path);
    }

    private async Task BrowseAsync(Participant one, string shelf, int day, CancellationToken ct)
    {
        await one.OpenAsync(shelf, ct);
        IReadOnlyList<string> there = [.. one.Page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!).Where(to => Item().IsMatch(to) && !Others.Contains(to)).Distinct().Order(StringComparer.Ordinal)];
        if (day == 0)
        {
            lock (first) first.TryAdd(shelf, there);
            same.See(one.Number, there.Count > 0 && there.SequenceEqual(first[shelf]), $"{shelf}: {there.Count} things");
        }
        var every = day switch { 0 => 1, LastDay => ShareAtEnd, _ => ShareOfWeek };
        foreach (var path in there.Where((_, place) => (place + one.Number + day / 7) % every == 0))
        {
            var (status, _, source) = await one.Browser.LookAsync(path, ct);
            (day == 0 ? atOnce : open).See(one.Number, status == HttpStatusCode.OK && source.Contains("card prose", StringComparison.Ordinal), $"day {day}, {path}");
        }
    }

    /// <summary>A file that names no such door breaks its promise; once the doors are open here, somebody has to go through them.</summary>
    private Proof Waits(string statement, params Door[] doors)
    {
        var missing = doors.Except(Cohort.Programme.Community).ToList();
        if (missing.Count > 0) return new(statement, Verdict.Fails, $"Its file does not name {string.Join(" and ", missing.Select(Spelling.Of))}.");
        return communityWaits ? new(statement, Verdict.Waits, $"The community room. Its file names {string.Join(" and ", doors.Select(Spelling.Of))}; its page says that they are not open here yet.")
            : new(statement, Verdict.Fails, "Its page no longer says that this is not open here yet, and nothing looks at it.");
    }

    private static bool NamesAnEnd(string text) => text.Contains(Entry.ClosesYou, StringComparison.Ordinal) || text.Contains(Entry.EndsYou, StringComparison.Ordinal);

    [GeneratedRegex("^/(learn|listen|move)/[a-z0-9-]+$")]
    private static partial Regex Item();
}
