using Backstay.CheckIns.DangerSigns;
using Backstay.Tests.App;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Tests.CheckIns;

public sealed class FirstWalkTests(TestApp app)
{
    [Fact]
    public async Task A_stranger_without_danger_signs_has_a_plan_after_three_answers()
    {
        using var visitor = await Walk.StartedAsync(app);
        visitor.Page.QuerySelectorAll(".item").Length.ShouldBeInRange(1, 3);
        visitor.Text.ShouldContain("Why this?");
    }

    [Theory]
    [InlineData("saddle-or-sex", "Please get help now")]
    [InlineData("a-line-of-an-older-page", "Please get help now")]
    [InlineData("fever-ill", "Have this looked at today or tomorrow")]
    public async Task A_ticked_sign_is_answered_at_once_whichever_button_is_pressed(string sign, string title)
    {
        foreach (var button in new[] { "None of these", "I ticked one" })
        {
            using var visitor = app.NewVisitor();
            await visitor.OpenAsync("/");
            await visitor.PressAsync(button, ("signs", sign));
            visitor.Url.AbsolutePath.ShouldBe("/danger-signs/result");
            visitor.Text.ShouldContain(title);
        }
    }

    [Fact]
    public async Task Who_is_unsure_is_asked_the_full_list_before_anything_else()
    {
        using var visitor = app.NewVisitor();
        await visitor.OpenAsync("/");
        await visitor.PressAsync("I ticked one", ("signs", "something-else"));
        visitor.Url.AbsolutePath.ShouldBe("/danger-signs");
        await visitor.PressAsync("Show what to do", ("signs", "lump"));
        visitor.Text.ShouldContain("Have this looked at today or tomorrow");
    }

    [Fact]
    public async Task What_was_ticked_on_the_first_page_is_in_the_note_to_hand_over()
    {
        using var visitor = app.NewVisitor();
        await visitor.OpenAsync("/");
        await visitor.PressAsync("I ticked one", ("signs", "legs|something-else"));
        visitor.Text.ShouldContain("Please get help now");
        visitor.Text.ShouldContain("Both legs weak, numb or sore, or one turning weak");
        visitor.Text.ShouldContain("Something else worries me");
    }

    [Fact]
    public async Task An_emergency_stops_the_plan_until_it_is_answered_again()
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.OpenAsync("/danger-signs");
        await visitor.PressAsync("Show what to do", ("signs", "chest-pain|six-weeks"));
        await visitor.OpenAsync("/today");
        visitor.Text.ShouldContain("Please get help now");
        visitor.Page.QuerySelectorAll(".item").ShouldBeEmpty();

        await visitor.OpenAsync("/danger-signs");
        await visitor.PressAsync("Show what to do");
        await visitor.OpenAsync("/today");
        visitor.Page.QuerySelectorAll(".item").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_next_day_sign_pauses_the_exercises_and_keeps_the_rest()
    {
        using var visitor = app.NewVisitor();
        await visitor.OpenAsync("/");
        await visitor.PressAsync("I ticked one", ("signs", "fever-ill"));
        await visitor.OpenAsync("/start");
        await visitor.PressAsync("Show my plan", ("pain", "4"), ("limits", "sitting"), ("minutes", "10"));
        visitor.Text.ShouldContain("Exercises are paused");
        visitor.Page.QuerySelectorAll(".item a[href^='/move/']").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_answer_sent_twice_is_stored_once()
    {
        using var visitor = app.NewVisitor();
        await visitor.OpenAsync("/");
        var form = visitor.Page.QuerySelectorAll("form input[type=hidden]").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value")!)).ToList();
        await visitor.PostAsync("/", form);
        await visitor.PostAsync("/", form);
        var id = new DangerAnswerId(Guid.Parse(form.Single(field => field.Key == "clientId").Value));
        (await app.WithDbAsync(db => db.Set<DangerAnswer>().CountAsync(answer => answer.Id == id))).ShouldBe(1);
    }

    [Fact]
    public async Task Missing_answers_are_named_beside_the_field_and_what_was_given_is_kept()
    {
        using var visitor = app.NewVisitor();
        await visitor.OpenAsync("/");
        await visitor.PressAsync("None of these");
        await visitor.PressAsync("Show my plan", ("pain", "7"), ("limits", "sitting|bending"));
        visitor.Url.AbsolutePath.ShouldBe("/start");
        visitor.Page.QuerySelector(".error-summary a[href='#field-minutes']").ShouldNotBeNull();
        visitor.Page.QuerySelector("#field-minutes-error").ShouldNotBeNull();
        visitor.Page.QuerySelector("input[name=pain][value='7']")!.HasAttribute("checked").ShouldBeTrue();
        visitor.Page.QuerySelectorAll("input[name=limits][checked]").Length.ShouldBe(2);
    }

    [Fact]
    public async Task Answers_outside_the_scale_are_refused_with_words()
    {
        using var visitor = app.NewVisitor();
        await visitor.OpenAsync("/");
        await visitor.PressAsync("None of these");
        await visitor.PressAsync("Show my plan", ("pain", "11"), ("limits", "sitting"), ("minutes", "a lot"));
        visitor.Text.ShouldContain("from 0 to 10");
        visitor.Text.ShouldContain("pick one of the answers");
    }

    [Fact]
    public async Task Someone_who_stopped_in_the_middle_goes_on_where_they_stopped()
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.OpenAsync("/about-you");
        await visitor.PressAsync("Next", ("matters", "Walk to the market"));
        await visitor.OpenAsync("/about-you");
        visitor.Text.ShouldContain("Your answers so far are kept");
        visitor.Page.QuerySelector("input[name=able]").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_browser_without_cookies_is_told_so()
    {
        using var visitor = app.NewVisitor();
        await visitor.OpenAsync("/start?begun=1");
        visitor.Url.AbsolutePath.ShouldBe("/sign-in");
        visitor.Text.ToLowerInvariant().ShouldContain("cookie");
    }
}
