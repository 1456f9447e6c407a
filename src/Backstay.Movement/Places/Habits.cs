namespace Backstay.Movement.Places;

internal static class Habits
{
    /// <summary>Days of the past that tell of the coming week.</summary>
    public const int DaysBack = 56;

    /// <returns>Of each walk of the last eight weeks, what is known of walks like it; the likeliest to be taken within seven days first.</returns>
    public static IReadOnlyList<Habit> Of(IEnumerable<Walk> walks, DateTimeOffset today)
    {
        Walk[] past = [.. walks.Where(walk => walk.Start < today && walk.Start >= today.AddDays(-DaysBack)).OrderByDescending(walk => walk.Start)];
        var seen = past.Select(walk => (int)Ago(walk)).ToHashSet();
        return [.. past.Select(Known).OrderByDescending(habit => habit.Chance)];

        Habit Known(Walk example)
        {
            Walk[] like = [.. past.Where(example.IsLike)];
            return Habit.Of(like, [.. like.Select(Ago)], [.. past.Where(example.IsBackOf).Select(Ago)], seen);
        }

        double Ago(Walk walk) => (today - walk.Start).TotalDays;
    }
}
