using System.Globalization;
using Backstay.Evidence.Log;
using Microsoft.AspNetCore.Http;

namespace Backstay.Evidence.Marks;

/// <summary>A tag as a member typed it, or chose it among those of the team.</summary>
internal static class TypedTag
{
    /// <returns>Null where there is none, or something is wrong, which <paramref name="faults"/> tell.</returns>
    public static string? Read(IFormCollection form, Dictionary<string, string> faults)
    {
        var tag = RecordMarks.Plain(form["known"].ToString() is { Length: > 0 } known ? known : form["tag"]);
        if (tag.Length > RecordMarks.LongestTag) faults["tag"] = string.Format(CultureInfo.CurrentCulture, Words.FaultLong, RecordMarks.LongestTag);
        else if (tag.Contains(';', StringComparison.Ordinal)) faults["tag"] = Words.MarksFaultMark;
        return tag.Length == 0 || faults.ContainsKey("tag") ? null : tag;
    }

    /// <returns>Nothing where the member has put it there before.</returns>
    public static IReadOnlyList<ReviewEvent> Put(ReviewState state, int record, int member, string tag) => new Tagged(record, tag, true) is var mark && state.Marks.Holds(mark, member) ? [] : [mark];
}
