using System.Globalization;
using Backstay.Design.Parts;
using Backstay.Kernel.People;
using Microsoft.AspNetCore.Components;

namespace Backstay.Evidence.Marks;

/// <summary>Tags and notes of a record, to be read.</summary>
internal static class MarksPart
{
    public static MarkupString Of(SeenMarks seen, CurrentPerson me) => Markup.Of(
        $"""{Tags(seen.Tags)}{Notes(seen.Notes, me)}{(seen.Tags.Count + seen.Notes.Count == 0 ? Quiet(Words.MarksNone) : default)}{(seen.IsBlind ? Quiet(Words.MarksBlind) : default)}""");

    /// <summary>Who wrote a note, and when.</summary>
    public static string Line(SeenNote note, CurrentPerson me) => string.Format(CultureInfo.CurrentCulture, Words.MarksNoteBy, note.By, me.DayOf(note.At).ToString("d MMM yyyy", CultureInfo.CurrentCulture));

    private static MarkupString Tags(IReadOnlyList<SeenTag> tags) => tags.Count == 0 ? default : Markup.Of($"<p>{Words.MarksTags}: {string.Join(", ", tags.Select(tag => tag.Name))}</p>");

    private static MarkupString Notes(IReadOnlyList<SeenNote> notes, CurrentPerson me) => notes.Count == 0 ? default
        : Markup.Of($"<ul>{Markup.Join(notes.Select(note => Markup.Of($"<li>{note.Text} <small>{Line(note, me)}</small></li>")))}</ul>");

    private static MarkupString Quiet(string words) => Markup.Of($"""<p class="quiet">{words}</p>""");
}
