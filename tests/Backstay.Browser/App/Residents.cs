using System.Text.Json;
using Backstay.CheckIns.Diary;
using Backstay.CheckIns.Questionnaires;
using Backstay.Clinic.Reports;
using Backstay.Data;
using Backstay.Kernel.Ids;
using Backstay.Movement.Brought;
using Backstay.Movement.Sending;
using Backstay.Movement.Sending.Deciding;
using Backstay.Movement.Sending.Speaking;
using Backstay.Movement.Suggestions;
using Backstay.People.Accounts;
using Backstay.People.CareLinks;
using Backstay.People.Roles;
using Backstay.Plan.Advice;
using Backstay.Plan.Goals;
using Backstay.Plan.Work.Days;
using Backstay.Plan.Work;
using Backstay.Programmes.Enrolment;
using Backstay.Simulation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Answer = Backstay.CheckIns.Questionnaires.Answer;
using Question = Backstay.CheckIns.Questionnaires.Question;

namespace Backstay.Browser.App;

/// <summary>People whom many tests need: some who have used Backstay for two months, with a flare-up, and staff.</summary>
internal static class Residents
{
    public const int Days = 60;

    /// <summary>Lived sixty days to yesterday; the second one likes large text.</summary>
    public const string Lived = "lived@example.org", Reader = "reader@example.org";

    private static readonly SemaphoreSlim once = new(1);
    private static bool simulated;

