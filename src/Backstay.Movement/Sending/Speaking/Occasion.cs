using Backstay.Movement.OwnIdeas;
using Backstay.Movement.Sending.Deciding;
using Backstay.Movement.Suggestions.Routine;

namespace Backstay.Movement.Sending.Speaking;

/// <summary>Something that makes a moment one at which a word could help. Pure.</summary>
/// <param name="Key">Once a day each, see <see cref="SendingMoment.Occasion"/>.</param>
/// <param name="Idea">What could be done; null where nothing fits.</param>
/// <param name="Hour">When it would usually be done, 0 to 23.</param>
internal sealed record Occasion(SendingTime Time, string Key, OwnIdea? Idea, int? Hour)
{
    private const string Evening = "evening";

    /// <summary>Minutes before the usual hour between which it is the time to speak; a look each five minutes falls between them.</summary>
    private const double Latest = 5, Earliest = 15;

    /// <param name="ideas">Of today.</param>
    /// <param name="had">Occasions of today that are over.</param>
    /// <returns>What is usually done soon, else long sitting; null where it is the time for neither.</returns>
    public static Occasion? ToDo(IReadOnlyList<OwnIdea> ideas, TimeOnly now, Surroundings.Now seen, TimeSpan offset, IReadOnlySet<string> had)
    {
        var open = ideas.Where(one => one.State == OwnIdeaState.Open && !had.Contains(one.Key)).OrderBy(one => one.Place).ToList();
        if (open.FirstOrDefault(one => one.Kind != CandidateKind.BreakSitting && one.Reason.Hour is { } hour && (new TimeOnly(hour, 0) - now).TotalMinutes is >= Latest and <= Earliest) is { } soon)
            return new(SendingTime.Doing, soon.Key, soon, soon.Reason.Hour);
        if (seen is not { MinutesSitting: >= Availability.LongSitting, Since: { } since }) return null;
        var key = $"sitting {since.ToOffset(offset):HH:mm}";
        return had.Contains(key) ? null : new(SendingTime.Doing, key, open.FirstOrDefault(one => one.Kind == CandidateKind.BreakSitting), null);
    }

    /// <param name="ideas">Of tomorrow.</param>
    public static Occasion ToPlan(IReadOnlyList<OwnIdea> ideas)
    {
        var best = ideas.FirstOrDefault(one => one.Reason.Hour is not null && one.Kind != CandidateKind.BreakSitting) ?? ideas.FirstOrDefault(one => one.Kind != CandidateKind.BreakSitting);
        return new(SendingTime.Planning, Evening, best, best?.Reason.Hour);
    }

    public static bool IsPlanned(IReadOnlySet<string> had) => had.Contains(Evening);
}
