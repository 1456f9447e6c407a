using Backstay.Simulation;
using CsCheck;

namespace Backstay.Tests.Simulation;

/// <summary>Each trait of a virtual person is there and has its effect.</summary>
[Trait("Runs", "once")]
public sealed class TraitTests
{
    private static readonly Temperament Usual = new(
        Keenness: .5, Wear: .3, Weekend: .6, Thinness: .8, Confidence: .5, Telling: .4, Pain: 5, Healing: 0, Restless: 1.2, FlareChance: 0, Hour: 8, Minutes: 10, Limits: ["sitting"]);

    [Fact]
    public void Pain_differs_from_day_to_day_as_published_among_people_with_chronic_low_back_pain()
    {
        var spreads = Enumerable.Range(0, 400).Select(seed => Spread(Days(Temperament.Draw(new Random(seed)) with { FlareChance = 0, Healing = 0, Pain = 5 }, seed, 28))).ToList();
        // Pagé et al., J Pain 2022: average standard deviation 1.2 within a person, and people differ much.
        spreads.Average().ShouldBe(1.2, tolerance: .15);
        spreads.Max().ShouldBeGreaterThan(2 * spreads.Min());
    }

    [Fact]
    public void A_day_is_more_like_the_day_before_than_like_any_other()
    {
        var days = Days(Usual, seed: 3, 2000);
        var mean = days.Average();
        days.Zip(days.Skip(1), (one, next) => (one - mean) * (next - mean)).Average().ShouldBeGreaterThan(.2 * days.Average(day => (day - mean) * (day - mean)));
    }

    [Fact]
    public void A_flare_up_rises_at_once_and_settles_within_days()
    {
        var course = new PainCourse(Usual with { Restless = .1 }, new Random(1));
        course.NextDay(flareBegins: true);
        (course.Today, course.IsFlare).ShouldBe((9, true));
        for (var day = 0; day < 10; day++) course.NextDay();
        (course.Today, course.IsFlare).ShouldBe((5, false));
    }

    [Fact]
    public void Coming_makes_a_habit_that_is_nearly_whole_after_66_days_and_wears_off_without()
    {
        var disposition = new Disposition(Usual);
        for (var day = 0; day < 66; day++) disposition.Came();
        disposition.Habit.ShouldBe(.95, tolerance: .02);
        for (var day = 0; day < 30; day++) disposition.StayedAway();
        disposition.Habit.ShouldBeLessThan(.5);
    }

    [Fact]
    public void A_habit_makes_up_for_keenness_that_wears_off()
    {
        var (used, unused) = (new Disposition(Usual), new Disposition(Usual));
        for (var day = 0; day < 40; day++) used.Came();
        used.ChanceToCome(40, weekend: false, flareUp: false).ShouldBeGreaterThan(unused.ChanceToCome(40, weekend: false, flareUp: false) + .3);
        unused.ChanceToCome(40, weekend: false, flareUp: false).ShouldBeLessThan(unused.ChanceToCome(0, weekend: false, flareUp: false));
    }

    [Fact]
    public void Being_asked_often_lowers_the_wish_to_come_until_it_has_rested_and_not_for_everybody()
    {
        var (thin, thick) = (new Disposition(Usual), new Disposition(Usual with { Thinness = 0 }));
        var before = thin.ChanceToCome(0, weekend: false, flareUp: false);
        foreach (var one in new[] { thin, thick })
            for (var day = 0; day < 5; day++) one.WasAsked(2);
        thin.ChanceToCome(0, weekend: false, flareUp: false).ShouldBeLessThan(.7 * before);
        thick.ChanceToCome(0, weekend: false, flareUp: false).ShouldBe(before, tolerance: 1e-9);
        for (var day = 0; day < 40; day++) thin.WasAsked(0);
        thin.ChanceToCome(0, weekend: false, flareUp: false).ShouldBe(before, tolerance: .01);
    }

    [Fact]
    public void Confidence_grows_with_doing_falls_with_a_setback_and_pain_makes_doing_harder()
    {
        var disposition = new Disposition(Usual);
        var before = disposition.ChanceToDo(4);
        disposition.HadSetback();
        disposition.ChanceToDo(4).ShouldBeLessThan(before);
        for (var thing = 0; thing < 30; thing++) disposition.Did();
        disposition.ChanceToDo(4).ShouldBeGreaterThan(before + .1);
        disposition.ChanceToDo(8).ShouldBeLessThan(disposition.ChanceToDo(4));
    }

    [Fact]
    public void A_weekend_is_later_and_other_than_a_weekday()
    {
        var life = new Life(new Resident(4, Usual), new Browser(new Uri("http://localhost")), new SimulatedMail(""));
        life.SlotOn(new DateOnly(2026, 3, 7)).ShouldBe(life.SlotOn(new DateOnly(2026, 3, 6)) + 4);
        var disposition = new Disposition(Usual);
        disposition.ChanceToCome(0, weekend: true, flareUp: false).ShouldBe(.6 * disposition.ChanceToCome(0, weekend: false, flareUp: false), tolerance: 1e-9);
    }

    [Fact]
    public void Whatever_happens_all_stays_a_share() => Gen.Int[0, 4].List[0, 300].Sample(happenings =>
    {
        var one = new Disposition(Usual);
        foreach (var what in happenings)
        {
            if (what == 0) one.Came();
            else if (what == 1) one.StayedAway();
            else if (what == 2) one.Did();
            else if (what == 3) one.HadSetback();
            else one.WasAsked(3);
        }
        double[] shares = [one.Habit, one.Confidence, one.Fatigue, one.ChanceToDo(10), one.ChanceToDo(0), one.ChanceToCome(50, true, true), one.ChanceToCome(0, false, false)];
        return shares.All(share => share is >= 0 and <= 1);
    });

    private static List<int> Days(Temperament person, int seed, int count)
    {
        var course = new PainCourse(person, new Random(seed));
        var days = new List<int>();
        for (var day = 0; day < count; day++)
        {
            course.NextDay();
            days.Add(course.Today);
        }
        return days;
    }

    private static double Spread(List<int> days) => Math.Sqrt(days.Average(day => Math.Pow(day - days.Average(), 2)));
}
