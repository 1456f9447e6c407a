using System.Text.Json;
using Backstay.CheckIns.Questionnaires;
using Backstay.Content;
using Backstay.Content.Messages;
using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Backstay.Plan.Cases;
using Backstay.Plan.Messages;
using Backstay.Plan.Prevention;
using Backstay.Plan.Tailoring;
using Backstay.Plan.Week;
using Backstay.Programmes.Enrolment;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Plan.Today;

/// <summary>Gathers a person's situation, has the day tailored, and stores it.</summary>
internal sealed class Planner(
    AppDb db, QuickReads reads, Agreement agreement, Catalogue catalogue, MessageShelf messages, Enrolments enrolments, PersonAnswers answers, CaseBook cases, TimeProvider clock)
{
    private const int DaysBack = 28;

    /// <summary>
    /// Makes the day's plan if there is none. Safe to call from a GET: the day is keyed by person and date, so that two calls make one plan.
    /// </summary>
    public async Task MakeAsync(PersonId person, DateOnly today, CancellationToken ct)
    {
        if (await SituationAsync(person, today, ct) is not { } situation) return;
        await StoreAsync(situation, Tailor.Today(situation), person, [], ct);
    }

    /// <summary>Makes today anew after something changed; what was done stays done.</summary>
    public async Task RemakeAsync(PersonId person, DateOnly today, CancellationToken ct)
    {
        await db.PlanItems.Where(item => item.PersonId == person && item.Day == today && item.State == ItemState.Planned).ExecuteDeleteAsync(ct);
        await db.PlanDays.Where(day => day.PersonId == person && day.Day == today).ExecuteDeleteAsync(ct);
        var kept = await db.PlanItems.AsNoTracking().Where(item => item.PersonId == person && item.Day == today && item.State == ItemState.Done).Select(item => item.ItemId).ToListAsync(ct);
        if (await SituationAsync(person, today, ct) is { } situation) await StoreAsync(situation, Tailor.Today(situation), person, kept, ct);
    }

    /// <summary>Puts another item where one was dropped: the best that fits and is not in the day already.</summary>
    public async Task ReplaceAsync(PersonId person, PlanItem dropped, CancellationToken ct)
    {
        if (await SituationAsync(person, dropped.Day, ct) is not { } situation) return;
        var there = await db.PlanItems.AsNoTracking().Where(item => item.PersonId == person && item.Day == dropped.Day).Select(item => item.ItemId).ToListAsync(ct);
        var teaches = catalogue.Find(dropped.ItemId)?.Teaches;
        var other = Tailor.Today(situation with { Items = [.. situation.Items.Where(item => item.Teaches == teaches && !there.Contains(item.Id))] }).Items;
        if (other.Count > 0) Add(person, situation, other[0], dropped.Place, [.. (await SaidAsync(person, dropped.Day, ct)).Praise]);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Puts a thing on the next day instead, before what is there.</summary>
    public async Task MoveToTomorrowAsync(PersonId person, PlanItem moved, CancellationToken ct)
    {
        if (await WeekAheadAsync(person, moved.Day, ct) is not var (situation, week)) return;
        var there = week.Days[0].Proposal.Items.Select(item => item.ItemId).Where(id => id != moved.ItemId && catalogue.Find(id)?.Kind == ItemKind.Exercise);
        await agreement.SetAsync(person, [new(week.Days[0].Day, [moved.ItemId, .. there.Take(situation.Limits.AtMost - 1)])], ct);
    }

    /// <returns>The coming seven days; null for someone who has not begun.</returns>
    public async Task<(Situation Situation, WeekAhead Week)?> WeekAheadAsync(PersonId person, DateOnly today, CancellationToken ct)
    {
        if (await SituationAsync(person, today, ct) is not { } situation) return null;
        var items = await db.PlanItems.AsNoTracking().Where(item => item.PersonId == person && item.Day == today && item.State != ItemState.Dropped).ToListAsync(ct);
        return (situation, WeekAhead.Propose(situation, [.. items.Select(Past)]));
    }

    public async Task<Situation?> SituationAsync(PersonId person, DateOnly today, CancellationToken ct) =>
        await WithoutCasesAsync(person, today, ct) is { } situation ? situation with { Advice = await cases.AdviceAsync(person, situation, ct) } : null;

    /// <summary>For what is judged by the person alone.</summary>
    public async Task<Situation?> WithoutCasesAsync(PersonId person, DateOnly today, CancellationToken ct)
    {
        var (told, done, own) = await reads.AskAsync(StoredSituation.Question, ct, ("person", person.Value), ("day", today), ("from", today.AddDays(-DaysBack)));
        if (answers.ProfileOf(told.Answers) is not { } profile || await enrolments.CurrentAsync(told.Enrolment, today, ct) is not { } enrolment) return null;
        var lookBacks = answers.LookBacksOf(told.Answers);
        return new()
        {
            Today = today, BeganOn = enrolment.FirstBeganOn, Profile = profile, Items = catalogue.Items, Limits = enrolment.Programme.Today, IsTailored = enrolment.Programme.Tailored,
            Danger = told.SoFar.Danger, Diary = told.Diary, Past = done.Past, Offered = done.Offered.ToHashSet(), Opened = done.Opened,
            Words = own.Words, Agreed = own.Agreed, Flare = own.Flare, LookBackOn = own.Pace.LookBackOn,
            Fit = lookBacks.LastOrDefault(look => look.Day > today.AddDays(-8))?.Fit, Able = lookBacks.LastOrDefault(look => look.Day > today.AddDays(-21))?.Able,
            HasWalkingTrack = enrolment.Programme.Prevention is not null, Walking = own.Pace.Walking, Seed = person.Value.GetHashCode(),
        };
    }

    private static PastItem Past(PlanItem item) => new(item.Day, item.ItemId, item.Level, item.State == ItemState.Done);

    private async Task StoreAsync(Situation situation, Proposal proposal, PersonId person, IReadOnlyCollection<string> kept, CancellationToken ct)
    {
        var today = situation.Today;
        var said = await SaidAsync(person, today, ct);
        db.PlanDays.Add(new PlanDay
        {
            PersonId = person, Day = today, Change = proposal.Change, RuleVersion = Proposal.RuleVersion, Message = situation.InLightContact ? null : DayMessage.Of(situation, messages.All, said.Messages)?.Id,
            OffersWalking = Recovery.Offers(situation),
        });
        var praised = said.Praise.ToList();
        foreach (var (item, place) in proposal.Items.Where(item => !kept.Contains(item.ItemId)).Select((item, place) => (item, place))) Add(person, situation, item, place + kept.Count, praised);
        try
        {
            await db.SaveChangesAsync(ct);
            PlanMeter.Made(proposal.Change);
        }
        catch (DbUpdateException)
        {
            // Another request of the same person made the day first; theirs stands.
            db.ChangeTracker.Clear();
            if (!await db.PlanDays.AnyAsync(day => day.PersonId == person && day.Day == today, ct)) throw;
        }
    }

    private Task<SaidBefore> SaidAsync(PersonId person, DateOnly today, CancellationToken ct) => reads.AskAsync(SaidBefore.Question, ct, ("person", person.Value), ("day", today));

    /// <param name="praised">Praise that was given; takes what is meant for this item.</param>
    private void Add(PersonId person, Situation situation, ProposedItem item, int place, List<string> praised)
    {
        var praise = DayMessage.Praise(catalogue.Find(item.ItemId)!, situation, messages.All, praised)?.Id;
        if (praise is not null) praised.Add(praise);
        db.PlanItems.Add(new PlanItem
        {
            Id = clock.NewId<PlanItemId>(), PersonId = person, Day = situation.Today, Place = place, ItemId = item.ItemId, Level = item.Level, Minutes = item.Minutes,
            Reasons = JsonSerializer.Serialize(item.Reasons), Praise = praise,
        });
    }
}
