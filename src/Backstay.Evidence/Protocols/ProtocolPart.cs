using System.Globalization;
using Backstay.Design.Parts;
using Microsoft.AspNetCore.Components;

namespace Backstay.Evidence.Protocols;

/// <summary>A protocol to read, and below it what was changed since screening began.</summary>
internal static class ProtocolPart
{
    public static MarkupString Of(ProtocolState protocol) => Markup.Of(
        $"<dl>{Markup.Join(ProtocolFields.All.Where(field => protocol[field.Key] is not null).Select(field => Markup.Of($"<dt><strong>{field.Name}</strong></dt><dd>{Told(field, protocol[field.Key]!)}</dd>")))}</dl>{Amendments(protocol)}");

    public static string Sentence(Amendment one) => string.Format(CultureInfo.CurrentCulture, Words.ProtocolAmended, one.At.ToString("d MMMM yyyy", CultureInfo.CurrentCulture), string.Join("; ", one.Fields.Select(ProtocolFields.NameOf)), one.Reason);

    // Written by people: only what the page took for an address becomes a link.
    private static MarkupString Told(ProtocolField field, string told) => field.Key == ProtocolFields.Link ? Markup.Of($"""<a class="way" href="{told}" rel="nofollow">{told}</a>""")
        : field.Type == "date" && DateOnly.TryParseExact(told, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Markup.Of($"{day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture)}") : Markup.Of($"""<span class="strategy">{told}</span>""");

    private static MarkupString Amendments(ProtocolState protocol) => protocol.Amendments.Count == 0 ? default
        : Markup.Of($"<h3>{Words.ProtocolAmendments}</h3><ul>{Markup.Join(protocol.Amendments.Select(one => Markup.Of($"<li>{Sentence(one)}</li>")))}</ul>");
}
