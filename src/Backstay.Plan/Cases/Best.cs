namespace Backstay.Plan.Cases;

/// <summary>A case and how alike it is, 0 to 1.</summary>
internal readonly record struct Neighbour(int Number, int Person, float Similarity);

/// <summary>
/// The best so far, most alike first: at most so many, and at most so many of one person. Cases are offered in their order; of equals the first
/// offered stays. With twenty places an ordered list is as quick as a heap, and finds a person's others at once.
/// </summary>
internal sealed class Best(int most, int mostOfOne)
{
    private readonly List<Neighbour> held = new(most);

    public IReadOnlyList<Neighbour> Held => held;

    /// <summary>Only what is more alike than this can still get in.</summary>
    public float Bar => held.Count < most ? -1 : held[^1].Similarity;

    public void Offer(Neighbour one)
    {
        if (one.Similarity <= Bar) return;
        var last = held.FindLastIndex(other => other.Person == one.Person);
        if (last >= 0 && held.Count(other => other.Person == one.Person) == mostOfOne)
        {
            if (one.Similarity <= held[last].Similarity) return;
            held.RemoveAt(last);
        }
        else if (held.Count == most) held.RemoveAt(most - 1);
        held.Insert(held.FindLastIndex(other => other.Similarity >= one.Similarity) + 1, one);
    }
}
