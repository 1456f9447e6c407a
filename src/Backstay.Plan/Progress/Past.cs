using Backstay.CheckIns.Diary;
using Backstay.Design.Graphs;

namespace Backstay.Plan.Progress;

/// <summary>What a person's days hold, one list a measure, oldest first. A day without a number is not in the list.</summary>
internal sealed record Past
{
    public required IReadOnlyList<Told> Pain { get; init; }

    /// <summary>Minutes on the move; zero for a day with a plan of which nothing was done.</summary>
    public required IReadOnlyList<Told> Minutes { get; init; }

    /// <summary>Minutes of exercise that each day's plan held.</summary>
    public required IReadOnlyList<Told> Planned { get; init; }

    public required IReadOnlyList<Told> Sleep { get; init; }
    public required IReadOnlyList<Told> Mood { get; init; }
    public required IReadOnlyList<Band> Flares { get; init; }

    public IEnumerable<DateOnly> Days => Pain.Concat(Minutes).Concat(Sleep).Concat(Mood).Select(one => one.Day);

    /// <summary>Nothing was told and nothing was done.</summary>
    public bool IsEmpty => Pain.Count + Sleep.Count + Mood.Count == 0 && Minutes.All(one => one.Value == 0);

    /// <param name="done">Minutes on the move of each day that held any or had exercises planned.</param>
    /// <param name="planned">Minutes of each day's exercises.</param>
    public static Past From(IReadOnlyList<DiaryDay> diary, IReadOnlyDictionary<DateOnly, int> done, IReadOnlyDictionary<DateOnly, int> planned, IReadOnlyList<Band> flares, DateOnly today) => new()
    {
        Pain = Of(diary, day => day.Pain), Sleep = Of(diary, day => day.Sleep), Mood = Of(diary, day => day.Mood), Minutes = MinutesOf(diary, done, today), Flares = flares,
        Planned = [.. planned.Where(day => day.Value > 0).OrderBy(day => day.Key).Select(day => new Told(day.Key, day.Value))],
    };

    private static IReadOnlyList<Told> Of(IEnumerable<DiaryDay> diary, Func<DiaryDay, int?> number) =>
        [.. diary.Where(day => number(day) is not null).Select(day => new Told(day.Day, number(day)!.Value))];

    // The told minutes hold those of the plan, so the larger of both counts, not their sum. Today is not over: no minutes yet is no zero.
    private static IReadOnlyList<Told> MinutesOf(IReadOnlyList<DiaryDay> diary, IReadOnlyDictionary<DateOnly, int> done, DateOnly today) =>
    [
        .. diary.Where(day => day.ActiveMinutes is not null).Select(day => new Told(day.Day, day.ActiveMinutes!.Value))
            .Concat(done.Select(day => new Told(day.Key, day.Value)))
            .GroupBy(one => one.Day, one => one.Value).Select(day => new Told(day.Key, day.Max()))
            .Where(one => one.Day < today || one.Value > 0).OrderBy(one => one.Day),
    ];
}
