using System.Xml.Linq;

namespace Backstay.Evidence.Coding.Refi;

/// <summary>
/// Reads and writes .qdc, the code book alone (REFI-QDA 1.5, section 5.2). The namespace is written in several ways out there
/// (codebook:1.0, codebook:1:0, codebook:0:4, none), so names alone count.
/// </summary>
internal static class CodebookFile
{
    private const string Tool = "Taguette";
    private static readonly XNamespace Own = RefiGrammar.CodebookNamespace;

    /// <exception cref="ReviewFileException">It is no code book.</exception>
    public static (IReadOnlyList<RefiCode> Codes, IReadOnlyList<RefiSet> Sets, IReadOnlyList<string> Findings) Read(Func<Stream> open)
    {
        var root = RefiXml.Load(open);
        if (root.Name.LocalName != "CodeBook") throw new ReviewFileException($"This file begins with {root.Name.LocalName} where a CodeBook has to stand. Export it as REFI-QDA codebook (.qdc).");
        var findings = new List<string>();
        var codes = Named(Named([root], "Codes"), "Code").Select(code => Code(code, "", findings)).OfType<RefiCode>().ToList();
        if (((string?)root.Attribute("origin"))?.StartsWith(Tool, StringComparison.OrdinalIgnoreCase) == true) codes = Nested(codes, findings);
        foreach (var unknown in Unknown(root, "Codes", "Sets")) findings.Add($"The part '{unknown}' is not known to the format and was left out.");
        return (codes, [.. Named(Named([root], "Sets"), "Set").Select(Set)], findings);
    }

    public static void Write(IReadOnlyList<RefiCode> codes, IReadOnlyList<RefiSet> sets, Stream to)
    {
        var root = new XElement(Own + "CodeBook", new XAttribute("origin", "Backstay"), new XElement(Own + "Codes", codes.Select(code => RefiCodes.Written(code, Own))));
        if (sets.Count > 0) root.Add(new XElement(Own + "Sets", sets.Select(set => new XElement(Own + "Set", new XAttribute("guid", set.Id), new XAttribute("name", set.Name),
            set.Codes.Select(code => new XElement(Own + "MemberCode", new XAttribute("guid", code)))))));
        RefiXml.Save(root, to);
    }

    private static RefiCode? Code(XElement code, string above, List<string> findings)
    {
        if ((string?)code.Attribute("name") is not { } name || name.Trim().Length == 0)
        {
            findings.Add("A code without a name was left out, with all that stands in it.");
            return null;
        }
        var inner = Named([code], "Code").Select(one => Code(one, $"{above}/{name}", findings)).OfType<RefiCode>().ToList();
        foreach (var unknown in Unknown(code, "Code", "Description", "NoteRef")) findings.Add($"{name}: the part '{unknown}' is not known to the format and was left out.");
        if (Id(code) is null) findings.Add($"{name}: its id could not be read, so it has a new one.");
        var isCodable = ((string?)code.Attribute("isCodable"))?.Trim().ToUpperInvariant() is not ("FALSE" or "0");
        return new(Id(code) ?? NamedGuid.Of("qdc", above, name), name.Trim(), isCodable, Named([code], "Description").FirstOrDefault()?.Value, inner);
    }

    private static RefiSet Set(XElement set)
    {
        var name = (string?)set.Attribute("name") ?? "";
        var members = Named([set], "MemberCode").Select(member => Guid.TryParse((string?)member.Attribute("targetGUID") ?? (string?)member.Attribute("guid"), out var id) ? id : Guid.Empty);
        return new(Id(set) ?? NamedGuid.Of("set", name), name, [.. members.Where(id => id != Guid.Empty)]);
    }

    // Taguette knows no nesting: it writes all tags side by side and lets their names tell, as in "support.family".
    private static List<RefiCode> Nested(List<RefiCode> flat, List<string> findings)
    {
        var heads = flat.Select(code => code.Name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot && dot < code.Name.Length - 1 ? code.Name[..dot] : "").ToList();
        if (flat.Any(code => code.Codes.Count > 0) || heads.All(head => head.Length == 0)) return flat;
        var (top, seen) = (new List<RefiCode>(), new HashSet<string>());
        foreach (var (code, head) in flat.Zip(heads))
        {
            var name = head.Length == 0 ? code.Name : head;
            if (!seen.Add(name)) continue;
            RefiCode[] inner = [.. flat.Zip(heads).Where(one => one.Second == name).Select(one => one.First with { Name = one.First.Name[(name.Length + 1)..] })];
            var own = flat.FirstOrDefault(one => one.Name == name);
            if (inner.Length > 0) top.Add(own is null ? new(NamedGuid.Of("tag", name), name, false, null, inner) : own with { Codes = inner });
            else top.Add(code);
        }
        findings.Add("Tags with a dot in their name were read as groups: what stands before the dot is the theme.");
        return top;
    }

    private static Guid? Id(XElement element) => Guid.TryParse((string?)element.Attribute("guid"), out var id) ? id : null;

    private static IEnumerable<string> Unknown(XElement from, params string[] known) => from.Elements().Select(one => one.Name.LocalName).Where(name => !known.Contains(name)).Distinct();

    private static IEnumerable<XElement> Named(IEnumerable<XElement> from, string name) => from.Elements().Where(one => one.Name.LocalName == name);
}
