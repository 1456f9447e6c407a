using System.Globalization;
using Backstay.Content.Files;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Backstay.Programmes.Files;

/// <summary>One mapping of a file, read key by key. It remembers where each key stands, and which nobody asked for.</summary>
public sealed class Keys
{
    private readonly string file;
    private readonly YamlNode node;
    private readonly List<ContentFinding> findings;
    private readonly Dictionary<string, YamlNode> values = [];
    private readonly HashSet<string> read = [];

    public Keys(string file, YamlNode node, List<ContentFinding> findings)
    {
        (this.file, this.node, this.findings) = (file, node, findings);
        if (node is not YamlMappingNode mapping)
        {
            Wrong(node, "holds something else where keys belong.", "Write it as `key: value`.");
            return;
        }
        foreach (var (key, value) in mapping.Children) values[(key as YamlScalarNode)?.Value ?? ""] = value;
    }

    /// <returns>Null with a finding where the text is no single mapping.</returns>
    public static Keys? Of(string file, string text, List<ContentFinding> findings)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }]) return new(file, root, findings);
            findings.Add(new(file, 1, "is no list of keys, or more than one.", "Write each as `key: value`, without `---`."));
        }
        catch (YamlException error)
        {
            var told = ContentFinding.Of(file, error);
            findings.Add(told with { Line = Math.Min(told.Line, text.TrimEnd().Count(letter => letter == '\n') + 1) });
        }
        return null;
    }

    public bool Has(string key) => values.ContainsKey(key);

    /// <summary>Tells what is wrong with the whole of it.</summary>
    public void Wrong(string what, string remedy) => Wrong(node, what, remedy);

    /// <summary>Tells what is wrong with a key, at the line on which it stands; without the key at the beginning of what holds it.</summary>
    public void Wrong(string key, string what, string remedy) => Wrong(values.GetValueOrDefault(key, node), what, remedy);

    /// <returns>Null where the key is not there, or holds no single value.</returns>
    public string? Text(string key)
    {
        if (Find(key) is not { } value) return null;
        if (value is YamlScalarNode { Value: { Length: > 0 } text }) return text;
        Wrong(value, $"has no single value for `{key}`.", $"Write `{key}: ` and one value.");
        return null;
    }

    public T? Value<T>(string key, Func<string, T?> parse, string remedy) where T : struct => Text(key) is { } text ? Parsed(key, Find(key)!, text, parse, remedy) : null;

    public T? Read<T>(string key, Func<string, T?> parse, string remedy) where T : class
    {
        if (Text(key) is not { } text) return null;
        var value = parse(text);
        if (value is null) Wrong(Find(key)!, $"has `{key}: {text}`, which cannot be read.", remedy);
        return value;
    }

    public int? Number(string key, int least, int most) =>
        Value<int>(key, text => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null, $"Write a whole number from {least} to {most}.");

    public bool? YesOrNo(string key) => Value<bool>(key, text => text switch { "true" => true, "false" => false, _ => null }, "Write true or false.");

    public TEnum? OneOf<TEnum>(string key) where TEnum : struct, Enum => Value(key, Spelling.Read<TEnum>, $"Write one of {Spelling.All<TEnum>()}.");

    /// <returns>Empty where the key is not there.</returns>
    public IReadOnlyList<T> List<T>(string key, Func<string, T?> parse, string remedy) where T : struct =>
        [.. Items(key).Select(item => ((item as YamlScalarNode)?.Value ?? Refused(item, key, remedy)) is { } text ? Parsed(key, item, text, parse, remedy) : null).OfType<T>()];

    public IReadOnlyList<TEnum> Several<TEnum>(string key) where TEnum : struct, Enum => List(key, Spelling.Read<TEnum>, $"Use {Spelling.All<TEnum>()}.");

    /// <returns>Single values; empty where the key is not there.</returns>
    public IReadOnlyList<string> Texts(string key) => [.. Items(key).Select(item => item is YamlScalarNode { Value: { } text } ? text : Refused(item, key, "Write one value.")).OfType<string>()];

    /// <returns>Empty where the key is not there.</returns>
    public IReadOnlyList<Keys> Maps(string key) => [.. Items(key).Select(item => new Keys(file, item, findings))];

    /// <returns>Null where the key is not there.</returns>
    public Keys? Map(string key) => Find(key) is { } value ? new(file, value, findings) : null;

    /// <returns>Each key with its mapping; empty where the key is not there.</returns>
    public IReadOnlyList<(string Name, Keys Keys)> Named(string key) => Map(key) is { } map ? [.. map.values.Keys.Select(name => (name, map.Map(name)!))] : [];

    /// <summary>Each key that nobody asked for is an error: a misspelt one would be left out without a word.</summary>
    public void End()
    {
        foreach (var (key, value) in values.Where(one => !read.Contains(one.Key)))
            Wrong(value, $"has the key `{key}`, which nothing reads.", $"Use one of {string.Join(", ", read.Order(StringComparer.Ordinal))}, or take it out.");
    }

    private YamlNode? Find(string key)
    {
        read.Add(key);
        return values.GetValueOrDefault(key);
    }

    private IEnumerable<YamlNode> Items(string key)
    {
        if (Find(key) is not { } value) return [];
        if (value is YamlSequenceNode list) return list.Children;
        Wrong(value, $"has no list for `{key}`.", $"Write `{key}: [ ... ]`, or one item a line with a dash.");
        return [];
    }

    private T? Parsed<T>(string key, YamlNode at, string text, Func<string, T?> parse, string remedy) where T : struct
    {
        var value = parse(text);
        if (value is null) Wrong(at, $"has `{text}` for `{key}`, which cannot be read.", remedy);
        return value;
    }

    private string? Refused(YamlNode at, string key, string remedy)
    {
        Wrong(at, $"has something else than single values in `{key}`.", remedy);
        return null;
    }

    private void Wrong(YamlNode at, string what, string remedy) => findings.Add(new(file, (int)at.Start.Line, what, remedy));
}
