using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Backstay.Plan.Tailoring;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Plan.Week;

/// <summary>What a person agreed to do on the coming days.</summary>
internal sealed class Agreement(AppDb db)
{
    /// <summary>Agrees on each of these days anew; other days stay as they were.</summary>
    public async Task SetAsync(PersonId person, IReadOnlyList<DayChoice> choices, CancellationToken ct)
    {
        try
        {
            await StoreAsync(person, choices, ct);
        }
        catch (DbUpdateException)
        {
            // The same button pressed twice: the days exist now.
            db.ChangeTracker.Clear();
            await StoreAsync(person, choices, ct);
        }
    }

    private async Task StoreAsync(PersonId person, IReadOnlyList<DayChoice> choices, CancellationToken ct)
    {
        var days = choices.Select(choice => choice.Day).ToList();
        var known = await db.AgreedDays.Where(day => day.PersonId == person && days.Contains(day.Day)).ToDictionaryAsync(day => day.Day, ct);
        foreach (var choice in choices)
        {
            if (!known.TryGetValue(choice.Day, out var agreed)) db.AgreedDays.Add(agreed = new AgreedDay { PersonId = person, Day = choice.Day });
            agreed.Agree(choice.Items);
        }
        await db.SaveChangesAsync(ct);
    }
}
