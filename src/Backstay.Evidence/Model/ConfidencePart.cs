using Backstay.Design.Parts;
using Microsoft.AspNetCore.Components;

namespace Backstay.Evidence.Model;

/// <summary>How sure a review is of each of its findings, within a page.</summary>
internal static class ConfidencePart
{
    public static MarkupString Of(IReadOnlyList<Cerqual> findings) => Markup.Of(
        $"<dl>{Markup.Join(findings.Select(one => Markup.Of($"<dt><strong>{one.Finding.Statement}</strong></dt><dd>{ConfidenceWords.Of(one.Overall)}. {one.Reasons}{Concerns(one)}</dd>")))}</dl>");

    private static MarkupString Concerns(Cerqual one)
    {
        var told = new[] { (Words.ConfidenceMethods, one.Methods), (Words.ConfidenceCoherence, one.Coherence), (Words.ConfidenceAdequacy, one.Adequacy), (Words.ConfidenceRelevance, one.Relevance) }.Where(part => part.Item2.Concern != Concern.None).ToList();
        return told.Count == 0 ? default : Markup.Of($"<ul>{Markup.Join(told.Select(part => Markup.Of($"<li>{part.Item1}: {ConfidenceWords.Of(part.Item2.Concern)}. {part.Item2.Why}</li>")))}</ul>");
    }
}
