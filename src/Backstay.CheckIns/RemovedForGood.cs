using Backstay.Kernel.Data;
using Backstay.People.Erasure;
using Microsoft.EntityFrameworkCore;

namespace Backstay.CheckIns;

/// <summary>What a person deleted can be brought back for some days; then it is gone.</summary>
internal sealed class RemovedForGood(AppDb db, TimeProvider clock) : INightlyTidying
{
    /// <summary>How long a deleted sheet or text can be brought back.</summary>
    public const int Days = 7;

    public async Task TidyAsync(CancellationToken ct)
    {
        DateTimeOffset? before = clock.GetUtcNow().AddDays(-Days);
        var gone = db.Responses.Where(response => response.RemovedAt < before);
        await db.Answers.Where(answer => gone.Any(response => response.Id == answer.ResponseId)).ExecuteDeleteAsync(ct);
        await gone.ExecuteDeleteAsync(ct);
        await db.PrivateTexts.Where(text => text.RemovedAt < before).ExecuteDeleteAsync(ct);
    }
}
