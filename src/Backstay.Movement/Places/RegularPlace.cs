namespace Backstay.Movement.Places;

/// <summary>What a place may be to somebody, guessed from the hours at which they are there. It is a guess for their own eyes, and they can change it.</summary>
internal enum PlaceGuess { None, Home, Work }

/// <summary>A place where somebody stays again and again.</summary>
/// <param name="Hours">Spent there, in all that is known.</param>
/// <param name="Days">On which they were there.</param>
/// <param name="Confidence">That the guess is right, 0 to 1; 0 without a guess.</param>
internal sealed record RegularPlace(Spot Place, double Hours, int Days, PlaceGuess Guess, double Confidence)
{
    private const double Around = 150;
    private const int LeastDays = 3;

    public bool Holds(Spot spot) => Place.MetresTo(spot) <= Around;

    /// <param name="timeline">Of one person, by time.</param>
    /// <returns>Those of at least three days, the one with most hours first.</returns>
    public static IReadOnlyList<RegularPlace> Of(IEnumerable<Section> timeline, TimeZoneInfo? zone = null)
    {
        var found = new List<List<Section>>();
        foreach (var stay in timeline.Where(section => section.Mode == Motion.Still).OrderByDescending(section => section.Minutes))
        {
            if (found.Find(group => group[0].From.MetresTo(stay.From) <= Around) is { } known) known.Add(stay);
            else found.Add([stay]);
        }
        var regular = found.Select(group => new Visits(group, zone)).Where(hours => hours.Days.Count >= LeastDays).OrderByDescending(hours => hours.All).ToList();
        var home = regular.Where(hours => hours.Night > 0).MaxBy(hours => hours.Night);
        var work = regular.Where(hours => hours != home && hours.WorkDays >= LeastDays).MaxBy(hours => hours.Working);
        return [.. regular.Select(hours => hours.As(
            hours == home ? PlaceGuess.Home : hours == work ? PlaceGuess.Work : PlaceGuess.None,
            hours == home ? hours.Night / regular.Sum(other => other.Night) : hours == work ? hours.Working / regular.Where(other => other != home).Sum(other => other.Working) : 0))];
    }

    /// <summary>When somebody was at one place: at night (22 to 6), and from Monday to Friday between 9 and 17.</summary>
    private sealed class Visits
    {
        private const double Step = .25, LeastWork = 2;
        private readonly Spot place;

        public Visits(List<Section> stays, TimeZoneInfo? zone)
        {
            place = stays[0].From;
            var work = new Dictionary<DateOnly, double>();
            foreach (var stay in stays)
                for (var at = stay.Start; at < stay.End; at = at.AddHours(Step))
                {
                    var (local, hours) = (LocalTime.Of(at, place, zone), Math.Min(Step, (stay.End - at).TotalHours));
                    var day = DateOnly.FromDateTime(local.DateTime);
                    All += hours;
                    Days.Add(day);
                    if (local.Hour is >= 22 or < 6) Night += hours;
                    if (local.Hour is < 9 or >= 17 || local.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) continue;
                    work[day] = work.GetValueOrDefault(day) + hours;
                }
            (Working, WorkDays) = (work.Values.Sum(), work.Values.Count(hours => hours >= LeastWork));
        }

        public double All { get; }
        public double Night { get; }
        public double Working { get; }
        public int WorkDays { get; }
        public HashSet<DateOnly> Days { get; } = [];

        /// <summary>More days make a guess surer: half of it at two days, nearly all at twenty.</summary>
        public RegularPlace As(PlaceGuess guess, double share) => new(place, All, Days.Count, guess, share * Days.Count / (Days.Count + 2));
    }
}
