using Backstay.Evidence.Log;
using Backstay.Evidence.Screening;

namespace Backstay.Evidence.Publishing;

/// <param name="Through">How many events of the log it shows.</param>
internal sealed record PublishedVersion(int Version, int Through, DateTimeOffset At, string? News);

/// <summary>The versions of a review that are open to everybody, and who wants to be named there. Nobody is who has not said so.</summary>
internal sealed class PublicationState
{
    public const int LongestNews = 500;

    private readonly List<PublishedVersion> open = [];
    private readonly HashSet<int> named = [];

    /// <summary>The first first; none after it was taken back.</summary>
    public IReadOnlyList<PublishedVersion> Open => open;

    /// <summary>Number of the last version, whether it is open or not; 0 before the first.</summary>
    public int Last { get; private set; }

    public bool Names(int member) => named.Contains(member);

    /// <param name="events">How many happened before.</param>
    /// <returns>False for an event of another kind.</returns>
    /// <exception cref="ReviewRuleException">It is not allowed.</exception>
    public bool Apply(LoggedEvent logged, int by, int events)
    {
        switch (logged.What)
        {
            case Published one when one.Version != Last + 1 || one.Through != events: throw new ReviewRuleException("Somebody else was quicker. Look at the review again before you publish it.");
            case Published one: open.Add(new(Last = one.Version, one.Through, logged.At, one.News)); return true;
            case Withdrawn: open.Clear(); return true;
            case NameShown { Shown: true }: named.Add(by); return true;
            case NameShown: named.Remove(by); return true;
            default: return false;
        }
    }
}
