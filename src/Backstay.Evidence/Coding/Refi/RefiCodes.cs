using System.Xml.Linq;

namespace Backstay.Evidence.Coding.Refi;

/// <summary>
/// Between a code book and the tree of codes that programs exchange: themes are headings, subthemes are headings in them, codes hang below.
/// Sets tell which codes are barriers or facilitators and whose view they are.
/// </summary>
internal static class RefiCodes
{
    public const string Barriers = "Barriers", Facilitators = "Facilitators", View = "Perspective: ";

    /// <param name="used">Codes that passages are coded with: a heading among them is a code too. None where a code book comes alone.</param>
    public static CodeBook Read(IReadOnlyList<RefiCode> codes, IReadOnlyList<RefiSet> sets, IReadOnlySet<Guid> used)
    {
        var book = CodeBook.Empty;
        foreach (var top in Distinct(codes))
        {
            var theme = new ThemeId(top.Id);
            if (!IsHeading(top)) Add(top, top.Name, null);
            else
            {
                book = book with { Themes = [.. book.Themes, new(theme, top.Name, [.. Distinct(top.Codes).Where(IsHeading).Select(one => new Subtheme(new(one.Id), one.Name))])] };
                if (used.Contains(top.Id)) Add(top, top.Name, theme);
                foreach (var code in Distinct(top.Codes)) AddBelow(code, IsHeading(code) ? new(code.Id) : theme);
            }
        }
        return book;

        void AddBelow(RefiCode code, ThemeId place, string heading = "", int depth = 0)
        {
            if (!IsHeading(code) || used.Contains(code.Id)) Add(code, heading + code.Name, place);
            // Deeper headings than a subtheme go into the code's name, as the taxonomy has two levels.
            foreach (var inner in Distinct(code.Codes)) AddBelow(inner, place, depth == 0 ? "" : $"{heading}{code.Name}: ", depth + 1);
        }

        void Add(RefiCode code, string name, ThemeId? place)
        {
            if (book.Find(new(code.Id)) is not null) return;
            book = book.With(new() { Id = new(code.Id), Name = name, Memo = code.Description, Sense = SenseOf(code.Id, sets), Perspective = sets.FirstOrDefault(set => IsView(set) && set.Codes.Contains(code.Id))?.Name[View.Length..] });
            if (place is { } at) book = book.Placed(new(code.Id), at);
        }
    }

    /// <summary>A code in two places hangs below the first.</summary>
    public static IReadOnlyList<RefiCode> Write(CodeBook book)
    {
        var written = new HashSet<CodeId>();
        RefiCode[] themes = [.. book.Themes.Select(theme => Heading(theme.Id, theme.Name, [.. theme.Subthemes.Select(one => Heading(one.Id, one.Name, [])), .. Below(theme.Id)]))];
        return [.. themes, .. book.Codes.Where(code => !written.Contains(code.Id)).Select(Leaf)];

        RefiCode Heading(ThemeId id, string name, IReadOnlyList<RefiCode> first)
        {
            // A heading that is a code itself keeps its one id.
            var own = book.Find(new(id.Value));
            if (own is not null) written.Add(own.Id);
            return new(id.Value, name, own is not null, own?.Memo, first.Count > 0 ? first : Below(id));
        }

        IReadOnlyList<RefiCode> Below(ThemeId id) => [.. book.In(id).Where(code => code.Id.Value != id.Value && written.Add(code.Id)).Select(Leaf)];
    }

    public static IReadOnlyList<RefiSet> Sets(CodeBook book) =>
    [
        .. new[] { Set(Barriers, book.Codes.Where(code => code.Sense == Sense.Barrier)), Set(Facilitators, book.Codes.Where(code => code.Sense == Sense.Facilitator)) }.Where(set => set.Codes.Count > 0),
        .. book.Codes.Where(code => code.Perspective is not null).GroupBy(code => code.Perspective!).Select(view => Set(View + view.Key, view)),
    ];

    public static bool IsOwn(string set) => set is Barriers or Facilitators || set.StartsWith(View, StringComparison.Ordinal);

    public static XElement Written(RefiCode code, XNamespace ns) => new(ns + "Code", new XAttribute("guid", code.Id), new XAttribute("name", code.Name), new XAttribute("isCodable", code.IsCodable),
        code.Description is null ? null : new XElement(ns + "Description", code.Description), code.Codes.Select(inner => Written(inner, ns)));

    private static RefiCode Leaf(Code code) => new(code.Id.Value, code.Name, true, code.Memo, []);

    private static RefiSet Set(string name, IEnumerable<Code> codes) => new(NamedGuid.Of("set", name), name, [.. codes.Select(code => code.Id.Value)]);

    private static Sense SenseOf(Guid id, IReadOnlyList<RefiSet> sets) =>
        sets.Any(set => set.Name == Barriers && set.Codes.Contains(id)) ? Sense.Barrier : sets.Any(set => set.Name == Facilitators && set.Codes.Contains(id)) ? Sense.Facilitator : Sense.Neither;

    private static bool IsHeading(RefiCode code) => code.Codes.Count > 0 || !code.IsCodable;

    private static bool IsView(RefiSet set) => set.Name.StartsWith(View, StringComparison.Ordinal);

    // A file may bring an id twice; all references then mean the first.
    private static IEnumerable<RefiCode> Distinct(IEnumerable<RefiCode> codes) => codes.DistinctBy(code => code.Id);
}
