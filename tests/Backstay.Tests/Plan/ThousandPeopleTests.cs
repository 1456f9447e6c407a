using Backstay.CheckIns.Diary;
using Backstay.CheckIns.Questionnaires;
using Backstay.Content;
using Backstay.Plan.Tailoring;

namespace Backstay.Tests.Plan;

/// <summary>A thousand people who answer by chance live eight weeks with the real content and come every third day or so.</summary>
[Trait("Runs", "once")]
public sealed class ThousandPeopleTests
{
    private const int People = 1000, Days = 56;

    private static readonly string[] Limits = ["sitting", "standing", "walking", "bending", "lifting", "sleep", "work", "going-out", "mood"];
    private static readonly string[] Cautions = ["pregnant-late", "recent-surgery", "balance-poor", "knee-trouble", "thin-bones", "heart-or-lungs"];
    private static readonly string?[] Works = [null, "none", "fine", "struggling", "off"];
    private static readonly Catalogue Shelf = new ContentShelf().Catalogue;

    private static readonly Lazy<(Situation Situation, Proposal Plan)[][]> Lives = new(() => [.. Enumerable.Range(0, People).AsParallel().AsOrdered().Select(seed => Live(seed).ToArray())]);

    [Fact]
    public void Each_gets_a_first_plan_and_nothing_in_any_plan_contradicts_their_answers()
    {
        foreach (var (seed, (s, plan)) in Lives.Value.SelectMany((life, seed) => life.Select(day => (seed, day))))
        {
            if (s.Today == Situations.Begin) plan.Items.ShouldNotBeEmpty($"person {seed}");
            foreach (var item in plan.Items.Select(planned => Shelf.Find(planned.ItemId)!))
            {
                var who = $"person {seed} on {s.Today}: {item.Id}";
                item.AvoidWhen.Intersect(s.Profile.Cautions).ShouldBeEmpty(who);
                if (item.AppliesTo.Pain is { } pain) s.Pain.ShouldBeInRange(pain.Least, pain.Most, who);
                if (item.AppliesTo.Worry is { } worry && s.Profile.Worry is { } told) told.ShouldBeInRange(worry.Least, worry.Most, who);
                if (item.AppliesTo.Work.Count > 0 && s.Profile.Work is { } work) item.AppliesTo.Work.Any(state => state.ToString().Equals(work, StringComparison.OrdinalIgnoreCase)).ShouldBeTrue(who);
                if (item.AppliesTo.Stage.Count > 0) item.AppliesTo.Stage.ShouldContain(s.Stage, who);
                s.Words.Any(word => word.ItemId == item.Id && word.Kind == WordKind.Refused).ShouldBeFalse(who);
            }
        }
    }

    [Fact]
    public void Over_eight_weeks_nobody_is_offered_the_same_thing_as_new_twice()
    {
        foreach (var (seed, life) in Lives.Value.Index())
        {
            var anew = life.SelectMany(day => day.Plan.Items).Where(item => item.Reasons.Any(reason => reason.Kind == ReasonKind.NewToYou)).Select(item => item.ItemId).ToList();
            anew.ShouldBeUnique($"person {seed}");
            anew.ShouldNotBeEmpty($"person {seed} gets something new now and then");
        }
    }

    private static IEnumerable<(Situation Situation, Proposal Plan)> Live(int seed)
    {
        var chance = new Random(seed);
        var profile = new PersonProfile(Situations.Begin, chance.Next(11), Some(chance, Limits, 4), null, null, new[] { 2, 5, 10, 15 }[chance.Next(4)],
            chance.Next(3) == 0 ? null : chance.Next(4), Works[chance.Next(Works.Length)], Some(chance, Cautions, 3));
        var (diary, past, words, opened, offered) = (new List<DiaryDay>(), new List<PastItem>(), new List<OwnWord>(), new HashSet<string>(), new HashSet<string>());
        for (var day = 0; day < Days; day++)
        {
            var today = Situations.Begin.AddDays(day);
            if (day > 0 && chance.Next(3) > 0) continue;
            if (chance.Next(4) > 0) diary.Add(new(today, Math.Clamp(profile.Pain + chance.Next(-3, 3), 0, 10), null, chance.Next(5), chance.Next(1, 6), null));
            var s = new Situation
            {
                Today = today, BeganOn = Situations.Begin, Profile = profile, Items = Shelf.Items, Seed = seed, Words = [.. words], Opened = opened, Offered = offered,
                Diary = [.. diary.Where(one => one.Day > today.AddDays(-28))], Past = [.. past.Where(one => one.Day > today.AddDays(-28))],
            };
            var plan = Tailor.Today(s);
            yield return (s, plan);
            foreach (var item in plan.Items)
            {
                offered.Add(item.ItemId);
                past.Add(new(today, item.ItemId, item.Level, chance.Next(3) > 0));
                if (chance.Next(2) == 0) opened.Add(item.ItemId);
                if (chance.Next(25) == 0) words.Add(new(item.ItemId, (WordKind)chance.Next(4), today));
            }
        }
    }

    private static string[] Some(Random chance, string[] of, int atMost) => [.. of.OrderBy(_ => chance.Next()).Take(chance.Next(atMost))];
}
