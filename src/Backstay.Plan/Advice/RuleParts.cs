using System.Globalization;
using Backstay.Content.Files;
using Backstay.Programmes.Entry;
using Backstay.Programmes.Files;

namespace Backstay.Plan.Advice;

/// <summary>Reads what rules are made of.</summary>
internal static class RuleParts
{
    public static AdviceCondition? ToCondition(string name, Keys keys, string words)
    {
        var answers = keys.List("answers", AnswerOf.Read, "Write questionnaires and items, such as `[gwf-1.sleep, gwf-3.sleep]`.");
        if (!keys.Has("answers")) keys.Wrong("answers", "does not say which answers it looks at.", "Add `answers: [ ... ]`.");
        static decimal? Parse(string text) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
        decimal? Limit(string key) => keys.Value(key, Parse, "Write a number.");
        var (least, most, rises, falls, oneOf, noneOf) = (Limit("atLeast"), Limit("atMost"), Limit("risesBy"), Limit("fallsBy"), keys.Texts("oneOf"), keys.Texts("noneOf"));
        var given = keys.YesOrNo("given") == true;
        if (least > most) keys.Wrong("atMost", "has limits between which nothing is.", "Make `atMost` the larger.");
        Demand?[] demands =
        [
            (least ?? most) is null ? null : new Demand.Within(least, most), oneOf.Count == 0 ? null : new Demand.OneOf(oneOf), noneOf.Count == 0 ? null : new Demand.NoneOf(noneOf),
            rises is { } up ? new Demand.Changed(up) : null, falls is { } down ? new Demand.Changed(-down) : null, given ? new Demand.Given() : null,
        ];
        keys.End();
        if (demands.OfType<Demand>().ToList() is [var demand]) return new(name, words, answers, demand);
        keys.Wrong("answers", "does not say what the answer has to be, or says it twice.", "Write one of atLeast with atMost, oneOf, noneOf, risesBy, fallsBy, given.");
        return null;
    }

    public static Source ToSource(Keys keys)
    {
        var source = new Source
        {
            Title = Needed(keys, "title"), Publisher = Needed(keys, "publisher"), Year = keys.Number("year", 1900, 2100) ?? 0, Doi = keys.Text("doi"), Url = keys.Text("url"), Supports = Needed(keys, "supports"),
        };
        if (!keys.Has("year")) keys.Wrong("year", "has no `year`.", "Add `year: ` and a number.");
        keys.End();
        return source;
    }

    public static string Needed(Keys keys, string key)
    {
        if (keys.Text(key) is { } text) return text;
        if (!keys.Has(key)) keys.Wrong(key, $"has no `{key}`.", $"Add `{key}: `.");
        return "";
    }
}
