using Backstay.Content.Files;

namespace Backstay.Content.Editing;

/// <summary>What an article begins with.</summary>
internal static class NewArticle
{
    public static ItemSource Of(SourceId id, DateOnly today) => new(id, FormattableString.Invariant($$"""
        topic: understanding
        appliesTo: {}
        flareUp: also
        priority: 3
        author: Backstay editors
        published: {{today:yyyy-MM-dd}}
        review: { role: physiotherapist, signedBy: null, last: {{today:yyyy-MM-dd}}, next: {{today.AddYears(1):yyyy-MM-dd}} }
        sources:
          - { title: "", publisher: "", year: 0, url: "", supports: "" }

        """).ReplaceLineEndings("\n"), "---\ntitle: \nline: \n---\n<!-- half-minute -->\n\n\n<!-- three-minutes -->\n\n\n<!-- everything -->\n\n");
}
