using System.Xml.Linq;

namespace Backstay.Evidence.Coding.Refi;

/// <summary>
/// Brings into a project's code book only what changed since it was read, so that headings deeper than two levels, colours and notes stay as
/// the other program has them.
/// </summary>
internal sealed class CodebookChange
{
    private static readonly XNamespace Own = RefiGrammar.Namespace;
    private readonly XElement root;
    private readonly CodeBook before, after;
    private readonly Dictionary<Guid, XElement> elements;

    private CodebookChange(XElement root, CodeBook before, CodeBook after) =>
        (this.root, this.before, this.after, elements) =
            (root, before, after, root.Descendants(Own + "Code").GroupBy(RefiProject.IdOf).ToDictionary(code => code.Key, code => code.First()));

    /// <param name="root">The element Codes of the project.</param>
    public static void Apply(XElement root, CodeBook before, CodeBook after)
    {
        var change = new CodebookChange(root, before, after);
        change.Themes();
        change.Codes();
        change.Gone();
    }

    private void Themes()
    {
        var old = All(before).DistinctBy(one => one.Id).ToDictionary(one => one.Id);
        foreach (var (id, name, above) in All(after))
        {
            var heading = Element(id.Value, name, isCodable: false, At(above));
            if (!old.TryGetValue(id, out var was)) continue;
            if (was.Name != name) heading.SetAttributeValue("name", name);
            if (was.Above != above) Move(heading, At(above));
        }
    }

    private static IEnumerable<(ThemeId Id, string Name, ThemeId? Above)> All(CodeBook book) =>
        book.Themes.SelectMany(theme => theme.Subthemes.Select(one => (one.Id, one.Name, Above: (ThemeId?)theme.Id)).Prepend((theme.Id, theme.Name, null)));

    private void Codes()
    {
        var (old, was, now) = (before.Codes.ToDictionary(code => code.Id), Place(before), Place(after));
        foreach (var code in after.Codes)
        {
            var at = now.TryGetValue(code.Id, out var place) ? place : (ThemeId?)null;
            var element = Element(code.Id.Value, code.Name, isCodable: true, At(at));
            var known = old.GetValueOrDefault(code.Id);
            if (known is null) element.SetAttributeValue("isCodable", "true");
            else if (known.Name != code.Name) element.SetAttributeValue("name", code.Name);
            if (known?.Memo != code.Memo) Describe(element, code.Memo);
            // A heading that is a code as well stays where its codes are.
            if (known is not null && at != (was.TryGetValue(code.Id, out var other) ? other : null) && !element.Elements(Own + "Code").Any()) Move(element, At(at));
        }
    }

    private void Gone()
    {
        HashSet<Guid> codes = [.. after.Codes.Select(code => code.Id.Value)], headings = [.. Headings(after)];
        foreach (var id in before.Codes.Select(code => code.Id.Value).Where(id => !codes.Contains(id)))
            if (elements[id].Elements(Own + "Code").Any() || headings.Contains(id)) elements[id].SetAttributeValue("isCodable", "false");
            else elements[id].Remove();
        // From below, so that a theme whose subthemes are gone is empty by then.
        foreach (var id in Headings(before).Reverse().Where(id => !headings.Contains(id) && !codes.Contains(id) && !elements[id].Elements(Own + "Code").Any())) elements[id].Remove();
    }

    private static IEnumerable<Guid> Headings(CodeBook book) => All(book).Select(one => one.Id.Value);

    private static Dictionary<CodeId, ThemeId> Place(CodeBook book) => book.Places.DistinctBy(place => place.Code).ToDictionary(place => place.Code, place => place.In);

    private XElement At(ThemeId? id) => id is { } theme && elements.TryGetValue(theme.Value, out var there) ? there : root;

    private XElement Element(Guid id, string name, bool isCodable, XElement at)
    {
        if (elements.TryGetValue(id, out var there)) return there;
        var element = RefiCodes.Written(new(id, name, isCodable, null, []), Own);
        at.Add(element);
        return elements[id] = element;
    }

    private static void Move(XElement element, XElement to)
    {
        if (element.Parent == to || to.AncestorsAndSelf().Contains(element)) return;
        element.Remove();
        to.Add(element);
    }

    private static void Describe(XElement element, string? memo)
    {
        element.Element(Own + "Description")?.Remove();
        if (memo is not null) element.AddFirst(new XElement(Own + "Description", memo));
    }
}
