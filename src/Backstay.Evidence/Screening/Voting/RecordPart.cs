using System.Globalization;
using Backstay.Design.Parts;
using Backstay.Evidence.Records;
using Microsoft.AspNetCore.Components;

namespace Backstay.Evidence.Screening.Voting;

/// <summary>A record as a reviewer reads it. Who wrote it and where stands folded away, so that names do not judge.</summary>
internal static class RecordPart
{
    /// <param name="whole">With abstract, and with what is folded away; else the title alone.</param>
    public static MarkupString Of(Citation citation, Highlights marks, bool whole) => Markup.Of(
        $"""<h2 class="record-title">{(citation.Title is { Length: > 0 } title ? marks.In(title) : Markup.Of($"{Words.ScreenNoTitle}"))}</h2>{(whole ? Markup.Of($"{Abstract(citation, marks)}{Folded(citation)}") : default)}""");

    private static MarkupString Abstract(Citation citation, Highlights marks) => citation.Abstract is { Length: > 0 } text
        ? Markup.Join(text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(part => Markup.Of($"<p>{marks.In(part)}</p>")))
        : Markup.Of($"""<p class="quiet">{Words.ScreenNoAbstract}</p>""");

    private static MarkupString Folded(Citation citation)
    {
        var authors = string.Join("; ", citation.Authors.Select(author => author.Given is { Length: > 0 } given ? $"{author.Family}, {given}" : author.Family));
        (string Name, string? Value)[] lines = [(Words.ScreenAuthors, authors), (Words.ScreenJournal, citation.Journal), (Words.ScreenYear, citation.Year?.ToString(CultureInfo.InvariantCulture))];
        var told = lines.Where(line => !string.IsNullOrEmpty(line.Value)).ToList();
        return told.Count == 0 && citation.Doi is null ? default : Markup.Of(
            $"""<details class="fold"><summary>{Words.ScreenWho}</summary><dl class="told">{Markup.Join(told.Select(line => Markup.Of($"<dt>{line.Name}</dt><dd>{line.Value}</dd>")))}{Doi(citation)}</dl></details>""");
    }

    private static MarkupString Doi(Citation citation) => citation.Doi is { Length: > 0 } doi
        ? Markup.Of($"""<dt>DOI</dt><dd><a class="way" href="https://doi.org/{Uri.EscapeDataString(doi).Replace("%2F", "/", StringComparison.Ordinal)}" rel="noreferrer">{doi}</a></dd>""") : default;
}
