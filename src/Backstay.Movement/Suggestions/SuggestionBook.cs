using Backstay.Kernel.Data;
using Backstay.Kernel.Events;
using Backstay.Kernel.Ids;
using Backstay.Movement.ByHand;
using Backstay.Movement.Counted;
using Backstay.People.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Movement.Suggestions;

/// <summary>Gathers what a policy may know, draws, and keeps what was drawn and what became of it.</summary>
internal sealed class SuggestionBook(AppDb db, QuickReads reads, HomeZone zones, TimeProvider clock)
{
    private const int DaysBack = 21;

    /// <summary>Changes a person's suggestion; once more where the same button, pressed twice at once, has changed what was looked at.</summary>
    /// <returns>False for somebody else's.</returns>
    public async Task<bool> ChangeAsync(PersonId person, Guid id, Func<Suggestion, Task> change, CancellationToken ct)
    {
        try
        {
            return await TryAsync(person, new(id), change, ct);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return await TryAsync(person, new(id), change, ct);
        }
    }

    /// <summary>Chooses a day's suggestions if that was not done yet.</summary>
    /// <returns>What stands for the day, in the order of the day.</returns>
    public async Task<IReadOnlyList<Suggestion>> TodayAsync(PersonId person, DateOnly today, Choosing how, CancellationToken ct)
    {
        if (await OfDayAsync(person, today, ct) is { } known) return known;
        var (policy, seen) = (Policies.Of(how.Phase), await SeenAsync(person, today, await how.LeftOut(), ct));
        var chosen = DayParts.All
            .Select(part => Decide(new(person, today, part, 0, how.Trial, how.Week, how.Phase, policy.Name, how.Available), how.Available ? policy.Weigh(seen, part) : [])).OfType<Suggestion>().ToList();
        try
        {
            await db.SaveChangesAsync(ct);
            return chosen;
        }
        catch (DbUpdateException)
        {
            // The page, opened twice at once: the other one chose.
            db.ChangeTracker.Clear();
            if (await OfDayAsync(person, today, ct) is { } other) return other;
            throw;
        }
    }

    /// <summary>Draws again for that part of the day, from the same arms without those drawn before and without what is refused.</summary>
    /// <param name="why">What becomes of the one that goes.</param>
    public async Task DrawAgainAsync(Suggestion gone, SuggestionState why)
    {
        if (gone.State != SuggestionState.Open) return;
        gone.State = why;
        var before = await db.Decisions.AsNoTracking().Where(one => one.PersonId == gone.PersonId && one.Day == gone.Day && one.Part == gone.Part).OrderBy(one => one.Turn).ToListAsync();
        var (newest, drawn) = (before[^1], before.Select(one => one.Choice).ToHashSet());
        Decide(new(gone.PersonId, gone.Day, gone.Part, newest.Turn + 1, newest.Trial, newest.Week, newest.Phase, newest.Policy, Available: true),
            Draw.Without(newest.Weighed, arm => drawn.Contains(arm.ToString()) || (why == SuggestionState.Refused && arm.Activity == gone.Activity)));
    }

    public Task DoAsync(Suggestion suggestion)
    {
        if (suggestion.State != SuggestionState.Open) return Task.CompletedTask;
        suggestion.State = SuggestionState.Done;
        db.Moved.Add(new Moved
        {
            Id = new(suggestion.Id.Value), PersonId = suggestion.PersonId, Day = suggestion.Day, Part = suggestion.Part, Activity = suggestion.Activity, Minutes = suggestion.Minutes, SuggestionId = suggestion.Id,
        });
        return Task.CompletedTask;
    }

    public async Task UndoAsync(Suggestion suggestion)
    {
        if (suggestion.State != SuggestionState.Done) return;
        suggestion.State = SuggestionState.Open;
        db.Moved.RemoveRange(await db.Moved.Where(one => one.PersonId == suggestion.PersonId && one.SuggestionId == suggestion.Id).ToListAsync());
    }

    public static Task MakeSmallerAsync(Suggestion suggestion)
    {
        suggestion.MakeSmaller();
        return Task.CompletedTask;
    }

    /// <summary>Of what was done or only begun; the minutes that were done stay told.</summary>
    public Task TellWorseAsync(Suggestion suggestion)
    {
        if (suggestion.State is not (SuggestionState.Open or SuggestionState.Done)) return Task.CompletedTask;
        suggestion.State = SuggestionState.MadeItWorse;
        db.Publish(new MovingMadeItWorse(suggestion.PersonId, suggestion.Activity, clock.GetUtcNow()), clock);
        return Task.CompletedTask;
    }

