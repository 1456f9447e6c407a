using System.Text.Json;
using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Backstay.Movement.ByHand;
using Backstay.Movement.Counted;
using Backstay.Movement.Places;
using Backstay.Movement.Sending.Speaking;
using Backstay.Movement.Suggestions;
using Backstay.Movement.Suggestions.Routine;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Movement.OwnIdeas;

/// <summary>Chooses a day's ideas from somebody's own routine, keeps them, and what became of each.</summary>
internal sealed class OwnIdeaBook(AppDb db, MovedBook moved, MovedDays days, Counted.Routines routines, DearIdeas dear, HomeWeather weather, TimeProvider clock)
{
    private const int Most = 2, DaysBack = 21, DaysLearned = 60;

    private static readonly IRanking Ranking = new RoutineRanking();

    /// <summary>Chosen once a day: they are keyed by person and day, so that a page that is opened twice shows the same.</summary>
    public async Task<IReadOnlyList<OwnIdea>> TodayAsync(PersonId person, DateTimeOffset now, IdeaLimits limits, TimeZoneInfo zone, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(now.DateTime);
        if (await OfDayAsync(person, today, ct) is { Count: > 0 } known) return Shown(known);
        var day = await DayAsync(person, now, limits, zone, ct);
        var draw = Draw.Of(person.Value, today, DayPart.Morning, 0);
        var chosen = Choose(person, day, draw);
        db.AddRange(chosen);
        try
        {
            await db.SaveChangesAsync(ct);
            return chosen;
        }
        catch (DbUpdateException)
        {
            // The page, opened twice at once: the other one chose.
            db.ChangeTracker.Clear();
            return Shown(await OfDayAsync(person, today, ct));
        }
    }

    /// <returns>What would be suggested tomorrow as things stand; nothing of it is kept.</returns>
    public async Task<IReadOnlyList<OwnIdea>> OfTomorrowAsync(PersonId person, DateTimeOffset now, IdeaLimits limits, TimeZoneInfo zone, CancellationToken ct)
    {
        var tomorrow = DateOnly.FromDateTime(now.DateTime).AddDays(1);
        return Choose(person, await DayAsync(person, LocalTime.Begin(tomorrow, zone), limits, zone, ct), Draw.Of(person.Value, tomorrow, DayPart.Morning, 0));
    }

    /// <returns>Of a day where the person lives, by hour; empty where they do not want it looked up.</returns>
    public async Task<IReadOnlyDictionary<int, HourForecast>> WeatherAsync(PersonId person, DateOnly day, TimeZoneInfo zone, CancellationToken ct) =>
        await weather.IsWantedAsync(person, ct) ? await weather.OfAsync(person, await routines.PlacesAsync(person, day, zone, ct), day, zone, ct) : new Dictionary<int, HourForecast>();

    /// <returns>What somebody does again and again, each once, in the order that they gave it; without what is not for them.</returns>
    public async Task<IReadOnlyList<Candidate>> RegularAsync(PersonId person, DateTimeOffset now, TimeZoneInfo zone, CancellationToken ct)
    {
        var day = await DayAsync(person, now, new(null, new HashSet<Activity>()), zone, ct);
        var ideas = Candidates.Of(day).Where(one => one.Kind != CandidateKind.Explore && one.Key.Length <= OwnIdea.LongestKey && !day.NotToday.Contains(one.Key)).DistinctBy(one => one.Key);
        return DearIdeas.InOrder(ideas, day.Order);
    }

    /// <returns>Keys of regular walks, in an order that names of places do not change.</returns>
    public async Task<IReadOnlyList<string>> WalkKeysAsync(PersonId person, DateTimeOffset now, TimeZoneInfo zone, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(now.DateTime);
        var places = await routines.PlacesAsync(person, today, zone, ct);
        return [.. (await routines.WalksAsync(person, today, zone, ct)).Select(walk => Candidates.KeyOf(OwnRoutine.Of(walk, places)))];
    }