    /// <summary>Runs the simulation that the demo uses on the test's own database, once, up to yesterday.</summary>
    public static async Task LiveAsync(BrowserApp app)
    {
        await once.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            if (simulated) return;
            var database = app.App.Services.GetRequiredService<DatabaseOptions>();
            var today = DateOnly.FromDateTime(app.App.Clock.GetUtcNow().UtcDateTime);
            var steady = new Temperament(Keenness: .95, Wear: 0, Weekend: 1, Thinness: 0, Confidence: .95, Telling: .8, Pain: 6, Healing: .35, Restless: .7, FlareChance: 0, Hour: 6, Minutes: 10, Limits: ["sitting", "bending"]);
            var plan = new TownPlan([new(11, steady, FlareOn: 25, Email: Lived), new(12, steady, FlareOn: 30, Email: Reader)], today.AddDays(-Days), Days) { Alone = false };
            await using var town = await Town.FoundAsync([$"--Data={database.Folder}", $"--ConnectionStrings:Backstay={database.ConnectionString}"], plan, TestContext.Current.CancellationToken);
            await town.LiveAsync(_ => { }, TestContext.Current.CancellationToken);
            // Shown as people are, without the demo's label.
            await app.App.WithDbAsync(db => db.Set<Person>().ExecuteUpdateAsync(set => set.SetProperty(person => person.IsDemo, false)));
            simulated = true;
        }
        finally
        {
            once.Release();
        }
    }

    /// <summary>Goals, ratings and plans of some weeks, which nobody can make in a day.</summary>
    public static Task GiveGoalsAsync(BrowserApp app, string address, Guid kept, Guid planned, Guid letGo) => app.App.WithDbAsync(async db =>
    {
        var (now, person) = (app.App.Clock.GetUtcNow(), (await db.Set<Account>().SingleAsync(one => one.Email == address)).PersonId);
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        foreach (var (id, what, ratings) in new[] { (kept, "Walk to the market and back", new[] { 3, 4, 4, 6 }), (Guid.CreateVersion7(), "Play on the floor with my granddaughter", [4, 5, 7]), (letGo, "Run ten miles", [1, 1]) })
        {
            db.Add(new Goal { Id = new(id), PersonId = person, What = what, BeganOn = today.AddDays(-30) });
            foreach (var (able, week) in ratings.Select((able, week) => (able, week)))
                db.Add(new GoalRating { Id = app.App.Clock.NewId<GoalRatingId>(), PersonId = person, GoalId = new(id), Day = today.AddDays(-30 + 7 * week), Able = able });
        }
        db.Set<Goal>().Local.Single(goal => goal.Id.Value == letGo).Close(GoalState.LetGo, today.AddDays(-5));
        AddPlan(planned, new("I walk to the park and sit on the bench", null, new(GoalWords.Days, null, Anchor.Breakfast), "The park by the river", "Anna", "it rains", "I walk in the hall, ten times up and down"));
        AddPlan(Guid.CreateVersion7(), new("Bridge", "bridge", new([DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday], new(18, 30), null), null, null, null, null));
        var told = new FollowUp { PersonId = person, PlanId = new(planned), Day = today.AddDays(-1) };
        told.Tell(Outcome.NotThisTime, Obstacle.Weather, "It poured all morning", now);
        db.Add(told);
        return await db.SaveChangesAsync();

        void AddPlan(Guid id, Act act)
        {
            var plan = new ActionPlan { Id = new(id), PersonId = person, GoalId = new(kept) };
            plan.Set(act, now.AddDays(-10));
            db.Add(plan);
        }
    });

    /// <summary>Days on which more moving goes along with less pain on the next.</summary>
    public static Task GiveDaysAsync(BrowserApp app, string address, int days) => app.App.WithDbAsync(async db =>
    {
        var (now, person) = (app.App.Clock.GetUtcNow(), (await db.Set<Account>().SingleAsync(one => one.Email == address)).PersonId);
        var (random, minutes) = (new Random(7), 10);
        for (var ago = days; ago > 0; ago--)
        {
            var pain = (int)Math.Clamp(Math.Round(7 - minutes / 8d + 2 * random.NextDouble() - 1), 0, 10);
            minutes = random.Next(40);
            db.Add(new DiaryVersion { Id = app.App.Clock.NewId<DiaryVersionId>(), PersonId = person, Day = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-ago), Pain = pain, ActiveMinutes = minutes, Sleep = null, Mood = null, Did = null, At = now });
        }
        return await db.SaveChangesAsync();
    });

    /// <summary>Moves somebody to Get Well Fast, with the answers and plans of some weeks.</summary>
    public static Task GoBackToWorkAsync(BrowserApp app, string address, Guid part, Guid problem) => app.App.WithDbAsync(async db =>
    {
        var (now, person) = (app.App.Clock.GetUtcNow(), (await db.Set<Account>().SingleAsync(one => one.Email == address)).PersonId);
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        // States are arrived at several times, and these have one address each.
        await db.Set<DayBlock>().Where(one => one.Id == new DayBlockId(part)).ExecuteDeleteAsync();
        await db.Set<WorkSolution>().Where(one => one.ProblemId == new WorkProblemId(problem)).ExecuteDeleteAsync();
        await db.Set<WorkProblem>().Where(one => one.Id == new WorkProblemId(problem)).ExecuteDeleteAsync();
        (await db.Set<Enrolment>().SingleAsync(one => one.PersonId == person)).End(today.AddDays(-10), Ending.Changed);
        db.Add(new Enrolment { Id = app.App.Clock.NewId<EnrolmentId>(), PersonId = person, ProgrammeId = "get-well-fast", Version = 1, Beside = false, BeganOn = today.AddDays(-10) });
        var response = new Response { Id = app.App.Clock.NewId<ResponseId>(), PersonId = person, Questionnaire = "gwf-1", Version = "1", BeganAt = now.AddDays(-10), Day = today.AddDays(-10) };
        response.Complete(now.AddDays(-10));
        db.Add(response);
        foreach (var (linkId, value) in new[] { ("pain", "5"), ("limit-home", "6"), ("limit-move", "5"), ("limit-free", "4"), ("work-state", "off"), ("job-hours", "38"), ("plan", "none"), ("day-shape", "1"), ("lying", "2"), ("sleep", "3"), ("brisk-days", "1"), ("stops", "sitting"), ("advice", "rest") })
            db.Add(new Answer { Id = app.App.Clock.NewId<AnswerId>(), PersonId = person, ResponseId = response.Id, LinkId = linkId, Values = $"[\"{value}\"]", At = now.AddDays(-10) });
        db.Add(new AdvicePiece { PersonId = person, Day = today.AddDays(-1), RuleId = "gwf-day.same-hour", Area = AdviceArea.Day, Minutes = 2, Title = "Up at the same hour", Why = "You told us that your day has few fixed times." });
        foreach (var (block, place) in DayProposal.Of(UsualDay.Unknown, new(7, 0), new(22, 30), weekend: false).Select((block, place) => (block, place)))
            foreach (var on in new[] { DayKey.Workdays, DayKey.Weekend })
                db.Add(new DayBlock { Id = place == 2 && on == DayKey.UsualOn(today.AddDays(-1)) ? new(part) : app.App.Clock.NewId<DayBlockId>(), PersonId = person, On = on.Name }.Set(block));
        db.Add(new WorkProblem { Id = new(problem), PersonId = person, What = "The belt is too fast in the morning" });
        db.Add(new WorkSolution { Id = app.App.Clock.NewId<WorkSolutionId>(), PersonId = person, ProblemId = new(problem), What = "Two people at the belt until ten", Who = "Mr Bauer", On = today.AddDays(4) });
        db.Add(new Agreed { Id = app.App.Clock.NewId<WorkAgreementId>(), PersonId = person, With = "my boss", What = "No heavy boxes for now", From = today.AddDays(-3), ReviewOn = today.AddDays(11) });
        var plan = new ReturnPlan { PersonId = person };
        plan.Set(new(38 * 60, 8 * 60, 38 * 60, 5, 2, today.AddDays(-8)));
        db.Add(plan);
        db.Add(new HardWeek { PersonId = person, From = today.AddDays(-8), Change = WeekChange.Hold, Reason = "Two colleagues were ill" });
        return await db.SaveChangesAsync();
    });

    /// <summary>In a programme for some days, which nobody can make in a day, and in one with open access beside it.</summary>
    public static Task EnrolAsync(BrowserApp app, string address, string programme, int days, string beside) => app.App.WithDbAsync(async db =>
    {
        var person = (await db.Set<Account>().SingleAsync(one => one.Email == address)).PersonId;
        var began = DateOnly.FromDateTime(app.App.Clock.GetUtcNow().UtcDateTime).AddDays(-days);
        (await db.Set<Enrolment>().SingleAsync(one => one.PersonId == person)).End(began, Ending.Changed);
        foreach (var id in new[] { programme, beside })
            db.Add(new Enrolment { Id = app.App.Clock.NewId<EnrolmentId>(), PersonId = person, ProgrammeId = id, Version = 1, Beside = id == beside, BeganOn = began });
        return await db.SaveChangesAsync();
    });

    /// <summary>Moves the beginning of what somebody follows into the past.</summary>
    public static Task BeganEarlierAsync(BrowserApp app, string address, int days) => app.App.WithDbAsync(async db =>
    {
        var person = (await db.Set<Account>().SingleAsync(one => one.Email == address)).PersonId;
        await db.Set<Decision>().Where(one => one.PersonId == person).ExecuteDeleteAsync();
        var began = DateOnly.FromDateTime(app.App.Clock.GetUtcNow().UtcDateTime).AddDays(-days);
        return await db.Set<Enrolment>().Where(one => one.PersonId == person && one.EndedOn == null && !one.Beside).ExecuteUpdateAsync(set => set.SetProperty(one => one.BeganOn, began));
    });

    /// <summary>A link is accepted once, and states are arrived at several times.</summary>
    public static Task ForgetLinkAsync(BrowserApp app, Guid link) => app.App.WithDbAsync(async db =>
    {
        var id = new CareLinkId(link);
        await db.Set<CareReport>().Where(report => report.LinkId == id).ExecuteDeleteAsync();
        await db.Set<CareAcceptance>().Where(one => one.LinkId == id).ExecuteDeleteAsync();
        return await db.Set<CareLink>().Where(one => one.Id == id).ExecuteDeleteAsync();
    });

    public static Task ForgetFileAsync(BrowserApp app, Guid file) => app.App.WithDbAsync(db => db.Set<BroughtFile>().Where(one => one.Id == new BroughtFileId(file)).ExecuteDeleteAsync());

    /// <summary>Two moments of this evening to whoever brought a file: something was said at the first, and silence drawn at the second.</summary>
    public static Task SpeakAsync(BrowserApp app, Guid file) => app.App.WithDbAsync(async db =>
    {
        var (now, person) = (app.App.Clock.GetUtcNow(), (await db.Set<BroughtFile>().SingleAsync(one => one.Id == new BroughtFileId(file))).PersonId);
        await db.Set<SendingMoment>().Where(one => one.PersonId == person).ExecuteDeleteAsync();
        foreach (var (occasion, draw) in new[] { ("evening", .05), ("sitting", .9) })
        {
            var known = new Circumstances { At = now.AddMinutes(-1), Time = SendingTime.Planning, Fits = .4, SaidToday = 0 };
            var decision = new SendingDecision(known, SendingPolicy.WarmUp, Hindrance.None, null, SendingFeatures.Of(known, 0), .4, 0, SendingPolicy.Unlearned, .5, draw);
            var said = decision.Choice != Message.None;
            db.Add(new SendingMoment
            {
                Id = app.App.Clock.NewId<SendingMomentId>(), PersonId = person, At = now, Day = DateOnly.FromDateTime(now.UtcDateTime), Time = known.Time, Occasion = occasion, Decision = decision.Write(),
                Choice = decision.Choice, Title = said ? "For tomorrow: Walk from home to the library" : null, Line = said ? "Mostly you do it around 17:00. 10 minutes, as usual. Half of it counts too: 5 minutes." : null,
            });
        }
        return await db.SaveChangesAsync();
    });

    /// <summary>The first two questionnaires of Get Well Fast, finished two weeks apart, and the report of the second.</summary>
    public static Task GiveReportAsync(BrowserApp app, Guid link, Guid report) => app.App.WithDbAsync(async db =>
    {
        var (now, id) = (app.App.Clock.GetUtcNow(), new CareLinkId(link));
        var person = (await db.Set<CareLink>().SingleAsync(one => one.Id == id)).PersonId;
        await db.Set<Response>().Where(one => one.PersonId == person && one.Questionnaire.StartsWith("gwf-")).ExecuteDeleteAsync();
        var shelf = app.App.Services.GetRequiredService<QuestionnaireShelf>();
        foreach (var (name, ago) in new[] { ("gwf-1", 14), ("gwf-2", 0) })
        {
            var (file, at) = (shelf.Find(name)!, now.AddDays(-ago));
            var response = new Response { Id = app.App.Clock.NewId<ResponseId>(), PersonId = person, Questionnaire = name, Version = file.Version, BeganAt = at, Day = DateOnly.FromDateTime(at.UtcDateTime) };
            response.Complete(at);
            db.Add(response);
            foreach (var question in file.Questions)
                db.Add(new Answer { Id = app.App.Clock.NewId<AnswerId>(), PersonId = person, ResponseId = response.Id, LinkId = question.LinkId, Values = JsonSerializer.Serialize(AnswersTo(question, ago)), At = at });
            if (ago == 0) db.Add(new CareReport { Id = new(report), PersonId = person, LinkId = id, Questionnaire = name, Response = response.Id.Value, Day = response.Day, ToldAt = at, MadeAt = at });
        }
        return await db.SaveChangesAsync();

        static string[] AnswersTo(Question question, int ago) => question.Kind switch
        {
            QuestionKind.Choice => [question.Options[ago == 0 ? 1 : 0].Value],
            QuestionKind.Ticks => [.. question.Options.SkipLast(1).Select(option => option.Value)],
            QuestionKind.Scale => [ago == 0 ? "4" : "7"],
            QuestionKind.Yes => ["true"],
            QuestionKind.Text or QuestionKind.LongText => ["Whether the new chair will help me to sit through a whole morning"],
            _ => [question.Most is { Length: < 3 } most ? most : "3"],
        };
    });

    /// <summary>Arranged; <see cref="Journeys.SecondStepTests"/> earns a role through the pages.</summary>
    public static Task GrantAsync(BrowserApp app, string address, Role role) => app.App.WithDbAsync(async db =>
    {
        var account = await db.Set<Account>().SingleAsync(one => one.Email == address);
        (await db.Set<Person>().SingleAsync(person => person.Id == account.PersonId)).Grant(role);
        await db.SaveChangesAsync();
        return await db.Set<Device>().Where(device => device.PersonId == account.PersonId).ExecuteUpdateAsync(set => set.SetProperty(device => device.TwoFactors, true));
    });
}