    public IAsyncEnumerable<Decided> DecidedAsync(string programme)
    {
        var trial = programme + "/";
        return (from decision in db.Decisions.AsNoTracking()
                where decision.Trial.StartsWith(trial)
                join suggestion in db.Suggestions on decision.SuggestionId equals suggestion.Id into found
                from suggestion in found.DefaultIfEmpty()
                orderby decision.Id
                select new { decision, suggestion }).AsAsyncEnumerable().Select(row => ToDecided(row.decision, row.suggestion));
    }

    private async Task<bool> TryAsync(PersonId person, SuggestionId id, Func<Suggestion, Task> change, CancellationToken ct)
    {
        if (await db.Suggestions.FirstOrDefaultAsync(one => one.Id == id && one.PersonId == person, ct) is not { } suggestion) return false;
        await change(suggestion);
        await db.SaveChangesAsync(ct);
        return true;
    }

    private static Decided ToDecided(Decision one, Suggestion? suggestion) => new(
        one.PersonId, one.Day, one.Part, one.Turn, one.At, one.Trial, one.Week, one.Phase, one.Policy, one.Available, one.Arms, one.Probability, one.Draw, one.Choice,
        suggestion?.State.ToString(), suggestion?.MadeSmaller ?? false, suggestion?.State == SuggestionState.Done ? suggestion.Minutes : 0);

    private Suggestion? Decide(Deciding how, IReadOnlyList<Weighed> weighed)
    {
        var number = weighed.Count == 0 ? 0 : Draw.Of(how.Person.Value, how.Day, how.Part, how.Turn);
        var drawn = Draw.From(weighed, number);
        var suggestion = drawn is null ? null : new Suggestion
        {
            Id = clock.NewId<SuggestionId>(), PersonId = how.Person, Day = how.Day, Part = how.Part, Turn = how.Turn, Activity = drawn.Arm.Activity, Minutes = drawn.Arm.Minutes,
        };
        if (suggestion is not null) db.Suggestions.Add(suggestion);
        db.Decisions.Add(new Decision
        {
            Id = clock.NewId<DecisionId>(), PersonId = how.Person, Day = how.Day, Part = how.Part, Turn = how.Turn, At = clock.GetUtcNow(), Trial = how.Trial, Week = how.Week, Phase = how.Phase,
            Policy = how.Policy, Available = how.Available, Arms = Decision.Write(weighed), Probability = drawn?.Probability ?? 1, Draw = number, Choice = drawn?.Arm.ToString(), SuggestionId = suggestion?.Id,
        });
        return suggestion;
    }

    /// <returns>Null where nothing was decided for that day yet.</returns>
    private async Task<IReadOnlyList<Suggestion>?> OfDayAsync(PersonId person, DateOnly day, CancellationToken ct) =>
        await reads.AskAsync(Suggestion.OfDay, ct, ("person", person.Value), ("day", day)) is ({ } stands, true) ? [.. stands.OrderBy(one => one.Part)] : null;

    private async Task<Seen> SeenAsync(PersonId person, DateOnly today, IReadOnlySet<Activity> leftOut, CancellationToken ct)
    {
        var past = await reads.AskAsync(StoredPast.Asked, ct, ("person", person.Value), ("from", today.AddDays(-DaysBack)), ("day", today));
        var refused = past.Suggested.Where(one => one.State is SuggestionState.Refused or SuggestionState.MadeItWorse).Select(one => one.Activity);
        var done = past.Suggested.Where(one => one.State == SuggestionState.Done).ToDictionary(one => one.Id, one => one.Minutes);
        return new(today, [.. past.Told, .. await SensedAsync(person, past, ct)],
            [.. past.Drawn.Select(one => new PastChoice(one.Day, Arm.Read(one.Choice), one.Probability, done.GetValueOrDefault(one.Suggestion)))], leftOut.Concat(refused).ToHashSet());
    }

    /// <summary>What devices told, without what was told by hand too: of one part of a day, the same activity is the same one.</summary>
    private async Task<IReadOnlyList<Move>> SensedAsync(PersonId person, StoredPast past, CancellationToken ct)
    {
        var stretches = past.Sensed.Where(one => MovedDays.Moves(one.Motion) && one.Minutes >= Doses.All[0]).ToList();
        if (stretches.Count == 0) return [];
        var zone = await zones.OfAsync(person, ct);
        return
        [
            .. stretches.Select(one => new Move(one.Day, DayParts.Of(TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(one.At, zone).DateTime)), ActivityOf(one.Motion), (int)one.Minutes, Suggested: false))
                .Where(one => !past.Told.Any(other => (other.Day, other.Part, other.Activity) == (one.Day, one.Part, one.Activity))),
        ];
    }

    private static Activity ActivityOf(Motion motion) => motion switch { Motion.Bike => Activity.Cycling, Motion.Stairs => Activity.Stairs, _ => Activity.Walking };

    private sealed record Deciding(PersonId Person, DateOnly Day, DayPart Part, int Turn, string Trial, int Week, Policy Phase, string Policy, bool Available);
}
