using System.Threading.Channels;
using Backstay.Evidence.Reviews;

namespace Backstay.Evidence.Deduplication.Looking;

/// <summary>The reviews in which somebody has asked for duplicates.</summary>
internal sealed class WaitingLooks
{
    private readonly Channel<ReviewId> next = Channel.CreateUnbounded<ReviewId>();

    public void Announce(ReviewId review) => next.Writer.TryWrite(review);

    public IAsyncEnumerable<ReviewId> AllAsync(CancellationToken ct) => next.Reader.ReadAllAsync(ct);
}
