using System.Net;
using Backstay.Movement;
using Backstay.Movement.Suggestions;
using Backstay.Plan.SafetyLog;
using Backstay.Tests.App;
using Backstay.Tests.CheckIns;
using Backstay.Tests.Movement.Brought;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Tests.Plan.Suggested;

/// <summary>What somebody in the study of suggestions meets, through the real pages.</summary>
public sealed class SuggestedTests(TestApp app)
{
    private const string Card = "form[action='/movement/do']";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task In_the_first_week_nothing_is_suggested_then_three_things_a_day_until_it_is_over()
    {
        var study = await Study.OpenAsync(app);
        var (visitor, person) = await study.EnterAsync();
        (await visitor.OpenAsync("/today")).Page.QuerySelectorAll(Card).ShouldBeEmpty();
        visitor.Page.QuerySelector("main a[href='/movement']").ShouldNotBeNull();
        visitor.Page.QuerySelectorAll("form[action='/today/do']").ShouldBeEmpty("this programme chooses nothing for a day");
        (await visitor.OpenAsync("/week")).Text.ShouldContain("leaves your days to you");
        await Study.MoveAsync(visitor);
        foreach (var week in new[] { 2, 3, 4, 5 })
        {
            study.GoTo(week);
            (await visitor.OpenAsync("/today")).Page.QuerySelectorAll(Card).Length.ShouldBe(3, $"week {week}");
            await visitor.OpenAsync("/today");
        }
        study.GoTo(6, day: 1);
        (await visitor.OpenAsync("/today")).Page.QuerySelectorAll(Card).ShouldBeEmpty();
        var decided = await app.WithDbAsync(db => db.Set<Decision>().AsNoTracking().Where(one => one.PersonId == person).OrderBy(one => one.Id).ToListAsync(Ct));
        decided.Count.ShouldBe(15, "three a day, once each");
        decided.Select(one => one.Phase).Distinct().ShouldBe([Policy.None, Policy.Generic, Policy.Personal]);
        decided.ShouldAllBe(one => one.Choice == null ? one.Phase == Policy.None && one.Probability == 1 : one.Weighed.Single(weighed => weighed.Arm.ToString() == one.Choice).Probability == one.Probability);
        decided.Where(one => one.Choice != null).ShouldAllBe(one => Draw.From(one.Weighed, one.Draw)!.Arm.ToString() == one.Choice, "who knows the arms and the number can draw it again");
        visitor.Dispose();
    }

    [Fact]
    public async Task A_suggestion_can_be_done_taken_back_made_smaller_swapped_and_refused()
    {
        var study = await Study.OpenAsync(app);
        var (visitor, person) = await study.EnterAsync();
        await Study.MoveAsync(visitor, minutes: "45");
        study.GoTo(2);
        await visitor.OpenAsync("/today");
        await visitor.PressAsync("I did it");
        visitor.Page.QuerySelectorAll(".item.done").Length.ShouldBe(1);
        (await visitor.OpenAsync("/movement")).Page.QuerySelectorAll("main ul.rows > li").Length.ShouldBe(1, "what was followed is told with it");
        await visitor.OpenAsync("/today");
        await visitor.PressAsync("Undo");
        (await visitor.OpenAsync("/movement")).Page.QuerySelectorAll("main ul.rows > li").ShouldBeEmpty();

        await visitor.OpenAsync("/today");
        var before = (await OfAsync(person)).ToDictionary(one => one.Id, one => one.Minutes);
        await visitor.PressAsync("Make it smaller");
        var smaller = (await OfAsync(person)).Single(one => one.MadeSmaller);
        smaller.Minutes.ShouldBeLessThanOrEqualTo(before[smaller.Id] / 2 + 1);
        await visitor.PressAsync("Another idea");
        await visitor.PressAsync("Not for me");
        var all = await OfAsync(person);
        all.Count.ShouldBe(5);
        all.Count(one => one.State == SuggestionState.Open).ShouldBe(3);
        var refused = all.Single(one => one.State == SuggestionState.Refused).Activity;
        for (var day = 1; day <= 6; day++)
        {
            study.GoTo(2, day);
            await visitor.OpenAsync("/today");
        }
        (await OfAsync(person)).Count(one => one.Activity == refused && one.Day > all[0].Day).ShouldBe(0, "what is refused does not come again");
        visitor.Dispose();
    }

    [Fact]
    public async Task What_a_phone_told_weighs_in_the_personal_phase_and_not_in_the_generic_one()
    {
        var study = await Study.OpenAsync(app);
        var (visitor, person) = await study.EnterAsync();
        study.GoTo(2);
        await BringTests.BringAsync(visitor, "walks.gpx", Phone.Gpx(DateOnly.FromDateTime(visitor.Clock.GetUtcNow().DateTime), 2, Enum.GetValues<DayOfWeek>()));
        await visitor.OpenAsync("/today");
        study.GoTo(4);
        await visitor.OpenAsync("/today");
        var decided = await app.WithDbAsync(db => db.Set<Decision>().AsNoTracking().Where(one => one.PersonId == person && one.Part == DayPart.Afternoon).ToListAsync(Ct));
        Walking(Policy.Generic).ShouldBeLessThan(.5);
        Walking(Policy.Personal).ShouldBeGreaterThan(.8);
        visitor.Dispose();

        double Walking(Policy phase) => decided.Single(one => one.Phase == phase).Weighed.Where(one => one.Arm.Activity == Activity.Walking).Sum(one => one.Probability);
    }

