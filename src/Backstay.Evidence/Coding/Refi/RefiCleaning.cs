using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Backstay.Evidence.Coding.Refi;

/// <summary>Brings a project to the letter of the format: what it does not know is left out and told, order and spelling are put right.</summary>
internal sealed partial class RefiCleaning
{
    private static readonly XNamespace Own = RefiGrammar.Namespace;
    private readonly Dictionary<string, int> told = [];

    /// <summary>In plain words, each with how often it was met.</summary>
    public IReadOnlyList<string> Findings => [.. told.Select(one => one.Value == 1 ? one.Key : $"{one.Key} ({one.Value} times)")];

    /// <returns>Null where something that must be there is missing.</returns>
    public XElement? Clean(XElement from)
    {
        var name = from.Name.LocalName;
        if (RefiGrammar.Texts.TryGetValue(name, out var text))
            return Value(text, from.Value) is { } words ? new(Own + name, words) : Lost($"{name}: '{Short(from.Value)}' could not be understood and was left out.");
        var rule = RefiGrammar.Rules[name];
        var clean = new XElement(Own + name);
        foreach (var attribute in from.Attributes().Where(one => !one.IsNamespaceDeclaration && one.Name.Namespace == XNamespace.None))
        {
            if (!rule.Attributes.TryGetValue(attribute.Name.LocalName, out var kind)) Lost($"{name}: '{attribute.Name.LocalName}' is not part of the format and was left out.");
            else if (Value(kind.Kind, attribute.Value) is { } value) clean.SetAttributeValue(attribute.Name.LocalName, value);
            else Lost($"{name}: {attribute.Name.LocalName} '{Short(attribute.Value)}' could not be understood and was left out.");
        }
        if (name == "Code" && clean.Attribute("isCodable") is null) clean.SetAttributeValue("isCodable", "true");
        if (rule.Attributes.Where(one => one.Value.Needed && clean.Attribute(one.Key) is null).Select(one => one.Key).FirstOrDefault() is { } missing)
            return Lost($"{name} without {missing} was left out, with all that stands in it.");
        var children = from.Elements().Select(child => CleanChild(name, rule, child)).OfType<XElement>();
        clean.Add(rule.AnyOrder ? children : Ordered(name, rule, [.. children]));
        // A list has to hold something.
        if (!rule.Children.Any(child => child.Needed && clean.Element(Own + child.Name) is null)) return clean;
        return from.HasElements ? Lost($"{name} without a usable {rule.Children.First(child => child.Needed).Name} was left out.") : null;
    }

    private XElement? CleanChild(string parent, RefiRule rule, XElement child)
    {
        var name = child.Name.LocalName;
        var known = rule.Children.Any(one => one.Name == name) && (child.Name.NamespaceName.Length == 0 || child.Name.NamespaceName.StartsWith("urn:QDA-XML:", StringComparison.Ordinal));
        return known ? Clean(child) : Lost($"{parent}: the part '{name}' is not known to the format and was left out.");
    }

    private IEnumerable<XElement> Ordered(string parent, RefiRule rule, IReadOnlyList<XElement> children)
    {
        var by = children.ToLookup(child => child.Name.LocalName);
        var value = false;
        foreach (var (name, many, _) in rule.Children)
        {
            // Of the kinds of value, one alone may stand in a variable's value.
            var isValue = parent == "VariableValue" && RefiGrammar.Texts.ContainsKey(name) && by[name].Any();
            if (isValue && value) continue;
            value |= isValue;
            var all = by[name].ToList();
            foreach (var one in many ? all : all.Take(1)) yield return one;
            if (!many && all.Count > 1) Lost($"{parent}: more than one {name}; the first was kept.");
        }
    }

    private XElement? Lost(string words)
    {
        told[words] = told.GetValueOrDefault(words) + 1;
        return null;
    }

    private static string Short(string text) => text.Length > 40 ? text[..40] + "..." : text;

    private static string? Value(string kind, string text) => kind switch
    {
        "text" => text,
        "guid" => Guid.TryParse(text.Trim(), out var id) ? id.ToString() : null,
        "flag" => text.Trim().ToUpperInvariant() switch { "TRUE" or "1" => "true", "FALSE" or "0" => "false", _ => null },
        "whole" => Whole().IsMatch(text.Trim()) ? text.Trim() : null,
        "number" => Number().IsMatch(text.Trim()) ? text.Trim() : null,
        "colour" => Colour().IsMatch(text.Trim()) ? text.Trim() : null,
        "time" or "date" => Moment(kind, text.Trim()),
        _ => kind.Split('|').Contains(text.Trim()) ? text.Trim() : null,
    };

    private static string? Moment(string kind, string text)
    {
        try
        {
            XmlConvert.ToDateTimeOffset(text);
            return text.Contains('T', StringComparison.Ordinal) == (kind == "time") ? text : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"^[+-]?\d{1,9}\z")] private static partial Regex Whole();
    [GeneratedRegex(@"^[+-]?(\d+(\.\d*)?|\.\d+)\z")] private static partial Regex Number();
    [GeneratedRegex(@"^#([A-Fa-f0-9]{6}|[A-Fa-f0-9]{3})\z")] private static partial Regex Colour();
}
