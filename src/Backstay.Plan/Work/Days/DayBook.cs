using Backstay.CheckIns.Scoring;
using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Plan.Work.Days;

/// <summary>A person's timetables, and what came of them. Every question asks for them by the person whose they are.</summary>
internal sealed class DayBook(AppDb db, AnswersTold told, TimeProvider clock)
{
    private const int Latest = 4 * 60;

    /// <returns>In the order of the day.</returns>
    public async Task<IReadOnlyList<DayBlock>> BlocksAsync(PersonId person, DayKey key, CancellationToken ct) =>
        InOrder(await db.DayBlocks.AsNoTracking().Where(block => block.PersonId == person && block.On == key.Name).ToListAsync(ct));

    /// <summary>The timetable of a date: its own where it has one, else the usual one.</summary>
    public async Task<(DayKey Key, IReadOnlyList<DayBlock> Blocks)> OfAsync(PersonId person, DateOnly date, CancellationToken ct)
    {
        var own = await BlocksAsync(person, DayKey.Of(date), ct);
        return own.Count > 0 ? (DayKey.Of(date), own) : (DayKey.UsualOn(date), await BlocksAsync(person, DayKey.UsualOn(date), ct));
    }

    public Task<bool> HasAnyAsync(PersonId person, CancellationToken ct) => db.DayBlocks.AnyAsync(block => block.PersonId == person, ct);

    /// <returns>To be changed; null for somebody else's.</returns>
    public Task<DayBlock?> FindAsync(PersonId person, Guid id, CancellationToken ct)
    {
        var key = new DayBlockId(id);
        return db.DayBlocks.FirstOrDefaultAsync(block => block.Id == key && block.PersonId == person, ct);
    }

    /// <summary>Puts a first timetable where there is none.</summary>
    /// <returns>False where these hours leave no day.</returns>
    public async Task<bool> ProposeAsync(PersonId person, DayKey key, TimeOnly up, TimeOnly bed, DateOnly today, CancellationToken ct)
    {
        if (await db.DayBlocks.AnyAsync(block => block.PersonId == person && block.On == key.Name, ct)) return true;
        var usual = UsualDay.Of(await told.UntilAsync(person, UsualDay.Questionnaires, today, ct));
        var blocks = DayProposal.Of(usual, up, bed, key.IsWeekend);
        foreach (var block in blocks) Add(person, key, block);
        await db.SaveChangesAsync(ct);
        return blocks.Count > 0;
    }

    /// <summary>Gives a date a timetable of its own, which begins as the usual one.</summary>
    public async Task MakeOwnAsync(PersonId person, DateOnly date, CancellationToken ct)
    {
        var (key, blocks) = await OfAsync(person, date, ct);
        if (key.Date is not null) return;
        foreach (var block in blocks) Add(person, DayKey.Of(date), block.Block);
        await db.SaveChangesAsync(ct);
    }

    public Task ClearAsync(PersonId person, DayKey key, CancellationToken ct) => db.DayBlocks.Where(block => block.PersonId == person && block.On == key.Name).ExecuteDeleteAsync(ct);

    /// <param name="id">Made when the form was shown, so that a form sent twice is stored once.</param>
    public async Task AddAsync(PersonId person, DayKey key, Guid id, Block block, CancellationToken ct)
    {
        var made = new DayBlockId(id);
        if (await db.DayBlocks.AnyAsync(one => one.Id == made, ct)) return;
        db.DayBlocks.Add(new DayBlock { Id = made, PersonId = person, On = key.Name }.Set(block));
        await db.SaveChangesAsync(ct);
    }

    public async Task RemoveAsync(DayBlock block, CancellationToken ct)
    {
        db.DayBlocks.Remove(block);
        await db.SaveChangesAsync(ct);
    }

    public Task SaveAsync(CancellationToken ct) => db.SaveChangesAsync(ct);

    public async Task<IReadOnlyList<DoneBlock>> DoneAsync(PersonId person, DateOnly day, CancellationToken ct) =>
        [.. (await db.DoneBlocks.AsNoTracking().Where(done => done.PersonId == person && done.Day == day).ToListAsync(ct)).OrderBy(done => Place(done.At))];

    /// <param name="minutes">By block; blocks without a number are left as they were.</param>
    public async Task TellAsync(PersonId person, DateOnly day, IReadOnlyList<DayBlock> blocks, IReadOnlyDictionary<Guid, int> minutes, CancellationToken ct)
    {
        var there = await db.DoneBlocks.Where(done => done.PersonId == person && done.Day == day).ToDictionaryAsync(done => done.BlockId, ct);
        foreach (var block in blocks.Where(block => minutes.ContainsKey(block.Id.Value)))
        {
            if (!there.TryGetValue(block.Id, out var done))
                db.DoneBlocks.Add(done = new DoneBlock { PersonId = person, Day = day, BlockId = block.Id, Kind = block.Kind, At = block.At, Planned = block.Minutes, What = block.What });
            done.Minutes = minutes[block.Id.Value];
        }
        await db.SaveChangesAsync(ct);
    }

    private void Add(PersonId person, DayKey key, Block block) => db.DayBlocks.Add(new DayBlock { Id = clock.NewId<DayBlockId>(), PersonId = person, On = key.Name }.Set(block));

    private static IReadOnlyList<DayBlock> InOrder(IEnumerable<DayBlock> blocks) => [.. blocks.OrderBy(block => Place(block.At)).ThenBy(block => block.Id.Value)];

    // The small hours belong to the evening before.
    private static int Place(TimeOnly at) => at.Hour * 60 + at.Minute is var minute && minute < Latest ? minute + Block.DayLong : minute;
}
