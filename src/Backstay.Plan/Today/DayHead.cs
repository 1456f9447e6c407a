using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Backstay.Plan.FlareUp;
using Backstay.Plan.Tailoring;
using Backstay.Plan.Week;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Plan.Today;

/// <summary>What stands above the things of a day, by one compiled query: this is the page that is opened most.</summary>
/// <param name="InFlareUp">A flare-up lasts.</param>
/// <param name="LookBackOn">The weekday that the person chose; null for the usual one.</param>
internal sealed record DayHead(ChangeKind Change, bool InFlareUp, DayOfWeek? LookBackOn)
{
    private static readonly Func<AppDb, PersonId, DateOnly, Task<DayHead?>> Find = EF.CompileAsyncQuery((AppDb db, PersonId person, DateOnly day) => db.Set<PlanDay>()
        .Where(planned => planned.PersonId == person && planned.Day == day)
        .Select(planned => new DayHead(planned.Change,
            db.Set<Flare>().Any(flare => flare.PersonId == person && flare.To == null),
            db.Set<Rhythm>().Where(rhythm => rhythm.PersonId == person).Select(rhythm => (DayOfWeek?)rhythm.LookBackOn).FirstOrDefault()))
        .FirstOrDefault());

    private static readonly Func<AppDb, PersonId, DateOnly, IAsyncEnumerable<PlanItem>> FindItems = EF.CompileAsyncQuery((AppDb db, PersonId person, DateOnly day) => db.Set<PlanItem>().AsNoTracking()
        .OrderBy(item => item.Place).Where(item => item.PersonId == person && item.Day == day && item.State != ItemState.Dropped));

    /// <returns>Null when no plan was made for the day yet.</returns>
    public static Task<DayHead?> OfAsync(AppDb db, PersonId person, DateOnly day) => Find(db, person, day);

    /// <returns>The things of a day, in their order.</returns>
    public static async Task<IReadOnlyList<PlanItem>> ItemsAsync(AppDb db, PersonId person, DateOnly day)
    {
        var items = new List<PlanItem>();
        await foreach (var item in FindItems(db, person, day)) items.Add(item);
        return items;
    }
}
