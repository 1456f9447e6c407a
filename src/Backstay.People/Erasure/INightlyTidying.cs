namespace Backstay.People.Erasure;

/// <summary>What a room tidies once a night. Every node runs it, so it may find things tidied.</summary>
public interface INightlyTidying
{
    Task TidyAsync(CancellationToken ct);
}
