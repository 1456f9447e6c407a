using Backstay.CheckIns;
using Backstay.CheckIns.DangerSigns;
using Backstay.Content;
using Backstay.Content.Messages;
using Backstay.Kernel.Data;
using Backstay.Kernel.People;
using Backstay.Movement.Sending.Speaking;
using Backstay.Plan.FlareUp;
using Backstay.Plan.Goals;
using Backstay.Plan.Messages;
using Backstay.Plan.Suggested;
using Backstay.Plan.Week;
using Backstay.Programmes.Enrolment;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Plan.Today;

/// <summary>Reads a person's day in as few questions as it takes, and makes its plan where there is none yet.</summary>
internal sealed class DayReader(
    CurrentPerson me, AppDb db, QuickReads reads, Planner planner, Catalogue catalogue, MessageShelf messages, Enrolments enrolments, GoalBook goals, SuggestedDay suggested, MessagesOfToday spoken, TimeProvider clock)
{
    private static readonly Question<(StoredEnrolment?, ToldSoFar?, DayHead?, IReadOnlyList<PlanItem>)> Stored =
        Question.Together(StoredEnrolment.Question, ToldSoFar.Question, DayHead.Question, PlanItem.Question);

    /// <returns>The day; or the path of what comes before it.</returns>
    public async Task<(DayAtHand? Day, string? Before)> ReadAsync(CancellationToken ct)
    {
        var day = await LoadAsync(ct);
        if (day is null)
        {
            // Somebody may stand between two programmes, or be here for what is open to all.
            await enrolments.GoOnAsync(me.Id, me.Today, ct);
            day = await LoadAsync(ct);
        }
        if (day is null) return (null, await enrolments.OpenPathAsync(me.Id, ct) ?? "/start");
        if (day.Told.Danger == Tier.Emergency) return (null, "/danger-signs/result");
        if (day.IsPaused) return (day, null);
        if (day.Head is null)
        {
            await planner.MakeAsync(me.Id, me.Today, ct);
            day = await LoadAsync(ct) ?? day;
        }
        if (!day.Chooses && day.Head is { InFlareUp: false } && day.Items.Any(item => item.State == ItemState.Planned))
        {
            // What another programme had chosen for today before this one began.
            await planner.RemakeAsync(me.Id, me.Today, ct);
            day = await LoadAsync(ct) ?? day;
        }
        return (await FilledAsync(day, ct), null);
    }

    private async Task<DayAtHand?> LoadAsync(CancellationToken ct)
    {
        var (stored, told, head, items) = await reads.AskAsync(Stored, ct, ("person", me.Id.Value), ("day", me.Today));
        if (await enrolments.CurrentAsync(stored, me.Today, ct) is not { } enrolment) return null;
        told ??= ToldSoFar.Nothing;
        return new(enrolment, told, head, [.. items.Where(item => told.Danger != Tier.NextDay || item.State == ItemState.Done || catalogue.Find(item.ItemId)!.Kind != ItemKind.Exercise)]);
    }

    private async Task<DayAtHand> FilledAsync(DayAtHand day, CancellationToken ct)
    {
        if (day.MayMoveOn && day.Head?.Message is { } message) day = day with { Message = messages.Find(message) };
        if (day.Head is { InFlareUp: true }) day = day with { Flare = await db.Flares.AsNoTracking().FirstOrDefaultAsync(one => one.PersonId == me.Id && one.To == null, ct) };
        if (day.Enrolment.Programme.Phases.Count > 0) day = day with { Ideas = await suggested.OfAsync(me.Id, me.Today, day.Enrolment, day.IsWellEnough, ct) };
        else if (day.IsWellEnough && day.Head is { HasDevice: true }) day = day with { OwnIdeas = await suggested.OwnAsync(me, day.Told.PainToday, ct), Spoken = await spoken.NewestAsync(me, ct) };
        if (day.Flare is null && day.MayMoveOn && day.Head is { HasGoals: true }) day = day with { Goals = TodayLine.Of(await goals.AllAsync(me, ct), me, clock.GetUtcNow()) };
        return day.Flare is null && day.Enrolment.FirstBeganOn <= me.Today.AddDays(-2) ? Asking(day) : day;
    }

    /// <summary>Not asked in the first two days, nor in a flare-up; goals only where nothing else is.</summary>
    private DayAtHand Asking(DayAtHand day)
    {
        var lookBack = Rhythm.AsksOn(me.Today, day.Head?.LookBackOn ?? Rhythm.Usual, day.Enrolment.FirstBeganOn, day.Told.LookedBackOn);
        var aboutYou = !day.Told.AboutYou && !day.IsLight;
        var names = day.Head is { HasGoals: false } && !aboutYou && !lookBack && !day.IsLight && !day.OffersWalking;
        return day with { AsksLookBack = lookBack, AsksAboutYou = aboutYou, Goals = names ? ("/goals/new", Words.TodayNameGoal) : day.Goals };
    }
}
