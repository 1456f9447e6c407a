using System.Buffers;
using System.Text.RegularExpressions;

namespace Backstay.Evidence.Deduplication;

/// <summary>What a publication is to another of nearly the same title.</summary>
internal enum Standing { Work, Correction, Reply, Comment, Retraction, Protocol }

/// <summary>Parts what databases add to a title from the title, and tells from what stays how the publication stands to others.</summary>
internal static partial class TitleNotes
{
    // Most titles have none of these, which saves them the search for forms.
    private static readonly SearchValues<string> Signs = SearchValues.Create(
        ["errat", "corrig", "correct", "retract", "concern", "reply", "response", "rejoinder", "comment", "letter", "discussion", "editorial", "re:", "re :", "regarding", "protocol", "rationale"],
        StringComparison.OrdinalIgnoreCase);

    /// <returns>The title alone, and whether a database has put it into another language.</returns>
    public static (string Title, Standing Standing, bool Translated) Read(string unmarked)
    {
        var translated = Foreign().IsMatch(unmarked);
        var title = Appears().Replace(unmarked.Trim(), " ");
        title = Retracted().Replace(title, "");
        var standing = Of(title);
        title = title.Trim();
        // "[Translated title]. [Japanese]" and "Title [Review] [42 refs]".
        while (Note().Match(title) is { Success: true, Index: > 0 } note) title = title[..note.Index].TrimEnd(' ', '.');
        title = Several().Replace(title, " ");
        if (standing == Standing.Correction) title = CutOff().Replace(Cited().Replace(title, " "), "");
        title = Citation().Replace(title, "");
        return (standing == Standing.Work ? title : Markers().Replace(title, " "), standing, translated);
    }

    private static Standing Of(string title) =>
        !title.Contains('(') && title.AsSpan().IndexOfAny(Signs) < 0 ? Standing.Work
        : Correction().IsMatch(title) || Cited().IsMatch(title) ? Standing.Correction
        : Retraction().IsMatch(title) ? Standing.Retraction
        : Reply().IsMatch(title) ? Standing.Reply
        : Comment().IsMatch(title) ? Standing.Comment
        : Protocol().IsMatch(title) ? Standing.Protocol
        : Standing.Work;

    /// <summary>A pointer to a correction or a comment elsewhere; the record is of the work itself. MEDLINE's form; often cut off.</summary>
    [GeneratedRegex(@"(?<!^\s*)[\[(]\s*(?:(?:published\s+)?(?:erratum|corrigendum|correction|comment|retraction|republished|reprint|summary|update|expression of concern)[^\[\]]{0,30}?\b(?:appears|in|on|for|from|of)\b.*$|see comments?|comments?\]|corrected\]|original)[^\[\]]*(?:[\])]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Appears();

    [GeneratedRegex(@"^\s*[\[(]?\s*(?:retracted(?:\s+article)?|withdrawn)\s*[\])]?\s*:?\s+|[\s.]*[\[(]?\s*retracted\s+article[^)\]]{0,80}[\])]?\s*\.?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Retracted();

    [GeneratedRegex(@"^\W*(?:published\s+)?(?:errat(?:um|a)|corrigend(?:um|a)|corrections?)\b(?:\s*(?:\:|to|for|in|-|–|\.)|\W*$)|\W(?:errat(?:um|a)|corrigend(?:um|a))\W*$|\b(?:errat(?:um|a)|corrigend(?:um|a))\s*[\])]", RegexOptions.IgnoreCase)]
    private static partial Regex Correction();

    /// <summary>How Web of Science "(vol 360, pg 542, 2009)" and Embase "(Journal (2009) 360 (542-544))" name what is corrected.</summary>
    [GeneratedRegex(@"\(\s*vol\.?\s*\w+[^()]*(?:pg|p|art)\b[^()]*\)?|\((?:[^()]|\([^()]*\))*\(\s*(?:[A-Z]\w*\.?\s+)?(?:\d{1,2},?\s+)?(?:19|20)\d\d\s*\)[^()]*\([^()]*\).*$", RegexOptions.IgnoreCase)]
    private static partial Regex Cited();

    /// <summary>The same, where a database has cut a long title: "(The Journal of Pediatrics (M".</summary>
    [GeneratedRegex(@"\(\s*[A-Z][^()]*\([^()]*$")]
    private static partial Regex CutOff();

    [GeneratedRegex(@"^\W*(?:retraction|notice of retraction|expression of concern)\b|\bretraction\s+(?:notice|note)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Retraction();

    [GeneratedRegex(@"^\W*(?:(?:the\s+)?authors?(?:['’]s?)?\s+)?(?:reply|response|rejoinder)\b\s*(?:\:|to\b|-|by\b|from\b|\W*$)|[-–—:.\(\[]\s*(?:(?:the\s+)?authors?(?:['’]s?)?\s+)?(?:reply|response|rejoinder)\W*$|\bin\s+reply\b", RegexOptions.IgnoreCase)]
    private static partial Regex Reply();

    [GeneratedRegex(@"^\W*(?:(?:invited|editorial)\s+)?(?:comment(?:s|ary)?|letter|discussion|editorial|re)\s*(?:\:|on\b|to\b(?=\s+(?:the\s+editor\W+\w|['""“]))|regarding\b)|[-–—:\(\[]\s*(?:invited\s+)?(?:comment(?:s|ary)?|discussion|editorial)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\b(?:study|trial|review)\s+protocol\b|\bprotocol\s+(?:for|of)\s+an?\b|\brationale\s+and\s+(?:study\s+)?design\b|\bdesign\s+and\s+rationale\b|[:\-–(\[]\s*(?:a\s+)?(?:\w+\s+){0,3}protocol\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Protocol();

    [GeneratedRegex(@"\b(?:errat(?:um|a)|corrigend(?:um|a)|corrections?\s+(?:to|for|in)|retraction|reply|response|rejoinder|comment(?:ary)?|letter|editorial)\b\s*(?:\:|to\b|on\b)?", RegexOptions.IgnoreCase)]
    private static partial Regex Markers();

    /// <summary>"Title... N Engl J Med. 2009 Jan 29;360(5):544-6", as CINAHL points from a letter to what it answers.</summary>
    [GeneratedRegex(@"\s*(?:\.\.\.|…)\s*\S.*\b(?:19|20)\d\d\b.*$")]
    private static partial Regex Citation();

    [GeneratedRegex(@"\s*\[[^\[\]]{1,60}\]\s*\.?\s*$")]
    private static partial Regex Note();

    [GeneratedRegex(@"^\s*\[.{8,}\][\s.]*(?:\[\w+\]\.?)?\s*$|\[(?!(?:Review|Letter|Editorial|Abstract|Comment)\b)[A-Z][a-z]+(?:, [A-Z][a-z]+)?\]\.?\s*$")]
    private static partial Regex Foreign();

    [GeneratedRegex(@"\((?:multiple letters|letter|letters|abstract|meeting abstract|review|editorial|author'?s? transl)\)", RegexOptions.IgnoreCase)]
    private static partial Regex Several();
}
