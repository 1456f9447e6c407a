using System.Globalization;
using Backstay.Programmes.Calendar;
using Backstay.Programmes.Files;

namespace Backstay.Programmes.Research;

/// <summary>What a calendar holds, in words.</summary>
internal static class HappeningWords
{
    /// <param name="titleOf">The title of a module by its id; null for what is none.</param>
    public static string Of(Happening one, Func<string, string?> titleOf) => one.Kind switch
    {
        HappeningKind.Begins => Words.Begins,
        HappeningKind.Opens => Format(Words.Opens, Spelling.Read<ContentSet>(one.What!) is { } set ? Of(set) : titleOf(one.What!) ?? one.What!),
        HappeningKind.Asks => Format(one.TellsClinician ? Words.AsksAndTells : Words.Asks, one.What!),
        HappeningKind.ChatHour => Words.RowChat,
        HappeningKind.FollowUp => Format(Words.LaterFollowUp, one.What!),
        HappeningKind.Ends => Words.Ends,
        _ => Words.Closes,
    };

    public static string Of(ContentSet set) => set switch { ContentSet.Library => Words.SetLibrary, ContentSet.Radio => Words.SetRadio, ContentSet.Gym => Words.SetGym, _ => Words.SetCourses };

    private static string Format(string words, string what) => string.Format(CultureInfo.CurrentCulture, words, what);
}
