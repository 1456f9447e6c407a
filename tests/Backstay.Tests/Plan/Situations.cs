using Backstay.CheckIns.Diary;
using Backstay.CheckIns.Questionnaires;
using Backstay.Content;
using Backstay.Plan.Tailoring;

namespace Backstay.Tests.Plan;

/// <summary>Situations for the pure tests: a small catalogue and a person in their third week.</summary>
internal static class Situations
{
    public static readonly DateOnly Begin = new(2026, 3, 2);

    public static IReadOnlyList<ContentItem> Items { get; } =
    [
        Exercise("rock", Position.Lying, severe: true, 1, 2, 3, 4), Exercise("breathe", Position.Sitting, severe: true, 1, 3, 5),
        Exercise("stand-up", Position.Sitting, severe: false, 1, 2, 4), Exercise("stroll", Position.Walking, severe: true, 2, 5, 8, 12, 16),
        Exercise("bridge", Position.Lying, severe: false, 1, 2, 3, 5) with { FlareUp = FlareUpUse.Never },
        Article("what"), Article("why"), Article("flare") with { FlareUp = FlareUpUse.Only },
    ];

    public static Situation On(DateOnly day) => new()
    {
        Today = day, BeganOn = Begin, Items = Items, Seed = 7,
        Profile = new PersonProfile(Begin, 5, ["sitting"], null, null, 10, null, null, []),
    };

    public static Situation With(this Situation s, int? pain) => s with { Diary = [.. s.Diary, new DiaryDay(s.Today, pain, null, null, null, null)] };

    public static ContentItem Talk(string id, int minutes) => new() { Id = id, Kind = ItemKind.Talk, Title = id, Line = id, Topic = "mind", Levels = [new Dose { Minutes = minutes }] };

    public static ContentItem Practice(string id) => new() { Id = id, Kind = ItemKind.Practice, Title = id, Line = id, Purpose = ["relaxation"], SeverePain = true, Priority = 1, Levels = [] };

    private static ContentItem Exercise(string id, Position position, bool severe, params int[] minutes) => new()
    {
        Id = id, Kind = ItemKind.Exercise, Title = id, Line = id, Position = position, SeverePain = severe,
        Levels = [.. minutes.Select(one => new Dose { Minutes = one, Repetitions = one * 4 })],
    };

    private static ContentItem Article(string id) => new() { Id = id, Kind = ItemKind.Article, Title = id, Line = id, Topic = "moving", Levels = [new Dose { Minutes = 1 }] };
}
