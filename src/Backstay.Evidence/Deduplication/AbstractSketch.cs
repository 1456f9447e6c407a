namespace Backstay.Evidence.Deduplication;

/// <summary>
/// The smallest hashes of an abstract's runs of three words (a bottom-k sketch, A. Broder, On the resemblance and containment of documents, 1997):
/// few bytes, from which the share of runs that two texts have in common is estimated.
/// </summary>
internal sealed class AbstractSketch
{
    private const int Kept = 48, Fewest = 12, Run = 3;

    private readonly ulong[] smallest;

    private AbstractSketch(ulong[] smallest) => this.smallest = smallest;

    public static AbstractSketch None { get; } = new([]);

    public bool IsEmpty => smallest.Length < Fewest;

    /// <summary>Hashes that two equal texts share, and two unlike ones do not.</summary>
    public IEnumerable<ulong> Marks => IsEmpty ? [] : smallest.Take(2);

    public static AbstractSketch Of(string? text)
    {
        if (text is null || text.Length < 60) return None;
        var heap = new PriorityQueue<ulong, ulong>(Comparer<ulong>.Create((a, b) => b.CompareTo(a)));
        HashSet<ulong> within = [];
        ulong before = 0, last = 0, word = 0;
        var words = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            var sign = at < text.Length ? text[at] : ' ';
            // Letters beyond ASCII are what databases write differently; a word goes on across them.
            if (char.IsAsciiLetterOrDigit(sign)) word = (word ^ (uint)(sign | 0x20)) * 1099511628211;
            else if (sign <= 127 && word != 0)
            {
                if (++words >= Run) Take(Mixed(before * 3 ^ last * 7 ^ word));
                (before, last, word) = (last * 31, word, 0);
            }
        }
        return new([.. within.Order()]);

        void Take(ulong hash)
        {
            if (within.Count == Kept && hash >= heap.Peek() || !within.Add(hash)) return;
            heap.Enqueue(hash, hash);
            if (within.Count > Kept) within.Remove(heap.Dequeue());
        }
    }

    /// <summary>The share of runs of words in common, 0 to 1; null where one text is missing or too short.</summary>
    public double? With(AbstractSketch other)
    {
        if (IsEmpty || other.IsEmpty) return null;
        int left = 0, right = 0, common = 0, union = 0;
        while (union < Kept && left < smallest.Length && right < other.smallest.Length)
        {
            union++;
            if (smallest[left] == other.smallest[right]) (common, left, right) = (common + 1, left + 1, right + 1);
            else if (smallest[left] < other.smallest[right]) left++;
            else right++;
        }
        return union == 0 ? null : (double)common / union;
    }

    /// <summary>The last steps of MurmurHash3 (A. Appleby, public domain), which spread a hash over all its bits.</summary>
    private static ulong Mixed(ulong hash)
    {
        hash = (hash ^ hash >> 33) * 0xff51afd7ed558ccd;
        hash = (hash ^ hash >> 33) * 0xc4ceb9fe1a85ec53;
        return hash ^ hash >> 33;
    }
}
