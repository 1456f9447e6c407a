using System.IO.Compression;
using Backstay.CheckIns.Questionnaires;
using Backstay.Tests.App;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Response = Backstay.CheckIns.Questionnaires.Response;
using Task = System.Threading.Tasks.Task;

namespace Backstay.Tests.CheckIns;

/// <summary>Questionnaires filled in through the real pages, by a browser without scripts.</summary>
public sealed class FormTests(TestApp app) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("backstay-forms-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_kind_of_question_is_asked_kept_and_taken_out_as_FHIR()
    {
        using var visitor = await WithQuestionnairesAsync(TestFiles.Folder);
        await visitor.OpenAsync("/questions/every-kind");
        visitor.Text.ShouldContain("Question 1 of 14");
        visitor.Text.ShouldContain("These are examples.");
        visitor.Page.QuerySelectorAll("input[name=scale]").Length.ShouldBe(5);
        await visitor.PressAsync("Next", ("scale", "3"));
        await visitor.PressAsync("Next", ("choice", "left"));
        await visitor.PressAsync("Next", ("ticks", "morning|night"));
        await visitor.PressAsync("Next", ("open", "warmth"), ("open:words", "My old chair"));
        visitor.Text.ShouldContain("Please give one answer, not two");
        await visitor.PressAsync("Next", ("open", null), ("open:words", "My old chair"));
        visitor.Text.ShouldContain("Think of the last seven nights.");
        await visitor.PressAsync("Next", ("number", "3"));
        visitor.Page.QuerySelector("input[name=decimal]")!.GetAttribute("inputmode").ShouldBe("decimal");
        visitor.Page.QuerySelector($"#{visitor.Page.QuerySelector("input[name=decimal]")!.GetAttribute("aria-describedby")}")!.TextContent.ShouldBe("In kilometres.");
        await visitor.PressAsync("Next", ("decimal", "3,5"));
        await visitor.PressAsync("Next", ("weight", "1000"), ("weight:unit", "[lb_av]"));
        visitor.Text.ShouldContain("from 30 kilograms to 300 kilograms");
        visitor.Page.QuerySelector("input[name=weight]")!.GetAttribute("value").ShouldBe("1000");
        await visitor.PressAsync("Next", ("weight", "155"), ("weight:unit", "[lb_av]"));
        await visitor.PressAsync("Next", ("height", "172,5"));
        await visitor.PressAsync("Next", ("since", "2019-06-01"));
        await visitor.PressAsync("Next", ("bed", "22:30"));
        await visitor.PressAsync("Next", ("visit", "2026-03-09T08:15"));
        await visitor.PressAsync("Next", ("words", "Old Bertha"));
        await visitor.PressAsync("Next", ("more", "It came\nslowly."));
        await visitor.PressAsync("Save", ("yes", "true"));
        visitor.Page.QuerySelector("main h2")!.TextContent.ShouldBe("About your work");
        await visitor.PressAsync("Save", ("work-hours", "20"), ("work-heavy", "true"));
        visitor.Page.QuerySelector("input[name=work-lifts]").ShouldNotBeNull();
        await visitor.PressAsync("Save", ("work-lifts", "12"));
        visitor.Text.ShouldContain("Thank you. Your answers are saved.");

        var response = (await TakenOutAsync(visitor)).Last();
        response.Questionnaire.ShouldBe("urn:backstay:questionnaire:every-kind|1");
        response.Status.ShouldBe(QuestionnaireResponse.QuestionnaireResponseStatus.Completed);
        DataType Of(string linkId) => response.Item.First(item => item.LinkId == linkId).Answer[0].Value!;
        ((FhirDecimal)Of("decimal")).Value.ShouldBe(3.5m);
        ((Quantity)Of("weight")).ShouldSatisfyAllConditions(weight => weight.Value.ShouldBe(155), weight => weight.Code.ShouldBe("[lb_av]"), weight => weight.Unit.ShouldBe("pounds"), weight => weight.System.ShouldBe("http://unitsofmeasure.org"));
        ((Quantity)Of("height")).Value.ShouldBe(172.5m);
        ((FhirString)Of("open")).Value.ShouldBe("My old chair");
        ((FhirDateTime)Of("visit")).Value.ShouldBe("2026-03-09T08:15:00+01:00");
        response.Item.Single(item => item.LinkId == "ticks").Answer.Count.ShouldBe(2);
        var work = response.Item.Single(item => item.LinkId == "work");
        ((Integer)work.Item.Single(item => item.LinkId == "work-heavy").Answer[0].Item.Single().Answer[0].Value!).Value.ShouldBe(12);
    }

    [Fact]
    public async Task An_answer_that_will_not_do_leaves_the_stored_one_as_it_was()
    {
        using var visitor = await WithQuestionnairesAsync(TestFiles.Folder);
        await visitor.OpenAsync("/questions/every-kind");
        await visitor.PressAsync("Next", ("scale", "3"));
        await visitor.OpenAsync("/questions/every-kind?item=scale");
        await visitor.PressAsync("Next", ("scale", "9"));
        visitor.Text.ShouldContain("from 1 to 5");
        await visitor.OpenAsync("/questions/every-kind");
        visitor.Text.ShouldContain("Your answers so far are kept");
        visitor.Page.QuerySelector("input[name=choice]").ShouldNotBeNull();
        await visitor.OpenAsync(visitor.Page.QuerySelectorAll("main a.button").Single(link => link.TextContent == "Back").GetAttribute("href")!);
        visitor.Page.QuerySelector("input[name=scale][value='3']")!.HasAttribute("checked").ShouldBeTrue();
    }

    [Fact]
    public async Task The_same_page_sent_twice_is_stored_once_and_sent_again_with_another_answer_changes_it()
    {
        using var visitor = app.NewVisitor();
        await visitor.OpenAsync("/");
        await visitor.PressAsync("None of these");
        List<KeyValuePair<string, string>> form = [.. Hidden(visitor), new("pain", "4"), new("limits", "sitting"), new("minutes", "10")];
        using var other = visitor.On(app.Address, app.Clock);
        await Task.WhenAll(visitor.PostAsync("/start", form), other.PostAsync("/start", form));
        (visitor.Url.AbsolutePath, other.Url.AbsolutePath).ShouldBe(("/today", "/today"));
        await visitor.PostAsync("/start", form);
        visitor.Url.AbsolutePath.ShouldBe("/today");
        var shown = new ResponseId(Guid.Parse(form.Single(field => field.Key == "_response").Value));
        var person = await app.WithDbAsync(db => db.Set<Response>().Where(response => response.Id == shown).Select(response => response.PersonId).SingleAsync(Ct));
        (await app.WithDbAsync(db => db.Set<Response>().CountAsync(response => response.PersonId == person, Ct))).ShouldBe(1);
        await visitor.PostAsync("/start", [.. form.Where(field => field.Key != "pain"), new("pain", "8")]);
        visitor.Url.AbsolutePath.ShouldBe("/today");
        (await AnswerAsync(shown, "pain")).ShouldBe("8");
        (await app.WithDbAsync(db => db.Set<Response>().CountAsync(response => response.PersonId == person, Ct))).ShouldBe(1);

        // Nobody else can write into it, whatever their form says.
        using var stranger = app.NewVisitor();
        await stranger.OpenAsync("/");
        await stranger.PressAsync("None of these");
        await stranger.PressAsync("Show my plan", ("_response", $"{shown.Value}"), ("pain", "1"), ("limits", "sitting"), ("minutes", "10"));
        stranger.Url.AbsolutePath.ShouldBe("/today");
        (await AnswerAsync(shown, "pain")).ShouldBe("8");
    }

    [Fact]
    public async Task Two_windows_fill_in_one_response()
    {
        using var first = await Walk.StartedAsync(app);
        await first.OpenAsync("/about-you");
        using var second = first.On(app.Address, app.Clock);
        await second.OpenAsync("/about-you");
        await first.PressAsync("Next", ("matters", "Walk"));
        await second.PressAsync("Next", ("matters", "Swim"));
        await first.PressAsync("Next", ("able", "4"));
        await second.OpenAsync("/about-you");
        second.Page.QuerySelector("input[name=worry]").ShouldNotBeNull();
        await second.OpenAsync("/about-you?item=matters");
        second.Page.QuerySelector("input[name=matters]")!.GetAttribute("value").ShouldBe("Swim");
    }

    [Fact]
    public async Task A_page_sent_again_after_the_end_changes_its_own_answer_alone()
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.OpenAsync("/about-you");
        await visitor.PressAsync("Next", ("matters", "Walk"));
        using var old = visitor.On(app.Address, app.Clock);
        await old.OpenAsync("/about-you?item=able");
        await visitor.PressAsync("Next", ("able", "4"));
        await visitor.PressAsync("Next", ("worry", "1"));
        await visitor.PressAsync("Save", ("work", "fine"));
        await old.PressAsync("Next", ("able", "7"));
        old.Url.AbsolutePath.ShouldBe("/today");
        var told = (await TakenOutAsync(visitor)).Single(response => response.Questionnaire!.Contains("about-you"));
        told.Item.Select(item => item.LinkId).ShouldBe(["matters", "able", "worry", "work", "worry-score"]);
        ((Integer)told.Item[1].Answer[0].Value!).Value.ShouldBe(7);
        told.Status.ShouldBe(QuestionnaireResponse.QuestionnaireResponseStatus.Completed);
    }

    [Fact]
    public async Task A_look_back_that_was_left_open_yesterday_begins_anew()
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.OpenAsync("/look-back");
        await visitor.PressAsync("Save", ("pain", "6"));
        await visitor.OpenAsync("/look-back");
        visitor.Page.QuerySelector("input[name=pain][value='6']")!.HasAttribute("checked").ShouldBeTrue();

        var clock = new FakeTimeProvider(app.Clock.GetUtcNow().AddHours(20)) { AutoAdvanceAmount = TimeSpan.FromMilliseconds(1) };
        var nextDay = await app.StartAsync(clock);
        using var later = visitor.On(new Uri(nextDay.Urls.First()), clock);
        await later.OpenAsync("/look-back");
        later.Page.QuerySelector("input[name=pain][checked]").ShouldBeNull();

        // Nor does yesterday's page, still open on the phone, become this day's with what it held.
        using var stale = visitor.On(later.Url, clock);
        await stale.PostAsync("/look-back", [.. Hidden(visitor), new("pain", "5")]);
        stale.Page.QuerySelector("input[name=pain][value='5']")!.HasAttribute("checked").ShouldBeTrue();
        await later.PressAsync("Save", ("pain", "2"), ("change", "better"), ("able", "5"), ("fit", "right"));
        later.Url.AbsolutePath.ShouldBe("/week");
    }

    [Fact]
    public async Task A_danger_sign_of_the_week_is_answered_at_once_and_the_rest_is_kept()
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.OpenAsync("/look-back");
        await visitor.PressAsync("Save", ("signs", "saddle-numbness"), ("pain", "6"));
        visitor.Url.AbsolutePath.ShouldBe("/danger-signs/result");
        visitor.Text.ShouldContain("Please get help now");
        await visitor.OpenAsync("/look-back");
        visitor.Page.QuerySelector("input[name=pain][value='6']")!.HasAttribute("checked").ShouldBeTrue();
    }

    [Fact]
    public async Task Whoever_began_an_earlier_version_goes_on_with_the_new_one_and_keeps_what_fits()
    {
        var file = Path.Combine(folder, "about-you.json");
        var json = await File.ReadAllTextAsync(Path.Combine(QuestionnaireShelf.OurFolder, "about-you.json"), Ct);
        await File.WriteAllTextAsync(file, json, Ct);
        using var before = await WithQuestionnairesAsync(folder);
        await before.OpenAsync("/about-you");
        await before.PressAsync("Next", ("matters", "Walk"));
        await before.PressAsync("Next", ("able", "9"));

        await File.WriteAllTextAsync(file, json.Replace("\"version\": \"1\"", "\"version\": \"2\"").Replace("\"valueInteger\": 10", "\"valueInteger\": 5"), Ct);
        var after = await app.StartAsync(app.Clock, $"--CheckIns:Questionnaires={folder}");
        using var visitor = before.On(new Uri(after.Urls.First()), app.Clock);
        await visitor.OpenAsync("/about-you");
        visitor.Text.ShouldContain("Some questions have changed since you began");
        visitor.Page.QuerySelectorAll("input[name=able]").Length.ShouldBe(6);
        await visitor.PressAsync("Next", ("able", "4"));
        await visitor.PressAsync("Next", ("worry", "0"));
        await visitor.PressAsync("Save", ("work", "fine"));
        var told = (await TakenOutAsync(visitor)).Last();
        told.Questionnaire.ShouldEndWith("about-you|2");
        ((FhirString)told.Item.First(item => item.LinkId == "matters").Answer[0].Value!).Value.ShouldBe("Walk");
        ((Integer)told.Item.First(item => item.LinkId == "worry-score").Answer[0].Value!).Value.ShouldBe(0);
    }

    [Fact]
    public async Task Simple_mode_asks_one_question_a_page_and_says_how_many()
    {
        using var visitor = app.NewVisitor();
        await visitor.OpenAsync("/");
        await visitor.PressAsync("None of these");
        await visitor.OpenAsync("/me/comfort");
        await visitor.PressAsync("Save", ("Form.Mode", "simple"));
        await visitor.OpenAsync("/start");
        visitor.Text.ShouldContain("Question 1 of 3");
        visitor.Page.QuerySelectorAll("main fieldset").Length.ShouldBe(1);
        await visitor.PressAsync("Next", ("pain", "4"));
        visitor.Text.ShouldContain("Question 2 of 3");
        visitor.Page.QuerySelectorAll("main a.button").ShouldContain(link => link.TextContent == "Back");
        await visitor.PressAsync("Next", ("limits", "sitting|bending"));
        await visitor.PressAsync("Show my plan", ("minutes", "10"));
        visitor.Url.AbsolutePath.ShouldBe("/today");

        await visitor.OpenAsync("/look-back");
        visitor.Text.ShouldContain("Question 1 of 5");
        visitor.Page.QuerySelectorAll("main fieldset").Length.ShouldBe(1);
        await visitor.PressAsync("Next");
        visitor.Text.ShouldContain("Question 2 of 5");
        await visitor.PressAsync("Next", ("pain", "4"));
        await visitor.PressAsync("Next", ("change", "same"));
        await visitor.PressAsync("Next", ("able", "4"));
        await visitor.PressAsync("Save", ("fit", "right"));
        visitor.Url.AbsolutePath.ShouldBe("/week");
    }

    [Fact]
    public async Task A_questionnaire_that_is_not_there_is_not_found_and_ours_are_asked_on_their_own_page()
    {
        using var visitor = await Walk.StartedAsync(app);
        await visitor.OpenAsync("/questions/no-such-thing");
        visitor.Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
        await visitor.OpenAsync("/questions/..%2F..%2Fappsettings");
        visitor.Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
        await visitor.OpenAsync("/questions/about-you");
        visitor.Url.AbsolutePath.ShouldBe("/about-you");
    }

    private async Task<Visitor> WithQuestionnairesAsync(string own)
    {
        var other = await app.StartAsync(app.Clock, $"--CheckIns:Questionnaires={own}");
        var visitor = new Visitor(new Uri(other.Urls.First()), app.Clock);
        await visitor.StartAsync();
        return visitor;
    }

    private static IEnumerable<KeyValuePair<string, string>> Hidden(Visitor visitor) =>
        visitor.Page.QuerySelectorAll("form input[type=hidden]").Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value")!));

    private Task<string> AnswerAsync(ResponseId response, string linkId) => app.WithDbAsync(async db =>
        (await db.Set<Answer>().Where(answer => answer.ResponseId == response && answer.LinkId == linkId).OrderBy(answer => answer.Id).LastAsync(Ct)).List.Single());

    private static async Task<IReadOnlyList<QuestionnaireResponse>> TakenOutAsync(Visitor visitor)
    {
        await visitor.OpenAsync("/me/data");
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = new Uri(visitor.Url.GetLeftPart(UriPartial.Authority)) };
        http.DefaultRequestHeaders.Add("Cookie", string.Join("; ", visitor.Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        using var zip = new ZipArchive(new MemoryStream(await http.GetByteArrayAsync(visitor.Page.QuerySelector("main a[download]")!.GetAttribute("href")!, Ct)));
        using var reader = new StreamReader(zip.GetEntry("fhir.json")!.Open());
        return [.. FhirJsonDeserializer.STRICT.Deserialize<Bundle>(await reader.ReadToEndAsync(Ct)).Entry.Select(entry => entry.Resource).OfType<QuestionnaireResponse>()];
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
