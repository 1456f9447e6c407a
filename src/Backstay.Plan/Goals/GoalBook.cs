using Backstay.CheckIns.Questionnaires;
using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Backstay.Kernel.People;
using Backstay.Plan.Progress;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Plan.Goals;

internal enum BeginOutcome { Begun, EnoughOpen }

/// <summary>A person's goals, plans and what came of them. Every question asks for them by the person whose they are.</summary>
internal sealed class GoalBook(AppDb db, PersonAnswers answers, TimeProvider clock)
{
    private const int DaysOfFollowUps = 90;

    /// <returns>Oldest first, closed ones as well.</returns>
    public Task<IReadOnlyList<GoalSeen>> AllAsync(CurrentPerson me, CancellationToken ct) => AllAsync(me.Id, me.Today, ct);

    /// <returns>Oldest first, closed ones as well.</returns>
    public async Task<IReadOnlyList<GoalSeen>> AllAsync(PersonId person, DateOnly today, CancellationToken ct)
    {
        var goals = await db.Goals.AsNoTracking().Where(goal => goal.PersonId == person).OrderBy(goal => goal.Id).ToListAsync(ct);
        if (goals.Count == 0) return [];
        var ratings = await db.GoalRatings.AsNoTracking().Where(rating => rating.PersonId == person).OrderBy(rating => rating.Id).ToListAsync(ct);
        var plans = await db.ActionPlans.AsNoTracking().Where(plan => plan.PersonId == person && plan.EndedOn == null).OrderBy(plan => plan.Id).ToListAsync(ct);
        var from = today.AddDays(-DaysOfFollowUps);
        var told = await db.FollowUps.AsNoTracking().Where(one => one.PersonId == person && one.Day >= from).OrderByDescending(one => one.Day).ToListAsync(ct);
        var asked = await LookedBackAsync(person, ct);
        return
        [
            .. goals.Select(goal => new GoalSeen(goal, Together(ratings.Where(rating => rating.GoalId == goal.Id), goal.What == asked.Matters ? asked.Able : []),
                [.. plans.Where(plan => plan.GoalId == goal.Id)],
                [.. told.Where(one => plans.Any(plan => plan.GoalId == goal.Id && plan.Id == one.PlanId))])),
        ];
    }

    public async Task<GoalSeen?> FindAsync(CurrentPerson me, Guid id, CancellationToken ct) => (await AllAsync(me, ct)).FirstOrDefault(seen => seen.Goal.Id.Value == id);

    /// <returns>Also one that was ended and can be brought back.</returns>
    public Task<ActionPlan?> PlanAsync(PersonId person, Guid id, CancellationToken ct)
    {
        var plan = new ActionPlanId(id);
        return db.ActionPlans.FirstOrDefaultAsync(one => one.Id == plan && one.PersonId == person, ct);
    }

    /// <param name="id">Made when the form was shown, so that a form sent twice is stored once.</param>
    public async Task<BeginOutcome> BeginAsync(CurrentPerson me, Guid id, string what, int able, CancellationToken ct)
    {
        var goal = new GoalId(id);
        if (await db.Goals.AnyAsync(one => one.Id == goal, ct)) return BeginOutcome.Begun;
        if (await IsFullAsync(me.Id, ct)) return BeginOutcome.EnoughOpen;
        db.Goals.Add(new Goal { Id = goal, PersonId = me.Id, What = what, BeganOn = me.Today });
        Rate(me, goal, able);
        await db.SaveChangesAsync(ct);
        return BeginOutcome.Begun;
    }

    public async Task RateAsync(CurrentPerson me, GoalId goal, int able, CancellationToken ct)
    {
        Rate(me, goal, able);
        await db.SaveChangesAsync(ct);
    }

    public async Task CloseAsync(PersonId person, GoalId id, GoalState state, DateOnly day, CancellationToken ct)
    {
        (await db.Goals.SingleAsync(goal => goal.Id == id && goal.PersonId == person, ct)).Close(state, day);
        await db.SaveChangesAsync(ct);
    }

    public async Task<BeginOutcome> OpenAgainAsync(PersonId person, GoalId id, CancellationToken ct)
    {
        var goal = await db.Goals.SingleAsync(one => one.Id == id && one.PersonId == person, ct);
        if (!goal.IsOpen && await IsFullAsync(person, ct)) return BeginOutcome.EnoughOpen;
        goal.OpenAgain();
        await db.SaveChangesAsync(ct);
        return BeginOutcome.Begun;
    }

    /// <param name="id">Made when the form was shown.</param>
    public async Task SetPlanAsync(PersonId person, GoalId goal, Guid id, Act act, CancellationToken ct)
    {
        var plan = await PlanAsync(person, id, ct);
        if (plan is null)
        {
            var key = new ActionPlanId(id);
            var taken = await db.ActionPlans.AnyAsync(one => one.Id == key, ct);
            db.ActionPlans.Add(plan = new ActionPlan { Id = taken ? clock.NewId<ActionPlanId>() : key, PersonId = person, GoalId = goal });
        }
        plan.GoOn();
        plan.Set(act, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
    }

    public async Task TellAsync(PersonId person, ActionPlanId plan, DateOnly day, Outcome outcome, Obstacle? obstacle, string? said, CancellationToken ct)
    {
        var told = await db.FollowUps.FirstOrDefaultAsync(one => one.PlanId == plan && one.Day == day && one.PersonId == person, ct);
        if (told is null) db.FollowUps.Add(told = new FollowUp { PersonId = person, PlanId = plan, Day = day });
        told.Tell(outcome, obstacle, said, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
    }

    public Task SaveAsync(CancellationToken ct) => db.SaveChangesAsync(ct);

    private async Task<bool> IsFullAsync(PersonId person, CancellationToken ct) =>
        await db.Goals.CountAsync(goal => goal.PersonId == person && goal.State == GoalState.Open, ct) >= Goal.MostOpen;

    private void Rate(CurrentPerson me, GoalId goal, int able) =>
        db.GoalRatings.Add(new GoalRating { Id = clock.NewId<GoalRatingId>(), PersonId = me.Id, GoalId = goal, Day = me.Today, Able = able });

    /// <summary>The look-back asks each week how well they can do what matters; where that is a goal, its answers are ratings and nobody is asked twice.</summary>
    private async Task<(string? Matters, IReadOnlyList<Told> Able)> LookedBackAsync(PersonId person, CancellationToken ct)
    {
        if (await answers.ProfileAsync(person, ct) is not { Matters: { } matters } profile) return (null, []);
        var able = (await answers.LookBacksAsync(person, ct)).Where(look => look.Able is not null).Select(look => new Told(look.Day, look.Able!.Value));
        return (matters, [.. profile.Able is { } first ? [new Told(profile.ToldOn, first)] : Array.Empty<Told>(), .. able]);
    }

    private static IReadOnlyList<Told> Together(IEnumerable<GoalRating> own, IReadOnlyList<Told> asked) =>
        [.. asked.Concat(own.Select(rating => new Told(rating.Day, rating.Able))).GroupBy(one => one.Day).Select(day => day.Last()).OrderBy(one => one.Day)];
}
