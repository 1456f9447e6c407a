using Lucene.Net.Index;

namespace Backstay.Content.Finding;

/// <param name="Stems">One, or several that stand together in this order.</param>
/// <param name="Weight">1 for what was typed, less for what only means or looks the same.</param>
internal sealed record Variant(IReadOnlyList<string> Stems, float Weight);

/// <summary>One thing that somebody asks about, in all the ways it may be written.</summary>
internal sealed record Thing(IReadOnlyList<Variant> Variants);

/// <summary>A query as it was understood.</summary>
/// <param name="Corrected">The query in the words that were looked for, where one was misspelt; null where none was.</param>
/// <param name="Nearest">A query that the person may have meant, where a word is known to nobody.</param>
/// <param name="Danger">Its words can be a danger sign.</param>
internal sealed record Asked(IReadOnlyList<Thing> Things, string? Corrected, string? Nearest, bool Danger)
{
    private const float AsTyped = 1, AsBegun = .9f, AsSpelt = .8f, AsSynonym = .7f, AsRelated = .4f;
    private const int MostWords = 12, MostBeginnings = 5, MostSpellings = 3;

    public static Asked Read(string query, LibraryAnalyzer analyzer, Synonyms synonyms, IndexReader reader)
    {
        var words = analyzer.WordsOf(query).Take(MostWords).Select(word => Word.Look(word, analyzer, reader)).ToList();
        var stems = words.Select(word => word.Variants[0].Stems[0]).ToList();
        var (things, danger) = (new List<Thing>(), false);
        for (var at = 0; at < words.Count;)
        {
            if (synonyms.At(stems, at) is not ({ } length, { } group))
            {
                things.Add(new(words[at++].Variants));
                continue;
            }
            danger |= group.Danger;
            var weight = words.Skip(at).Take(length).Min(word => word.Variants[0].Weight);
            things.Add(new(
            [
                .. length == 1 ? words[at].Variants : [new([.. stems.Skip(at).Take(length)], weight)],
                .. Of(group.Same, weight * AsSynonym), .. Of(group.Also, weight * AsRelated),
            ]));
            at += length;
        }
        return new(things, words.Any(word => word.IsCorrected) ? Join(word => word.Shown) : null, words.Any(word => word.Nearest is not null) ? Join(word => word.Nearest ?? word.Shown) : null, danger);

        IEnumerable<Variant> Of(IEnumerable<string> phrases, float weight) => phrases.Select(phrase => new Variant(analyzer.StemsOf(phrase), weight));
        string Join(Func<Word, string> shown) => string.Join(' ', words.Select(shown));
    }

    /// <param name="Shown">As it is looked for.</param>
    private sealed record Word(string Shown, IReadOnlyList<Variant> Variants, bool IsCorrected = false, string? Nearest = null)
    {
        public static Word Look(string word, LibraryAnalyzer analyzer, IndexReader reader)
        {
            var stem = analyzer.StemsOf(word) is [var one, ..] ? one : word;
            if (Spelling.IsKnown(reader, word) || TextIndex.Holds(reader, stem)) return new(word, [new([stem], AsTyped)]);
            if (Spelling.Beginning(reader, word, MostBeginnings) is { Count: > 0 } beginnings) return new(word, Variants(beginnings, AsBegun));
            if (Spelling.Nearest(reader, word, Spelling.Forgiven(word), MostSpellings) is { Count: > 0 } near) return new(near[0], Variants(near, AsSpelt), IsCorrected: true);
            var guess = word.Length >= Spelling.GuessedFrom ? Spelling.Nearest(reader, word, Spelling.MostEdits, 1) : [];
            return new(word, [new([stem], AsTyped)], Nearest: guess is [var nearest] ? nearest : null);

            IReadOnlyList<Variant> Variants(IEnumerable<string> words, float weight) =>
                [.. words.Select(one => analyzer.StemsOf(one)).Where(stems => stems.Count > 0).DistinctBy(stems => stems[0]).Select(stems => new Variant([stems[0]], weight))];
        }
    }
}
