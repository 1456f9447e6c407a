using Backstay.Content;
using Backstay.Plan.Cases;
using CsCheck;
using Case = Backstay.Plan.Cases.Case;

namespace Backstay.Tests.Plan.Cases;

/// <summary>Any weeks, with values missing here and there.</summary>
internal static class SomeCases
{
    public static readonly DateOnly Today = new(2026, 6, 1);

    private static readonly string[] Things = ["rock", "breathe", "stand-up", "stroll", "bridge", "what"];

    public static readonly Gen<WeekSituation> AnySituation =
        from days in Gen.Int[0, 1500]
        from numbers in Gen.Int[-2, 10].Array[7]
        from fives in Gen.Double[0.5, 5].Array[2]
        from limits in Gen.Int[-40, 255]
        from minutes in Gen.Int[0, 4]
        from flare in Gen.Int[0, 2]
        select new WeekSituation
        {
            Day = Today.AddDays(-days), UsualPain = Known(numbers[0]), WorstPain = Known(numbers[1]), PainDays = numbers[2] is >= 0 and <= 7 and var pained ? pained : null,
            Worry = numbers[3] is >= 0 and <= 3 and var worry ? worry : null, Sleep = fives[0] < 1 ? null : fives[0], Mood = fives[1] < 1 ? null : fives[1],
            Work = numbers[4] is >= 0 and <= 3 and var work ? (WorkState)work : null, Stage = numbers[5] is >= 0 and <= 2 and var stage ? (Stage)stage : null, AgeBand = Known(numbers[6]),
            Limits = limits < 0 ? null : [.. WeekSituation.KnownLimits.Where((_, bit) => (limits >> bit & 1) == 1)],
            Minutes = minutes == 4 ? null : new[] { 2, 5, 10, 15 }[minutes], FlareUp = flare == 2 ? null : flare == 1,
        };

    public static readonly Gen<Case> Any =
        from person in Gen.Int[1, 40]
        from situation in AnySituation
        from done in Gen.Select(Gen.Int[0, Things.Length - 1], Gen.Int[0, 4]).Array[0, 4]
        from change in Gen.Int[-4, 4]
        from told in Gen.Int[0, 5]
        from worse in Gen.Int[0, 9]
        select new Case(person, situation, [.. done.DistinctBy(one => one.Item1).Select(one => new DoneItem(Things[one.Item1], one.Item2))], new(told == 0 ? null : change, null, null, worse == 0));

    /// <summary>A week of somebody in the middle of everything.</summary>
    public static WeekSituation Usual(int pain = 5) => new()
    {
        Day = Today, UsualPain = pain, WorstPain = 7, PainDays = 6, Worry = 1, Sleep = 3, Mood = 3, Work = WorkState.Fine, Limits = ["sitting"], Minutes = 10, Stage = Stage.Learning, FlareUp = false,
    };

    public static Case Week(int person, bool good, params string[] done) => new(person, Usual(), [.. done.Select(item => new DoneItem(item, 1))], new(good ? -2 : 2, null, 1, MadeWorse: false));

    private static int? Known(int number) => number < 0 ? null : number;
}
