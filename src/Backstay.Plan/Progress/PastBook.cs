using Backstay.CheckIns.Diary;
using Backstay.Content;
using Backstay.Design.Graphs;
using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Backstay.Movement;
using Backstay.Plan.Today;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Plan.Progress;

/// <summary>Gathers a person's past days from the diary, the plan and the flare-ups.</summary>
internal sealed class PastBook(AppDb db, DiaryBook diary, Catalogue catalogue, MovementRecord movement)
{
    public async Task<Past> OfAsync(PersonId person, DateOnly from, DateOnly today, CancellationToken ct)
    {
        var exercises = await ExercisesAsync(person, from, today, ct);
        var planned = exercises.GroupBy(item => item.Day).ToDictionary(day => day.Key, day => day.Sum(item => item.Minutes));
        return Past.From(await diary.DaysAsync(person, from, today, ct), await DoneAsync(person, from, today, exercises, ct), planned, await FlaresAsync(person, from, today, ct), today);
    }

    private async Task<IReadOnlyList<(DateOnly Day, int Minutes, bool Done)>> ExercisesAsync(PersonId person, DateOnly from, DateOnly today, CancellationToken ct)
    {
        var items = await db.PlanItems.AsNoTracking().Where(item => item.PersonId == person && item.Day >= from && item.Day <= today && item.State != ItemState.Dropped)
            .Select(item => new { item.Day, item.ItemId, item.State, item.Minutes }).ToListAsync(ct);
        return [.. items.Where(item => catalogue.Find(item.ItemId)?.Kind == ItemKind.Exercise).Select(item => (item.Day, item.Minutes, item.State == ItemState.Done))];
    }

    private async Task<IReadOnlyDictionary<DateOnly, int>> DoneAsync(PersonId person, DateOnly from, DateOnly today, IEnumerable<(DateOnly Day, int Minutes, bool Done)> exercises, CancellationToken ct)
    {
        var walks = await db.Walks.AsNoTracking().Where(walk => walk.PersonId == person && walk.Day >= from && walk.Day <= today).Select(walk => new { walk.Day, walk.Minutes }).ToListAsync(ct);
        return exercises.Select(item => (item.Day, Minutes: item.Done ? item.Minutes : 0))
            .Concat(walks.Select(walk => (walk.Day, walk.Minutes))).Concat((await movement.MinutesAsync(person, from, today, ct)).Select(day => (Day: day.Key, Minutes: day.Value)))
            .GroupBy(one => one.Day).ToDictionary(day => day.Key, day => day.Sum(one => one.Minutes));
    }

    private async Task<IReadOnlyList<Band>> FlaresAsync(PersonId person, DateOnly from, DateOnly today, CancellationToken ct) =>
    [
        .. (await db.Flares.AsNoTracking().Where(flare => flare.PersonId == person && (flare.To == null || flare.To >= from)).OrderBy(flare => flare.From).ToListAsync(ct))
            .Select(flare => new Band(flare.From < from ? from : flare.From, flare.To ?? today, Words.FlareUp)),
    ];
}
