namespace Backstay.Plan.Work.Days;

/// <summary>
/// A first timetable from what was told about a usual day. Pure. Activity goes by time and not by pain, in pieces that grow with what somebody can do
/// (graded activity: Lindström et al., Phys Ther 1992;72:279); rest comes in short pieces between, since long rest does not help (Cochrane CD007612, 2010).
/// </summary>
internal static class DayProposal
{
    private const int Wash = 30, Meal = 30, Between = 10, WindDown = 45, WorkDays = 5, Grain = 5;

    /// <summary>Less would leave no day between two nights.</summary>
    public const int ShortestDay = 10 * 60, LongestDay = 20 * 60;

    /// <param name="up">When they get up.</param>
    /// <param name="bed">When they go to bed.</param>
    /// <returns>In the order of the day, none over another; empty where the day is too short or too long.</returns>
    public static IReadOnlyList<Block> Of(UsualDay usual, TimeOnly up, TimeOnly bed, bool weekend)
    {
        var awake = (int)(bed - up).TotalMinutes;
        if (awake is < ShortestDay or > LongestDay) return [];
        var (lunch, evening) = (Rounded(awake * 36 / 100), Rounded(awake * 72 / 100));
        var blocks = new List<Block> { At(BlockKind.GettingUp, 0, Wash), At(BlockKind.Meal, Wash, Meal), At(BlockKind.Meal, lunch, Meal), At(BlockKind.Meal, evening, Meal) };
        var worked = weekend ? 0 : (int)(usual.WeekHours * 60 / WorkDays);
        var (morning, afternoon) = Sections(usual, worked, lunch - Wash - Meal, evening - lunch - Meal);
        blocks.AddRange(Spread(morning, Wash + Meal, lunch));
        blocks.AddRange(Spread(afternoon, lunch + Meal, evening));
        blocks.AddRange(Spread([(BlockKind.Activity, Activity(usual)), (BlockKind.Free, WindDown)], evening + Meal, awake));
        return [.. blocks.OrderBy(block => (block.At - up).TotalMinutes), new(BlockKind.Sleep, bed, Block.DayLong - awake)];

        Block At(BlockKind kind, int from, int minutes) => new(kind, up.AddMinutes(from), minutes);
        IEnumerable<Block> Spread(IReadOnlyList<(BlockKind Kind, int Minutes)> pieces, int from, int to) => Place(pieces, from, to).Select(one => At(one.Kind, one.From, one.Minutes));
    }

    /// <summary>Minutes of one piece of activity.</summary>
    public static int Activity(UsualDay usual) => usual.Limits >= 6 ? 10 : usual.Limits >= 3 ? 20 : 30;

    /// <summary>Who lies down for long is given longer pieces, and fewer of them make up the same rest.</summary>
    public static int Rest(UsualDay usual) => usual.Lying >= 3 ? 20 : usual.Lying == 2 ? 15 : 10;

    private static (IReadOnlyList<(BlockKind, int)> Morning, IReadOnlyList<(BlockKind, int)> Afternoon) Sections(UsualDay usual, int worked, int morning, int afternoon)
    {
        var (active, rest, house) = ((BlockKind.Activity, Activity(usual)), (BlockKind.Rest, Rest(usual)), (BlockKind.Household, usual.Limits >= 6 ? 20 : 30));
        if (worked < Grain) return ([active, rest, house, rest, active], [rest, active, rest, house, rest]);
        var piece = usual.Limits >= 6 ? 60 : 90;
        var first = Math.Min(Rounded(worked <= morning / 2 ? worked : worked / 2), morning);
        List<(BlockKind, int)> before = [.. Work(first, morning, piece)], after = [.. Work(worked - before.Where(one => one.Item1 == BlockKind.Work).Sum(one => one.Item2), afternoon, piece)];
        return (before, after.Count == 0 ? [rest, active, rest, house] : [.. after, rest]);
    }

    // Work in pieces with a break between, as many as there is room for.
    private static IEnumerable<(BlockKind, int)> Work(int minutes, int room, int piece)
    {
        while (minutes >= Grain && room >= Grain)
        {
            var now = Math.Min(Math.Min(minutes, piece), room) / Grain * Grain;
            yield return (BlockKind.Work, now);
            (minutes, room) = (minutes - now, room - now - Between);
            if (minutes < Grain || room < Grain) yield break;
            yield return (BlockKind.Rest, Between);
        }
    }

    // Evenly, with air between; what has no room is left out from the end.
    private static IEnumerable<(BlockKind Kind, int From, int Minutes)> Place(IReadOnlyList<(BlockKind Kind, int Minutes)> pieces, int from, int to)
    {
        var fitting = pieces.ToList();
        while (fitting.Sum(one => one.Minutes) > to - from) fitting.RemoveAt(fitting.Count - 1);
        var air = fitting.Count == 0 ? 0 : (to - from - fitting.Sum(one => one.Minutes)) / fitting.Count / Grain * Grain;
        // Work stays together with its breaks.
        if (fitting.Any(one => one.Kind == BlockKind.Work)) air = 0;
        foreach (var (kind, minutes) in fitting)
        {
            yield return (kind, from, minutes);
            from += minutes + air;
        }
    }

    private static int Rounded(int minutes) => minutes / 15 * 15;
}
