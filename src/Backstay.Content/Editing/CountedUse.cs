using Backstay.Content.Library;
using Backstay.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Content.Editing;

/// <summary>How many people did one thing with an item.</summary>
/// <param name="What">In plain words.</param>
public sealed record CountedUse(string What, int People)
{
    /// <summary>Fewer people than this are not told, so that nobody can be made out.</summary>
    public const int Fewest = 5;

    public bool IsShown => People >= Fewest;
}

/// <summary>What another room knows of the use of an item; in total, never by person.</summary>
public interface ICountUse
{
    Task<IReadOnlyList<CountedUse>> OfAsync(ContentItem item, CancellationToken ct);
}

/// <summary>What people did with an item in the library, the gym and the radio, and what they thought of it.</summary>
internal sealed class OwnUse(AppDb db) : ICountUse
{
    public async Task<IReadOnlyList<CountedUse>> OfAsync(ContentItem item, CancellationToken ct)
    {
        var reactions = await db.Reactions.Where(one => one.ItemId == item.Id).GroupBy(one => one.Kind).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(one => one.Key, one => one.Count, ct);
        var use = Enum.GetValues<ReactionKind>().Select(kind => new CountedUse(ReactionWords.Told(kind), reactions.GetValueOrDefault(kind)));
        if (item.Kind == ItemKind.Exercise) return [new(Words.UseOpened, await db.Openings.CountAsync(one => one.ItemId == item.Id, ct)), .. use];
        return
        [
            .. item.Kind == ItemKind.Article ? await DepthsOfAsync(item, ct) : [new(Words.UseOpened, await db.Openings.CountAsync(one => one.ItemId == item.Id, ct))],
            new(Words.UseSaved, await db.SavedItems.CountAsync(one => one.ItemId == item.Id, ct)), .. use,
        ];
    }

    /// <summary>How many opened it, and the most of it that they came to.</summary>
    private async Task<IReadOnlyList<CountedUse>> DepthsOfAsync(ContentItem item, CancellationToken ct)
    {
        var depths = await db.Openings.Where(one => one.ItemId == item.Id).GroupBy(one => one.Depth).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(one => one.Key, one => one.Count, ct);
        return [new(Words.UseOpened, depths.Values.Sum()), new(Words.UseThree, depths.GetValueOrDefault(Depth.ThreeMinutes)), new(Words.UseAll, depths.GetValueOrDefault(Depth.Everything))];
    }
}
