using Backstay.Evidence.Log;
using Backstay.Kernel.Data;
using Backstay.People.Erasure;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Evidence.Reviews;

/// <summary>Whoever erased themselves has left their reviews: others get what they were to judge, and somebody leads.</summary>
internal sealed class TeamTidying(AppDb db, ReviewShelf shelf, TimeProvider clock) : INightlyTidying
{
    public async Task TidyAsync(CancellationToken ct)
    {
        foreach (var review in await db.Reviews.Select(one => one.Id).ToListAsync(ct))
        {
            var members = await db.ReviewMembers.AsNoTracking().Where(one => one.ReviewId == review).OrderBy(one => one.Number).ToListAsync(ct);
            HashSet<int> there = [.. members.Select(one => one.Number)];
            if (await shelf.ReadAsync(db, review, state => state.Members.Keys.Any(number => state.Works(number) && !there.Contains(number)), ct))
                await shelf.ActAsync(db, review, state => [.. state.Members.Keys.Where(number => state.Works(number) && !there.Contains(number)).Select(number => new LoggedEvent(clock.GetUtcNow(), null, new Left(number)))], ct);
            if (members.Count == 0 || members.Any(one => one.Leads)) continue;
            var eldest = members[0].Number;
            await db.ReviewMembers.Where(one => one.ReviewId == review && one.Number == eldest).ExecuteUpdateAsync(set => set.SetProperty(one => one.Leads, true), ct);
        }
    }
}
