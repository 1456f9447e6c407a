using Backstay.Content;
using Backstay.Content.Editing;
using Backstay.Kernel.Data;
using Backstay.Plan.Tailoring;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Plan.Today;

/// <summary>What people did with an item in their plans, for its editors.</summary>
internal sealed class PlanUse(AppDb db) : ICountUse
{
    public async Task<IReadOnlyList<CountedUse>> OfAsync(ContentItem item, CancellationToken ct)
    {
        var states = await db.PlanItems.Where(one => one.ItemId == item.Id).GroupBy(one => one.State)
            .Select(group => new { group.Key, People = group.Select(one => one.PersonId).Distinct().Count() }).ToDictionaryAsync(one => one.Key, one => one.People, ct);
        var planned = await db.PlanItems.Where(one => one.ItemId == item.Id).Select(one => one.PersonId).Distinct().CountAsync(ct);
        var words = await db.SpokenWords.Where(one => one.ItemId == item.Id).GroupBy(one => one.Kind)
            .Select(group => new { group.Key, People = group.Select(one => one.PersonId).Distinct().Count() }).ToDictionaryAsync(one => one.Key, one => one.People, ct);
        CountedUse Of(string what, WordKind kind) => new(what, words.GetValueOrDefault(kind));
        return
        [
            new(Words.UsePlanned, planned), new(Words.UseDone, states.GetValueOrDefault(ItemState.Done)), new(Words.UseLeftOut, states.GetValueOrDefault(ItemState.Dropped)), Of(Words.UseLiked, WordKind.Favourite),
            .. item.Kind == ItemKind.Exercise ? [Of(Words.UseEasier, WordKind.TooHard)] : new[] { Of(Words.UseKnown, WordKind.Known) }, Of(Words.UseRefused, WordKind.Refused), Of(Words.UseHurts, WordKind.MadeItWorse),
        ];
    }
}
