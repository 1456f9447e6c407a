using System.Globalization;
using System.Text.RegularExpressions;
using Backstay.Design.Parts;
using Backstay.Evidence.Records;
using Backstay.Evidence.Records.Reading;
using Microsoft.AspNetCore.Components;

namespace Backstay.Evidence.Deduplication.Looking;

/// <summary>Two records side by side; words that only one of them has are marked.</summary>
internal static partial class PairPart
{
    public static MarkupString Of(Identified one, Identified other)
    {
        var (left, right) = (Fields(one), Fields(other));
        var names = left.Concat(right).Select(field => field.Name).Distinct();
        return Markup.Of(
            $"""
            <table class="beside"><thead><tr><td></td>{Head(one)}{Head(other)}</tr></thead>
            <tbody>{Markup.Join(names.Select(name => Row(name, Told(left, name), Told(right, name))))}</tbody></table>
            """);
    }

    private static List<(string Name, string Value)> Fields(Identified record) =>
        [(Words.RecordsSource, record.Source), (Words.RecordsWave, record.Wave.ToString(CultureInfo.CurrentCulture)), .. RecordWords.Fields(record.Citation)];

    private static string Told(List<(string Name, string Value)> fields, string name) => fields.FirstOrDefault(field => field.Name == name).Value ?? "";

    private static MarkupString Head(Identified record) => Markup.Of($"""<th scope="col">{string.Format(CultureInfo.CurrentCulture, Words.RecordsOne, record.Number)}</th>""");

    private static MarkupString Row(string name, string left, string right) => Markup.Of(
        $"""<tr><th scope="row">{name}{(left == right ? default : Markup.Of($" <small>{Words.DuplicatesDiffers}</small>"))}</th><td>{Marked(left, right)}</td><td>{Marked(right, left)}</td></tr>""");

    /// <summary>A text with the words marked that the other one does not have, in capitals or not.</summary>
    private static MarkupString Marked(string text, string other)
    {
        var known = Word().Matches(other).Select(word => word.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        List<MarkupString> parts = [];
        var end = 0;
        foreach (Match word in Word().Matches(text))
        {
            if (known.Contains(word.Value)) continue;
            parts.Add(Markup.Of($"{text[end..word.Index]}<mark>{word.Value}</mark>"));
            end = word.Index + word.Length;
        }
        parts.Add(Markup.Of($"{text[end..]}"));
        return Markup.Join(parts);
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
