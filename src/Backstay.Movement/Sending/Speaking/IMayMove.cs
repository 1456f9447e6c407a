using Backstay.Kernel.Ids;
using Backstay.Movement.OwnIdeas;

namespace Backstay.Movement.Sending.Speaking;

/// <summary>Whether somebody may be spoken to about moving at all, as the room knows that plans their days.</summary>
public interface IMayMove
{
    /// <returns>Null where nothing is to be suggested: with a danger sign, in a flare-up, with severe pain, in a pause, where a study chooses, or for somebody who has not begun.</returns>
    Task<IdeaLimits?> LimitsAsync(PersonId person, DateOnly today, CancellationToken ct);
}
