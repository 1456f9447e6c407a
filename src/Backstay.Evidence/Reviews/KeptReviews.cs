namespace Backstay.Evidence.Reviews;

/// <summary>One thing a review, kept in memory until nobody has used it for an hour. What is in use stays, however long that takes.</summary>
internal sealed class KeptReviews<T> : IDisposable where T : class, new()
{
    private static readonly TimeSpan Rest = TimeSpan.FromHours(1), Between = TimeSpan.FromMinutes(5);

    private readonly Dictionary<ReviewId, Place> places = [];
    private readonly TimeProvider clock;
    private readonly ITimer tidying;

    public KeptReviews(TimeProvider clock)
    {
        this.clock = clock;
        tidying = clock.CreateTimer(_ => Tidy(), null, Between, Between);
    }

    public int Count
    {
        get
        {
            lock (places) return places.Count;
        }
    }

    /// <summary>What is kept of a review, or a new one. It counts as used until it is put back.</summary>
    public Use Take(ReviewId id)
    {
        lock (places)
        {
            if (!places.TryGetValue(id, out var place)) places[id] = place = new();
            place.Users++;
            return new(this, place);
        }
    }

    public void Dispose() => tidying.Dispose();

    private void PutBack(Place place)
    {
        lock (places) (place.Users, place.Last) = (place.Users - 1, clock.GetTimestamp());
    }

    private void Tidy()
    {
        lock (places)
            foreach (var (id, place) in places)
                if (place.Users == 0 && clock.GetElapsedTime(place.Last) >= Rest) places.Remove(id);
    }

    /// <summary>To be disposed once.</summary>
    public readonly struct Use(KeptReviews<T> kept, Place place) : IDisposable
    {
        public T Thing => place.Thing;

        public void Dispose() => kept.PutBack(place);
    }

    internal sealed class Place
    {
        public T Thing { get; } = new();
        public int Users { get; set; }
        public long Last { get; set; }
    }
}