    [Fact]
    public async Task What_made_the_back_worse_is_in_the_safety_log_and_is_not_suggested_again()
    {
        var study = await Study.OpenAsync(app);
        var (visitor, person) = await study.EnterAsync();
        study.GoTo(2);
        await visitor.OpenAsync("/today");
        await visitor.PressAsync("I did it");
        await visitor.PressAsync("It made my back worse");
        visitor.Url.AbsolutePath.ShouldBe("/help", "what is noticed afterwards can be told as well");
        (await visitor.OpenAsync("/today")).Page.QuerySelectorAll(Card).Length.ShouldBe(2);
        var worse = (await OfAsync(person)).Single(one => one.State == SuggestionState.MadeItWorse);
        await study.DeliverAsync(person);
        (await app.WithDbAsync(db => db.Set<SafetyEntry>().CountAsync(one => one.ItemId == worse.Activity.ToString() && one.Kind == SafetyKind.MadeItWorse && one.Day == worse.Day, Ct))).ShouldBe(1);
        visitor.Dispose();
    }

    [Theory]
    [InlineData("danger")]
    [InlineData("pain")]
    [InlineData("flare-up")]
    public async Task On_a_day_that_is_not_for_it_nothing_is_suggested_and_the_log_says_so(string why)
    {
        var study = await Study.OpenAsync(app);
        var (visitor, person) = await study.EnterAsync();
        study.GoTo(2);
        await (why switch { "danger" => TickAsync(visitor), "pain" => HurtAsync(visitor), _ => FlareAsync(visitor) });
        await visitor.OpenAsync("/today");
        visitor.Page.QuerySelectorAll(Card).ShouldBeEmpty();
        var decided = await app.WithDbAsync(db => db.Set<Decision>().AsNoTracking().Where(one => one.PersonId == person).ToListAsync(Ct));
        decided.Count.ShouldBe(3);
        decided.ShouldAllBe(one => !one.Available && one.Choice == null);
        visitor.Dispose();
    }

    [Theory]
    [InlineData("done", 1, 3)]
    [InlineData("another", 0, 4)]
    public async Task A_button_pressed_ten_times_at_once_does_what_one_press_does(string act, int done, int drawn)
    {
        var study = await Study.OpenAsync(app);
        var (visitor, person) = await study.EnterAsync();
        study.GoTo(2);
        await visitor.OpenAsync("/today");
        var form = visitor.Page.QuerySelector(Card)!.QuerySelectorAll("input[type=hidden]").Select(field => KeyValuePair.Create(field.GetAttribute("name")!, field.GetAttribute("value")!)).Append(new("do", act)).ToList();
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => study.PostAsync(visitor, "/movement/do", form)));
        answers.ShouldAllBe(status => status == HttpStatusCode.Redirect);
        var all = await OfAsync(person);
        all.Count.ShouldBe(drawn);
        all.Count(one => one.State == SuggestionState.Done).ShouldBe(done);
        visitor.Dispose();
    }

    [Fact]
    public async Task Nobody_presses_on_the_suggestions_of_another()
    {
        var study = await Study.OpenAsync(app);
        var (visitor, person) = await study.EnterAsync();
        var (other, _) = await study.EnterAsync();
        study.GoTo(2);
        await visitor.OpenAsync("/today");
        var id = (await OfAsync(person))[0].Id.Value;
        await other.OpenAsync("/today");
        await other.PressAsync("I did it", ("id", $"{id}"));
        other.Status.ShouldBe(HttpStatusCode.NotFound);
        (await OfAsync(person)).ShouldAllBe(one => one.State == SuggestionState.Open);
        await visitor.PressAsync("I did it", ("do", "dance"));
        visitor.Status.ShouldBe(HttpStatusCode.NotFound);
        visitor.Dispose();
        other.Dispose();
    }

    private static async Task TickAsync(Visitor visitor)
    {
        await visitor.OpenAsync("/danger-signs");
        await visitor.PressAsync("Show what to do", ("signs", "fever-ill"));
    }

    private static async Task HurtAsync(Visitor visitor)
    {
        await visitor.OpenAsync("/check-in");
        await visitor.PressAsync("Save", ("pain", "9"));
    }

    private static async Task FlareAsync(Visitor visitor)
    {
        await visitor.OpenAsync("/bad-day");
        await visitor.PressAsync("Make my plan small");
        await visitor.PressAsync("Show my small plan");
    }

    private Task<List<Suggestion>> OfAsync(Backstay.Kernel.Ids.PersonId person) =>
        app.WithDbAsync(db => db.Set<Suggestion>().AsNoTracking().Where(one => one.PersonId == person).OrderBy(one => one.Id).ToListAsync(Ct));
}
