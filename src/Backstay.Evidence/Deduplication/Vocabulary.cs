namespace Backstay.Evidence.Deduplication;

/// <summary>In how many different titles of a review each word stands.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> titles = new(StringComparer.Ordinal);

    public Vocabulary(IEnumerable<TitleForm> forms)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (var form in forms)
            if (seen.Add(form.Key))
                foreach (var word in form.Words.Distinct()) titles[word] = titles.GetValueOrDefault(word) + 1;
    }

    public int Of(string word) => titles.GetValueOrDefault(word);

    /// <summary>Whether one of two words stands in no other title. Of two that both do, neither is a slip of the pen.</summary>
    public bool IsRare(string a, string b) => Of(a) <= 1 || Of(b) <= 1;
}
