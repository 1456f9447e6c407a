using Backstay.Kernel.Ids;
using Backstay.Kernel.People;

namespace Backstay.Movement.OwnIdeas;

/// <summary>What holds back an idea today.</summary>
/// <param name="Pain">0 to 10; null where none was told.</param>
/// <param name="LeftOut">What does not suit the person's body.</param>
public sealed record IdeaLimits(int? Pain, IReadOnlySet<Activity> LeftOut);

/// <summary>Ideas from somebody's own routine, for other rooms.</summary>
public sealed class IdeasOfOwn
{
    private readonly OwnIdeaBook book;

    internal IdeasOfOwn(OwnIdeaBook book) => this.book = book;

    /// <summary>Chooses a day's ideas if that was not done yet. Safe to call from a GET: they are keyed by person and day.</summary>
    public async Task<OwnDay> TodayAsync(CurrentPerson me, IdeaLimits limits, CancellationToken ct) => new(await book.TodayAsync(me.Id, me.Now, limits, me.Zone, ct));
}

/// <summary>A day's ideas, for <see cref="OwnIdeaCards"/> to show.</summary>
public sealed class OwnDay
{
    internal OwnDay(IReadOnlyList<OwnIdea> all) => All = all;

    internal IReadOnlyList<OwnIdea> All { get; }
}
