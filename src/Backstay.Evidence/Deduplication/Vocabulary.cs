namespace Backstay.Evidence.Deduplication;

/// <summary>In how many different titles of a review each word stands.</summary>
internal sealed class Vocabulary
{
    private const int ManyTimes = 30;

    private readonly Dictionary<string, int> titles = new(StringComparer.Ordinal);

    public Vocabulary(IEnumerable<TitleForm> forms)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (var form in forms)
            if (seen.Add(form.Key))
                foreach (var word in form.Words.Distinct()) titles[word] = titles.GetValueOrDefault(word) + 1;
    }

    public int Of(string word) => titles.GetValueOrDefault(word);

    /// <summary>Whether one of two words stands in no other title, or the other in many times as many. Of two that are both in use, neither is a slip of the pen.</summary>
    public bool IsRare(string a, string b) => Math.Min(Of(a), Of(b)) is var fewer && (fewer <= 1 || Math.Max(Of(a), Of(b)) >= ManyTimes * fewer);
}
