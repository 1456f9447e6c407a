using Backstay.Programmes.Files;

namespace Backstay.Plan.Prevention;

/// <summary>A person's walking track as it stands on a day.</summary>
/// <param name="Stretches">Oldest first, without declined offers.</param>
/// <param name="Walks">Newest first.</param>
internal sealed record WalkingSeen(DateOnly Today, WalkingSchedule Schedule, IReadOnlyList<WalkingStretch> Stretches, IReadOnlyList<Walk> Walks, IReadOnlySet<DateOnly> Hard)
{
    public WalkingStretch? Newest => Stretches.LastOrDefault();

    public bool IsOpen => Newest is { IsOpen: true };

    /// <summary>All weeks of all stretches, oldest first.</summary>
    public IReadOnlyList<WalkingWeek> Weeks { get; } =
        [.. Stretches.SelectMany(stretch => WalkingWeek.Of(Schedule, stretch.BeganOn, stretch.FirstStep, stretch.EndedOn ?? Today, [.. Walks.Select(walk => (walk.Day, walk.Minutes))], Hard))];

    /// <summary>The newest week: this one while the track goes on.</summary>
    public WalkingWeek? Now => Weeks.LastOrDefault();

    /// <summary>At which the track would begin, or go on, today.</summary>
    public int NextStep => Now is { } last && Newest!.EndedOn is { } ended ? last.StepAfterWaiting(Today.DayNumber - ended.DayNumber) : 0;

    /// <summary>Weeks of the newest stretch.</summary>
    public IReadOnlyList<WalkingWeek> OfStretch => Newest is { } newest ? [.. Weeks.Where(week => week.From >= newest.BeganOn)] : [];

    public IEnumerable<Walk> OfThisWeek => IsOpen ? Walks.Where(walk => walk.Day >= Now!.From) : [];

    public static WalkingSeen Of(DateOnly today, WalkingTrack track, IEnumerable<WalkingStretch> stretches, IReadOnlyList<Walk> walks, IEnumerable<HardWalkingWeek> hard) =>
        new(today, new(track), [.. stretches.Where(stretch => stretch.End != StretchEnd.NotNow).OrderBy(stretch => stretch.BeganOn)], walks, hard.Select(week => week.From).ToHashSet());
}
