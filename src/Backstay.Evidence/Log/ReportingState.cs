using Backstay.Evidence.Living;
using Backstay.Evidence.Protocols;
using Backstay.Evidence.Publishing;
using Backstay.Evidence.Screening;

namespace Backstay.Evidence.Log;

/// <summary>What a team told beforehand that it would do, and what it has told the world since.</summary>
internal sealed class ReportingState
{
    public ProtocolState Protocol { get; } = new();
    public PublicationState Publication { get; } = new();
    public NextSearch NextSearch { get; } = new();

    /// <param name="by">The member who did it.</param>
    /// <returns>False for an event of another kind.</returns>
    /// <exception cref="ReviewRuleException">It is not allowed.</exception>
    public bool Apply(LoggedEvent logged, int by, ReviewState review) => Protocol.Apply(logged, by, review) || Publication.Apply(logged, by, review.Events) || NextSearch.Apply(logged, review.LastWave);
}
