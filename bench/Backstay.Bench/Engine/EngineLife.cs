using Backstay.CheckIns.DangerSigns;
using Backstay.CheckIns.Diary;
using Backstay.CheckIns.Questionnaires;
using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Backstay.Kernel.People;
using Backstay.Movement;
using Backstay.Movement.ByHand;
using Backstay.Movement.Suggestions;
using Backstay.People.Accounts;
using Backstay.Plan.Advice;
using Backstay.Plan.Today;
using Backstay.Programmes.Calendar;
using Backstay.Programmes.Enrolment;
using Backstay.Programmes.Entry;
using Backstay.Programmes.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Backstay.Bench.Engine;

/// <summary>
/// One virtual person who lives a programme without pages: asks for their day, tells it, answers all that is due, does some of what is planned and suggested.
/// All of it goes through what the pages use, each step in a scope of its own as a request has it, and is stored.
/// </summary>
internal sealed class EngineLife(IServiceProvider services, Programme programme, int seed)
{
    private const int MostPain = 7;

    // The check-in of the day has a step of its own here.
    private static readonly string[] OwnRhythm = ["start", "daily", "look-back"];
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    private readonly Random random = new(seed);
    private readonly TimeProvider clock = services.GetRequiredService<TimeProvider>();
    private PersonId id;

    /// <summary>What was read and what was stored, each a step of its own.</summary>
    public int Steps { get; private set; }

    public async Task BeginAsync()
    {
        id = clock.NewId<PersonId>();
        await StepAsync(async scope =>
        {
            var db = scope.GetRequiredService<AppDb>();
            db.Add(new Person { Id = id, BeganAt = clock.GetUtcNow(), TimeZone = Zone.Id });
            db.Add(new DangerAnswer { Id = clock.NewId<DangerAnswerId>(), PersonId = id, RuleVersion = "bench", Occasion = "start", Ticked = "", Tier = Tier.None, At = clock.GetUtcNow() });
            await db.SaveChangesAsync();
        });
        await AnswerAsync("start");
        await StepAsync(async scope =>
        {
            var (enrolments, today) = (scope.GetRequiredService<Enrolments>(), scope.GetRequiredService<CurrentPerson>().Today);
            await enrolments.BeginAsync(id, programme, today, null, CancellationToken.None);
            // What is open to all stands beside the everyday plan.
            if (programme.IsOpenAccess) await enrolments.BeginAsync(id, today, CancellationToken.None);
        });
    }

    public async Task LiveDayAsync()
    {
        await ReadAsync();
        if (Chance(.7)) await StepAsync(TellAsync);
        if (Chance(.5)) await StepAsync(MoveAsync);
        if (programme.Advice.Count > 0) await TakeAdviceAsync();
        foreach (var due in await DueAsync()) await AnswerAsync(due);
        var day = await ReadAsync();
        foreach (var item in day.Items.Where(item => item.State == ItemState.Planned && Chance(.6))) await StepAsync(scope => DoAsync(scope, item));
        foreach (var idea in day.Ideas?.All ?? [])
            if (Chance(.4)) await StepAsync(scope => DoAsync(scope.GetRequiredService<SuggestionBook>(), idea));
    }

    private async Task<DayAtHand> ReadAsync()
    {
        DayAtHand? day = null;
        await StepAsync(async scope => (day, _) = await scope.GetRequiredService<DayReader>().ReadAsync(CancellationToken.None));
        return day ?? throw new InvalidOperationException($"A day of {programme.Id} could not be read.");
    }

    private Task TellAsync(IServiceProvider scope) => scope.GetRequiredService<DiaryBook>().SaveAsync(new()
    {
        Id = clock.NewId<DiaryVersionId>(), PersonId = id, Day = scope.GetRequiredService<CurrentPerson>().Today, Pain = random.Next(1, MostPain), ActiveMinutes = 5 * random.Next(10),
        Sleep = random.Next(1, 6), Mood = random.Next(2, 6), Did = null, At = clock.GetUtcNow(),
    }, CancellationToken.None);

    private Task MoveAsync(IServiceProvider scope) => scope.GetRequiredService<MovedBook>().AddAsync(new()
    {
        Id = clock.NewId<MovedId>(), PersonId = id, Day = scope.GetRequiredService<CurrentPerson>().Today, Part = (DayPart)random.Next(3), Activity = (Activity)random.Next(3), Minutes = 5 * random.Next(1, 7),
    }, CancellationToken.None);

    private async Task TakeAdviceAsync()
    {
        AdviceOfDay? advice = null;
        await StepAsync(async scope => advice = await scope.GetRequiredService<AdviceDiary>().TodayAsync(id, scope.GetRequiredService<CurrentPerson>().Today, CancellationToken.None));
        foreach (var piece in advice?.Pieces ?? [])
            if (piece.DoneAt is null && Chance(.6)) await StepAsync(scope => scope.GetRequiredService<AdviceDiary>().TellAsync(id, advice!.Day, piece.RuleId, clock.GetUtcNow(), CancellationToken.None));
    }

    private async Task<IReadOnlyList<string>> DueAsync()
    {
        IReadOnlyList<string> due = [];
        await StepAsync(async scope =>
        {
            var me = scope.GetRequiredService<CurrentPerson>();
            var asks = programme.Asks.Where(ask => !OwnRhythm.Contains(ask.Questionnaire)).ToList();
            if (asks.Count == 0 || await scope.GetRequiredService<Enrolments>().CurrentAsync(id, me.Today, CancellationToken.None) is not { } enrolment) return;
            var finished = await scope.GetRequiredService<IAnswerRecord>().FinishedAsync(id, [.. asks.Select(ask => ask.Questionnaire).Distinct()], CancellationToken.None);
            due = [.. DueQuestions.On(programme, enrolment.Course, me.Now.DateTime, asks, finished).Select(one => one.Questionnaire)];
        });
        return due;
    }

    private Task AnswerAsync(string questionnaire) => StepAsync(async scope =>
    {
        var (file, today) = (scope.GetRequiredService<QuestionnaireShelf>().Find(questionnaire)!, scope.GetRequiredService<CurrentPerson>().Today);
        var filling = await scope.GetRequiredService<ResponseBook>().SaveAsync(id, file, clock.NewId<ResponseId>(), LikelyAnswers.To(file, random, today), faultless: true, today, CancellationToken.None);
        if (!filling.Complete) throw new InvalidOperationException($"{questionnaire} was not completed.");
    });

    private async Task DoAsync(IServiceProvider scope, PlanItem item)
    {
        var db = scope.GetRequiredService<AppDb>();
        var mine = await db.Set<PlanItem>().SingleAsync(one => one.Id == item.Id && one.PersonId == id);
        mine.Do(clock.GetUtcNow());
        await db.SaveChangesAsync();
    }

    private Task DoAsync(SuggestionBook book, Suggestion idea) => book.ChangeAsync(id, idea.Id.Value, book.DoAsync, CancellationToken.None);

    private bool Chance(double share) => random.NextDouble() < share;

    private async Task StepAsync(Func<IServiceProvider, Task> step)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPerson>().Become(id, guest: false, [], Zone, simpleMode: false, "normal");
        await step(scope.ServiceProvider);
        Steps++;
    }
}
