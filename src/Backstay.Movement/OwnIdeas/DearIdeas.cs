using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Backstay.Movement.Suggestions.Routine;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Movement.OwnIdeas;

/// <summary>The order in which people put what they do anyway. Every question asks for it by the person whose it is.</summary>
internal sealed class DearIdeas(AppDb db)
{
    /// <returns>Keys, the dearest first; none where nothing was put in order.</returns>
    public Task<List<string>> OrderAsync(PersonId person, CancellationToken ct) =>
        db.DearIdeas.AsNoTracking().Where(one => one.PersonId == person).OrderBy(one => one.Place).ThenBy(one => one.Key).Select(one => one.Key).ToListAsync(ct);

    /// <summary>In the person's order; what they did not place comes last, as it came.</summary>
    public static IReadOnlyList<Candidate> InOrder(IEnumerable<Candidate> ideas, IReadOnlyList<string> order)
    {
        var places = order.Index().ToDictionary(one => one.Item, one => one.Index);
        return [.. ideas.OrderBy(one => places.GetValueOrDefault(one.Key, int.MaxValue))];
    }

    /// <summary>Puts one of them at a place. What was placed and is no routine at the moment keeps its place behind them.</summary>
    /// <param name="shown">Keys in the order in which the person saw them.</param>
    public async Task PlaceAsync(PersonId person, IReadOnlyList<string> shown, string key, int place, CancellationToken ct)
    {
        var placed = await db.DearIdeas.Where(one => one.PersonId == person).OrderBy(one => one.Place).ToListAsync(ct);
        List<string> order = [.. shown.Where(one => one != key)];
        order.Insert(Math.Clamp(place, 0, order.Count), key);
        order.AddRange(placed.Select(one => one.Key).Where(one => !shown.Contains(one)));
        foreach (var (at, one) in order.Index())
            if (placed.Find(dear => dear.Key == one) is { } known) known.Place = at;
            else db.DearIdeas.Add(new DearIdea { PersonId = person, Key = one, Place = at });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Pressed twice at once: the other one placed it.
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>Keeps walks at their places whose keys were changed by the name of a place.</summary>
    /// <param name="after">The same walks as before, in the same order.</param>
    public async Task RenameAsync(PersonId person, IReadOnlyList<string> before, IReadOnlyList<string> after, CancellationToken ct)
    {
        var renamed = before.Zip(after).Where(pair => pair.First != pair.Second).DistinctBy(pair => pair.First).ToDictionary(pair => pair.First, pair => pair.Second);
        var order = await OrderAsync(person, ct);
        if (!order.Exists(renamed.ContainsKey)) return;
        await ForgetAsync(person, ct);
        db.DearIdeas.AddRange(order.Select(key => renamed.GetValueOrDefault(key, key)).Distinct().Select((key, at) => new DearIdea { PersonId = person, Key = key, Place = at }));
        await db.SaveChangesAsync(ct);
    }

    public Task ForgetAsync(PersonId person, CancellationToken ct) => db.DearIdeas.Where(one => one.PersonId == person).ExecuteDeleteAsync(ct);
}
