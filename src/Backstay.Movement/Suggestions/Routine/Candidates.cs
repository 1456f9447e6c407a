namespace Backstay.Movement.Suggestions.Routine;

/// <summary>Ideas from somebody's own routine (after Rabbi et al., UbiComp 2015): do it again, a little more of it, break long sitting, an exercise they know, and something new.</summary>
internal static class Candidates
{
    /// <summary>Done so often, a walk is a habit that can carry a little more.</summary>
    private const int TimesToExtend = 3;

    /// <summary>A small step: a fifth, and at least two minutes.</summary>
    private const double Step = .2;

    private const int LeastStep = 2, BreakMinutes = 3, NewMinutes = 5, LongSitting = 60;
    private const double BreakChance = .4, NewChance = .15;

    /// <summary>Half of what an exercise's days count for is gone after two weeks.</summary>
    private const double HalfLife = 14;

    private static readonly Activity[] EasyToTry = [Activity.Walking, Activity.Stretching, Activity.Strength, Activity.Gardening];

    public static IEnumerable<Candidate> Of(RoutineDay day) => [.. day.Walks.SelectMany(Walk), .. day.Sitting.Where(one => one.Minutes >= LongSitting).Select(Break),
        .. day.Exercises.Select(one => Exercise(one, day.Day)), .. New(day)];

    /// <summary>The way there and the way back are two.</summary>
    public static string KeyOf(RegularWalk walk) => $"walk:{walk.From}>{walk.To}@{walk.Hour}";

    private static IEnumerable<Candidate> Walk(RegularWalk walk)
    {
        var evidence = new Evidence(walk.Times, walk.Minutes, walk.From, walk.To, null, walk.Weekdays, walk.Hour, walk.LastSeen);
        var same = new Candidate(KeyOf(walk), CandidateKind.Repeat, Activity.Walking, walk.Minutes, walk.Hour, Outdoors: true, walk.Chance, evidence);
        yield return same;
        if (walk.Times >= TimesToExtend) yield return same with { Kind = CandidateKind.Extend, Minutes = walk.Minutes + Math.Max(LeastStep, (int)Math.Round(Step * walk.Minutes)) };
    }

    private static Candidate Break(SittingStretch one) => new($"break:{one.Place}@{one.StartHour}", CandidateKind.BreakSitting, Activity.Walking, BreakMinutes, one.StartHour, Outdoors: false, BreakChance,
        new(one.Times, one.Minutes, Place: one.Place, Hour: one.StartHour));

    private static Candidate Exercise(KnownExercise one, DateOnly today)
    {
        // As if of so many days of late; one success and three failures in advance draw it to a quarter.
        var faded = one.Times * Math.Pow(.5, Math.Max(0, today.DayNumber - one.LastDone.DayNumber) / HalfLife);
        var hour = one.Part switch { DayPart.Morning => 9, DayPart.Afternoon => 15, DayPart.Evening => 19, _ => (int?)null };
        return new($"exercise:{one.Activity}", CandidateKind.Exercise, one.Activity, Doses.AtMost(Math.Min(one.Minutes, Doses.MostOf(one.Activity))), hour,
            one.Activity is Activity.Walking or Activity.Cycling or Activity.Gardening, (faded + 1) / (HalfLife + 4), new(one.Times, one.Minutes, Hour: hour, Last: one.LastDone));
    }

    private static IEnumerable<Candidate> New(RoutineDay day) => EasyToTry
        .Where(activity => day.Exercises.All(known => known.Activity != activity) && (activity != Activity.Walking || day.Walks.Count == 0))
        .Select(activity => new Candidate($"new:{activity}", CandidateKind.Explore, activity, NewMinutes, null, activity is Activity.Walking or Activity.Gardening, NewChance, new(0, NewMinutes)));
}