    /// <returns>False where there is no such idea.</returns>
    public async Task<bool> ChangeAsync(PersonId person, DateOnly day, string key, string act, CancellationToken ct)
    {
        if (await db.OwnIdeas.FirstOrDefaultAsync(one => one.PersonId == person && one.Day == day && one.Key == key, ct) is not { } idea) return false;
        switch (act)
        {
            case "done" or "smaller" when idea.State == OwnIdeaState.Open:
                idea.State = OwnIdeaState.Done;
                if (act == "smaller") idea.Minutes = idea.Smaller;
                db.Moved.Add(new Moved { Id = clock.NewId<MovedId>(), PersonId = person, Day = day, Part = PartOf(idea), Activity = idea.Activity, Minutes = idea.Minutes });
                break;
            case "not-today" or "not-for-me" when idea.State == OwnIdeaState.Open:
                idea.State = act == "not-today" ? OwnIdeaState.NotToday : OwnIdeaState.NotForMe;
                break;
            case "done" or "smaller" or "not-today" or "not-for-me":
                break;
            default:
                return false;
        }
        await db.SaveChangesAsync(ct);
        return true;
    }

    private static List<OwnIdea> Choose(PersonId person, RoutineDay day, double draw) =>
        [.. Ranking.Rank(day, draw, Most).Where(one => one.Candidate.Key.Length <= OwnIdea.LongestKey).Select((one, place) => Idea(person, day, one, place, draw))];

    private static DayPart PartOf(OwnIdea idea) => idea.Reason.Hour is { } hour ? DayParts.Of(new TimeOnly(hour, 0)) : DayPart.Afternoon;

    private static IReadOnlyList<OwnIdea> Shown(IEnumerable<OwnIdea> ideas) => [.. ideas.Where(one => one.State is OwnIdeaState.Open or OwnIdeaState.Done).OrderBy(one => one.Place)];

    private Task<List<OwnIdea>> OfDayAsync(PersonId person, DateOnly day, CancellationToken ct) => db.OwnIdeas.AsNoTracking().Where(one => one.PersonId == person && one.Day == day).ToListAsync(ct);

    private async Task<RoutineDay> DayAsync(PersonId person, DateTimeOffset now, IdeaLimits limits, TimeZoneInfo zone, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(now.DateTime);
        var places = await routines.PlacesAsync(person, today, zone, ct);
        var minutes = await days.MinutesAsync(person, today.AddDays(-DaysBack), today, ct);
        var learned = today.AddDays(-DaysLearned);
        var past = await db.OwnIdeas.AsNoTracking().Where(one => one.PersonId == person && one.Day < today && (one.Day >= learned || one.State == OwnIdeaState.NotForMe)).OrderBy(one => one.Day).ToListAsync(ct);
        return new()
        {
            Day = today, FromHour = now.Hour, Forecast = await weather.OfAsync(person, places, today, zone, ct),
            Pain = limits.Pain switch { null => null, <= 3 => PainBand.Mild, <= 6 => PainBand.Moderate, _ => PainBand.Severe }, LeftOut = limits.LeftOut,
            Walks = [.. (await routines.WalksAsync(person, today, zone, ct)).Select(walk => OwnRoutine.Of(walk, places))],
            Sitting = OwnRoutine.Of(await days.BetweenAsync(person, today.AddDays(-DaysBack), today.AddDays(-1), ct), places, zone),
            Exercises = OwnRoutine.Of(await moved.BetweenAsync(person, today.AddDays(-DaysBack), today.AddDays(-1), ct)),
            // A day of rest is no measure of what a day of moving may hold.
            Minutes = minutes.Where(one => one.Key < today && one.Value > 0).ToDictionary(), Moved = minutes.GetValueOrDefault(today),
            NotToday = past.Where(one => one.State == OwnIdeaState.NotForMe).Select(one => one.Key).ToHashSet(),
            Order = await dear.OrderAsync(person, ct),
            Chance = RoutineChance.Before.ForOne().Learn([.. past.Where(one => one.Day >= learned && one.State != OwnIdeaState.NotForMe).Select(one => one.AsTried)]),
        };
    }

    private static OwnIdea Idea(PersonId person, RoutineDay day, Ranked one, int place, double draw) => new()
    {
        PersonId = person, Day = day.Day, Key = one.Candidate.Key, Place = place, Kind = one.Candidate.Kind, Activity = one.Candidate.Activity, Minutes = one.Candidate.Minutes, Smaller = one.Candidate.Smaller,
        Evidence = JsonSerializer.Serialize(one.Candidate.Evidence), Features = JsonSerializer.Serialize(RoutineChance.Features(one.Candidate, day)), Chance = one.Chance, Probability = one.Probability,
        Draw = draw, Policy = Ranking.Name,
    };
}
