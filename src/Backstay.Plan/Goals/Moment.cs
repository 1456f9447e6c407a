namespace Backstay.Plan.Goals;

/// <summary>Something of everyday life that a plan hangs on, in the order of a day.</summary>
internal enum Anchor { GettingUp, Breakfast, Lunch, Work, EveningMeal, Bed }

/// <summary>When a plan is meant to happen: days of the week, and a wall-clock time or something of everyday life. Pure.</summary>
/// <param name="At">Null where <paramref name="After"/> says when.</param>
internal sealed record Moment(IReadOnlyList<DayOfWeek> Days, TimeOnly? At, Anchor? After)
{
    // A question an hour after a set time finds most things done.
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    /// <summary>Where it stands among the hours of a day.</summary>
    public TimeOnly Hour => At ?? After switch
    {
        Anchor.GettingUp => new(7, 0),
        Anchor.Breakfast => new(8, 30),
        Anchor.Lunch => new(13, 0),
        Anchor.Work => new(17, 30),
        Anchor.EveningMeal => new(19, 30),
        _ => new(22, 0),
    };

    public bool IsOn(DateOnly day) => Days.Contains(day.DayOfWeek);

    /// <returns>The first of the days from this one on.</returns>
    public DateOnly FirstFrom(DateOnly day) => Enumerable.Range(0, 7).Select(day.AddDays).First(IsOn);

    /// <summary>When it is over for nearly everybody, so that a question does not come before the thing.</summary>
    public DateTime AskedFrom(DateOnly day) => At is { } at ? day.ToDateTime(at) + Patience : After switch
    {
        Anchor.GettingUp => day.ToDateTime(new(10, 0)),
        Anchor.Breakfast => day.ToDateTime(new(11, 0)),
        Anchor.Lunch => day.ToDateTime(new(15, 0)),
        Anchor.Work => day.ToDateTime(new(20, 0)),
        Anchor.EveningMeal => day.ToDateTime(new(22, 0)),
        _ => day.AddDays(1).ToDateTime(new(4, 0)),
    };
}
