using Backstay.Kernel.Ids;

namespace Backstay.CheckIns.Diary;

/// <summary>One day as the person last told it. Sleep and mood: 1 very bad to 5 very good. Pain: 0 to 10.</summary>
public sealed record DiaryDay(DateOnly Day, int? Pain, int? ActiveMinutes, int? Sleep, int? Mood, string? Did);

public sealed class DiaryBook
{
    /// <returns>Days with an entry, oldest first, both ends included.</returns>
    public Task<IReadOnlyList<DiaryDay>> DaysAsync(PersonId person, DateOnly from, DateOnly to, CancellationToken ct) => throw new NotImplementedException();
}
