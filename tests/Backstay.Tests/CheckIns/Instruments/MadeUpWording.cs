using System.Text.Json.Nodes;
using Backstay.CheckIns.Instruments;

namespace Backstay.Tests.CheckIns;

/// <summary>Files that fit a slot, with words that mean nothing: what an operator with a licence would put in.</summary>
internal static class MadeUpWording
{
    /// <param name="asNumbers">Integers with a range instead of choices that count, where the item allows it.</param>
    public static JsonObject Of(Instrument instrument, bool asNumbers = false) => new()
    {
        ["resourceType"] = "Questionnaire", ["id"] = instrument.Id, ["url"] = $"urn:made-up:{instrument.Id}", ["version"] = "1", ["title"] = "Made-up words", ["status"] = "active",
        // In a group, as many are: a slot looks at link ids alone.
        ["item"] = new JsonArray(new JsonObject { ["linkId"] = "all", ["type"] = "group", ["item"] = new JsonArray([.. instrument.Items.Select(item => Item(item, asNumbers))]) }),
    };

    private static JsonObject Item(InstrumentItem item, bool asNumbers)
    {
        var made = new JsonObject { ["linkId"] = item.LinkId, ["text"] = $"Words of {item.LinkId}", ["required"] = false };
        if (item.Statements is null && item.Apart.Count == 0 && (asNumbers || item.Most - item.Least > 10))
        {
            made["type"] = "integer";
            made["extension"] = new JsonArray(Bound("minValue", item.Least), Bound("maxValue", item.Most));
            return made;
        }
        made["type"] = "choice";
        made["repeats"] = item.Statements is not null;
        made["answerOption"] = new JsonArray([.. item.Statements is { } count ? Enumerable.Range(1, count).Select(one => Option($"{one}", null))
            : Enumerable.Range(item.Least, item.Most - item.Least + 1).Select(point => Option($"a{point}", point)).Concat(item.Apart.Select(code => Option(code, null)))]);
        return made;
    }

    private static JsonObject Bound(string name, int value) => new() { ["url"] = $"http://hl7.org/fhir/StructureDefinition/{name}", ["valueInteger"] = value };

    private static JsonObject Option(string code, int? weight)
    {
        var option = new JsonObject { ["valueCoding"] = new JsonObject { ["system"] = "urn:made-up", ["code"] = code, ["display"] = $"Answer {code}" } };
        if (weight is { } counts) option["extension"] = new JsonArray(new JsonObject { ["url"] = "http://hl7.org/fhir/StructureDefinition/ordinalValue", ["valueDecimal"] = counts });
        return option;
    }
}
