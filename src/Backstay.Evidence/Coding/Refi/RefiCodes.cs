using System.Xml.Linq;

namespace Backstay.Evidence.Coding.Refi;

/// <summary>
/// Between a code book and the tree of codes that programs exchange: themes are headings, subthemes are headings in them, codes hang below.
/// Sets tell which codes are barriers or facilitators and whose view they are.
/// </summary>
internal static class RefiCodes
{
    public const string Barriers = "Barriers", Facilitators = "Facilitators", View = "Perspective: ";

    private const int Most = 20_000;

    /// <param name="used">Codes that passages are coded with: a heading among them is a code too. None where a code book comes alone.</param>
    /// <exception cref="ReviewFileException">There are more codes than anybody can work with.</exception>
    public static CodeBook Read(IReadOnlyList<RefiCode> tree, IReadOnlyList<RefiSet> sets, IReadOnlySet<Guid> used)
    {
        if (tree.SelectMany(code => code.All).Take(Most + 1).Count() > Most) throw new ReviewFileException($"This file holds more than {Most:N0} codes. Export those that are in use.");
        var (themes, codes, places, meanings) = (new List<Theme>(), new Dictionary<CodeId, Code>(), new List<Place>(), new Meanings(sets));
        foreach (var top in Distinct(tree))
        {
            var theme = new ThemeId(top.Id);
            if (!IsHeading(top)) Add(top, top.Name, null);
            else
            {
                themes.Add(new(theme, top.Name, [.. Distinct(top.Codes).Where(IsHeading).Select(one => new Subtheme(new(one.Id), one.Name))]));
                if (used.Contains(top.Id)) Add(top, top.Name, theme);
                foreach (var code in Distinct(top.Codes)) AddBelow(code, IsHeading(code) ? new(code.Id) : theme);
            }
        }
        return new() { Themes = themes, Codes = [.. codes.Values], Places = places };

        void AddBelow(RefiCode code, ThemeId place, string heading = "", int depth = 0)
        {
            if (!IsHeading(code) || used.Contains(code.Id)) Add(code, heading + code.Name, place);
            // Deeper headings than a subtheme go into the code's name, as the taxonomy has two levels.
            foreach (var inner in Distinct(code.Codes)) AddBelow(inner, place, depth == 0 ? "" : $"{heading}{code.Name}: ", depth + 1);
        }

        void Add(RefiCode code, string name, ThemeId? place)
        {
            var id = new CodeId(code.Id);
            var told = new Code { Id = id, Name = name.Trim().Length == 0 ? "without a name" : name, Memo = code.Description, Sense = meanings.SenseOf(code.Id), Perspective = meanings.ViewOf(code.Id) };
            if (codes.TryAdd(id, told) && place is { } at) places.Add(new(id, at));
        }
    }

    /// <summary>A code in two places hangs below the first.</summary>
    public static IReadOnlyList<RefiCode> Write(CodeBook book)
    {
        var (written, placed, codes) = (new HashSet<CodeId>(), book.ByPlace(), book.Codes.ToDictionary(code => code.Id));
        RefiCode[] themes = [.. book.Themes.Select(theme => Heading(theme.Id, theme.Name, theme.Subthemes))];
        return [.. themes, .. book.Codes.Where(code => !written.Contains(code.Id)).Select(Leaf)];

        RefiCode Heading(ThemeId id, string name, IReadOnlyList<Subtheme> subthemes)
        {
            // A heading that is a code itself keeps its one id.
            var own = codes.GetValueOrDefault(new(id.Value));
            if (own is not null) written.Add(own.Id);
            return new(id.Value, name, own is not null, own?.Memo, [.. subthemes.Select(one => Heading(one.Id, one.Name, [])),
                .. placed[id].Where(code => code.Id.Value != id.Value && written.Add(code.Id)).Select(Leaf)]);
        }
    }

    public static IReadOnlyList<RefiSet> Sets(CodeBook book) =>
    [
        .. new[] { (Barriers, Sense.Barrier), (Facilitators, Sense.Facilitator) }
            .Select(one => Set(one.Item1, book.Codes.Where(code => code.Sense == one.Item2))).Where(set => set.Codes.Count > 0),
        .. book.Codes.Where(code => code.Perspective is not null).GroupBy(code => code.Perspective!).Select(view => Set(View + view.Key, view)),
    ];

    public static bool IsOwn(string set) => set is Barriers or Facilitators || set.StartsWith(View, StringComparison.Ordinal);

    public static XElement Written(RefiCode code, XNamespace ns) => new(ns + "Code",
        new XAttribute("guid", code.Id), new XAttribute("name", code.Name), new XAttribute("isCodable", code.IsCodable),
        code.Description is null ? null : new XElement(ns + "Description", code.Description), code.Codes.Select(inner => Written(inner, ns)));

    private static RefiCode Leaf(Code code) => new(code.Id.Value, code.Name, true, code.Memo, []);

    private static RefiSet Set(string name, IEnumerable<Code> codes) => new(NamedGuid.Of("set", name), name, [.. codes.Select(code => code.Id.Value)]);

    private static bool IsHeading(RefiCode code) => code.Codes.Count > 0 || !code.IsCodable;

    // A file may bring an id twice; all references then mean the first.
    private static IEnumerable<RefiCode> Distinct(IEnumerable<RefiCode> codes) => codes.DistinctBy(code => code.Id);

    private sealed class Meanings(IReadOnlyList<RefiSet> sets)
    {
        private readonly HashSet<Guid> barriers = Members(sets, Barriers), facilitators = Members(sets, Facilitators);

        private readonly Dictionary<Guid, string> views = sets.Where(set => set.Name.StartsWith(View, StringComparison.Ordinal))
            .SelectMany(set => set.Codes.Select(code => (code, set.Name))).GroupBy(one => one.code).ToDictionary(one => one.Key, one => one.First().Name[View.Length..]);

        public Sense SenseOf(Guid code) => barriers.Contains(code) ? Sense.Barrier : facilitators.Contains(code) ? Sense.Facilitator : Sense.Neither;

        public string? ViewOf(Guid code) => views.GetValueOrDefault(code);

        private static HashSet<Guid> Members(IReadOnlyList<RefiSet> sets, string name) => [.. sets.Where(set => set.Name == name).SelectMany(set => set.Codes)];
    }
}
