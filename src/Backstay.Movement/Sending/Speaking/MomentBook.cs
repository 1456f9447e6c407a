using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Backstay.Movement.Counted;
using Backstay.Movement.OwnIdeas;
using Backstay.Movement.Places;
using Backstay.Movement.Sending.Deciding;
using Backstay.Movement.Suggestions.Routine;
using Backstay.People.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Movement.Sending.Speaking;

/// <summary>Looks whether it is a moment for somebody, has it decided, and keeps how it was decided.</summary>
internal sealed class MomentBook(AppDb db, OwnIdeaBook ideas, MovedDays days, Moments moments, EverybodyShelf shelf, IMayMove mayMove, HomeZone zones, TimeProvider clock)
{
    /// <summary>Does nothing for somebody who has not turned messages on, and at most one thing at each occasion however often it is called.</summary>
    public async Task LookAsync(PersonId person, CancellationToken ct)
    {
        if (await db.MovementWishes.AsNoTracking().FirstOrDefaultAsync(one => one.PersonId == person && one.On, ct) is not { } wishes) return;
        var zone = await zones.OfAsync(person, ct);
        var now = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone);
        var today = DateOnly.FromDateTime(now.DateTime);
        if (TimeOnly.FromDateTime(now.DateTime).IsBetween(wishes.QuietFrom, wishes.QuietTo) || await mayMove.LimitsAsync(person, today, ct) is not { } limits) return;
        var before = await db.Moments.AsNoTracking().Where(one => one.PersonId == person && one.Day == today).ToListAsync(ct);
        var look = new Look(person, wishes, zone, now, limits, before, Surroundings.Of(await days.BetweenAsync(person, today.AddDays(-1), today, ct), now, today.AddDays(-1)));
        if (await OccasionAsync(look, ct) is { } occasion) await DecideAsync(look, occasion, ct);
    }

    private async Task<Occasion?> OccasionAsync(Look look, CancellationToken ct)
    {
        var (clockNow, had) = (TimeOnly.FromDateTime(look.Now.DateTime), look.Before.Select(one => one.Occasion).ToHashSet());
        if (Occasion.ToDo(await ideas.TodayAsync(look.Person, look.Now, look.Limits, look.Zone, ct), clockNow, look.Seen, look.Now.Offset, had) is { } doing) return doing;
        if (Occasion.IsPlanned(had) || !clockNow.IsBetween(look.Wishes.PlanningFrom, look.Wishes.QuietFrom)) return null;
        return Occasion.ToPlan(await ideas.OfTomorrowAsync(look.Person, look.Now, look.Limits, look.Zone, ct));
    }

    private async Task DecideAsync(Look look, Occasion occasion, CancellationToken ct)
    {
        var (known, life) = (await shelf.HeldAsync(ct), await moments.OfAsync(look.Person, ct));
        var learnedFrom = known.LearnedFrom.Contains(look.Person);
        var state = life.Count == 0 ? null : SendingState.Of(known.Outlooks, known.Everybody.Effect, life, learnedFrom, (int)(look.Now - life[0].Decision.Now.At).TotalDays);
        var day = occasion.Time == SendingTime.Planning ? look.Today.AddDays(1) : look.Today;
        var weather = occasion.Hour is { } hour ? (await ideas.WeatherAsync(look.Person, day, look.Zone, ct)).GetValueOrDefault(hour) : null;
        var decision = SendingPolicy.Decide(CircumstancesOf(look, occasion, weather), look.Wishes.AsWishes, state, known.Outlooks, learnedFrom, SendingDecision.NumberOf(look.Person.Value, look.Now));
        if (decision.Hindrance == Hindrance.NotTheMoment) return;
        var text = decision.Available ? MessageText.Of(decision.Choice, occasion, look.Before.Count(one => one.Choice == Message.General) + look.Today.DayNumber, weather) : null;
        db.Moments.Add(new()
        {
            Id = clock.NewId<SendingMomentId>(), PersonId = look.Person, At = look.Now, Day = look.Today, Time = occasion.Time, Occasion = occasion.Key, Decision = decision.Write(),
            Choice = decision.Available ? decision.Choice : Message.None, Title = text?.Title, Line = text?.Line, MeasuredFrom = MeasuredFrom(look, occasion, day),
        });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Another node looked at the same moment; its decision stands.
            db.ChangeTracker.Clear();
        }
    }

    private static Circumstances CircumstancesOf(Look look, Occasion occasion, HourForecast? weather) => new()
    {
        At = look.Now, Time = occasion.Time, Fits = occasion.Idea?.Chance, SaidToday = look.Before.Count(one => one.Choice != Message.None), Usual = occasion.Hour is { } hour ? new TimeOnly(hour, 0) : null,
        MinutesSitting = look.Seen.MinutesSitting, MinutesSinceWalk = look.Seen.MinutesSinceWalk, Motion = look.Seen.Motion, SnoozedUntil = look.Wishes.SilentUntil,
        Temperature = weather?.Temperature, Rain = weather?.Rain, Pain = look.Limits.Pain, MinutesBefore = look.Seen.MinutesBefore, MinutesYesterday = look.Seen.MinutesYesterday,
    };

    /// <summary>What is planned shows at its hour, what is to be done now in the half hour that follows.</summary>
    private static DateTimeOffset? MeasuredFrom(Look look, Occasion occasion, DateOnly day) => occasion switch
    {
        { Time: SendingTime.Doing } => look.Now,
        { Hour: { } hour } => LocalTime.At(day, new TimeOnly(hour, 0), look.Zone),
        _ => null,
    };

    private sealed record Look(PersonId Person, MovementWishes Wishes, TimeZoneInfo Zone, DateTimeOffset Now, IdeaLimits Limits, IReadOnlyList<SendingMoment> Before, Surroundings.Now Seen)
    {
        public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);
    }
}
