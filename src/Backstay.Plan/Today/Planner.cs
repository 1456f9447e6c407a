using System.Text.Json;
using Backstay.CheckIns.DangerSigns;
using Backstay.CheckIns.Diary;
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
    AppDb db, Agreement agreement, Catalogue catalogue, MessageShelf messages, Openings openings, Enrolments enrolments, PersonAnswers answers, DiaryBook diary, DangerSignRecord dangers, CaseBook cases,
    WalkingBook walking, TimeProvider clock)
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
        if (other.Count > 0) Add(person, situation, other[0], dropped.Place, await PraiseUsedAsync(person, ct));
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

    public async Task<Situation?> SituationAsync(PersonId person, DateOnly today, CancellationToken ct)
    {
        if (await answers.ProfileAsync(person, ct) is not { } profile || await enrolments.CurrentAsync(person, today, ct) is not { } enrolment) return null;
        var from = today.AddDays(-DaysBack);
        var past = await db.PlanItems.AsNoTracking().Where(item => item.PersonId == person && item.Day >= from && item.Day < today && item.State != ItemState.Dropped).ToListAsync(ct);
        var words = await db.SpokenWords.AsNoTracking().Where(word => word.PersonId == person).ToListAsync(ct);
        var flare = await db.Flares.AsNoTracking().Where(one => one.PersonId == person).OrderByDescending(one => one.From).ThenByDescending(one => one.Id).FirstOrDefaultAsync(ct);
        var lookBacks = await answers.LookBacksAsync(person, ct);
        var offered = await db.PlanItems.AsNoTracking().Where(item => item.PersonId == person && item.Day < today).Select(item => item.ItemId).Distinct().ToListAsync(ct);
        var rhythm = await db.Rhythms.AsNoTracking().FirstOrDefaultAsync(one => one.PersonId == person, ct);
        var situation = new Situation
        {
            Today = today, BeganOn = enrolment.FirstBeganOn, Profile = profile, Items = catalogue.Items, Limits = enrolment.Programme.Today, IsTailored = enrolment.Programme.Tailored,
            Danger = (await dangers.StandingAsync(person, ct)).Tier, Diary = await diary.DaysAsync(person, from, today, ct),
            Past = [.. past.Select(Past)], Agreed = await agreement.FromAsync(person, today, ct),
            Words = [.. words.Select(word => new OwnWord(word.ItemId, word.Kind, word.Day))],
            Flare = flare is null ? null : new(flare.From, flare.To), Opened = [.. (await openings.OfAsync(person, ct)).Keys],
            Offered = offered.ToHashSet(), LookBackOn = rhythm?.LookBackOn ?? Rhythm.Usual,
            Fit = lookBacks.LastOrDefault(look => look.Day > today.AddDays(-8))?.Fit, Able = lookBacks.LastOrDefault(look => look.Day > today.AddDays(-21))?.Able,
            HasWalkingTrack = enrolment.Programme.Prevention is not null, Walking = await walking.StandingAsync(person, ct), Seed = person.Value.GetHashCode(),
        };
        return situation with { Advice = await cases.AdviceAsync(person, situation, ct) };
    }

    private static PastItem Past(PlanItem item) => new(item.Day, item.ItemId, item.Level, item.State == ItemState.Done);

    private async Task StoreAsync(Situation situation, Proposal proposal, PersonId person, IReadOnlyCollection<string> kept, CancellationToken ct)
    {
        var today = situation.Today;
        var said = await db.PlanDays.AsNoTracking().Where(day => day.PersonId == person && day.Day < today && day.Message != null).OrderBy(day => day.Day).Select(day => day.Message!).ToListAsync(ct);
        db.PlanDays.Add(new PlanDay
        {
            PersonId = person, Day = today, Change = proposal.Change, RuleVersion = Proposal.RuleVersion, Message = situation.InLightContact ? null : DayMessage.Of(situation, messages.All, said)?.Id,
            OffersWalking = Recovery.Offers(situation),
        });
        var praised = await PraiseUsedAsync(person, ct);
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

    private Task<List<string>> PraiseUsedAsync(PersonId person, CancellationToken ct) => db.PlanItems.AsNoTracking()
        .Where(item => item.PersonId == person && item.Praise != null && item.State == ItemState.Done).OrderBy(item => item.Day).ThenBy(item => item.Place).Select(item => item.Praise!).ToListAsync(ct);

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
