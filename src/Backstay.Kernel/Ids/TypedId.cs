namespace Backstay.Kernel.Ids;

/// <summary>An id that names what it identifies, over a version-7 <see cref="Guid"/> (sortable by creation).</summary>
public interface ITypedId<TSelf> where TSelf : struct, ITypedId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}

/// <summary>A clock that also says which ids come next, so that a simulation can be run again and come out the same.</summary>
public interface IGiveIds
{
    /// <returns>A version-7 id; null to leave it to chance.</returns>
    Guid? NextId(Type of);
}

public static class NewIds
{
    /// <summary>A new id at the clock's time, so that simulated and tested days sort as real ones do.</summary>
    public static TId NewId<TId>(this TimeProvider clock) where TId : struct, ITypedId<TId> =>
#pragma warning disable RS0030 // The one place that makes ids.
        TId.From((clock as IGiveIds)?.NextId(typeof(TId)) ?? Guid.CreateVersion7(clock.GetUtcNow()));
#pragma warning restore RS0030
}
