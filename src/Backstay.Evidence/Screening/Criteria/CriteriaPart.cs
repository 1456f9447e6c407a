using Backstay.Design.Parts;
using Backstay.Evidence.Log;
using Microsoft.AspNetCore.Components;

namespace Backstay.Evidence.Screening.Criteria;

/// <summary>What a review takes in and leaves out, to read.</summary>
internal static class CriteriaPart
{
    public static MarkupString Of(Described criteria) => Markup.Of($"{List(Words.CriteriaInclude, criteria.Include)}{List(Words.CriteriaExclude, criteria.Exclude)}");

    private static MarkupString List(string title, IReadOnlyList<string> lines) => lines.Count == 0 ? default
        : Markup.Of($"<p><strong>{title}</strong></p><ul>{Markup.Join(lines.Select(line => Markup.Of($"<li>{line}</li>")))}</ul>");
}
