using System.Globalization;
using Backstay.Programmes.Files;

namespace Backstay.Programmes.Calendar;

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

    /// <summary>What a person wants to know ahead: what opens and what is asked, but not what they meet every day.</summary>
    public static bool IsForPerson(Happening one) => one.Kind != HappeningKind.Begins && one is not { Kind: HappeningKind.Asks, At: not null } && one.What is not ("daily" or "look-back");

    /// <param name="moduleOf">The title of a module by its id; null for what is none.</param>
    /// <param name="questionsOf">The title of a questionnaire by its id.</param>
    public static string ForPerson(Happening one, Func<string, string?> moduleOf, Func<string, string?> questionsOf) => one.Kind switch
    {
        HappeningKind.Asks => Format(one.TellsClinician ? Words.AsksYouAndTells : Words.AsksYou, questionsOf(one.What!) ?? one.What!),
        HappeningKind.FollowUp => Words.FollowUpYou,
        HappeningKind.Ends => Words.EndsYou,
        HappeningKind.Closes => Words.ClosesYou,
        _ => Of(one, moduleOf),
    };

    public static string Of(ContentSet set) => set switch { ContentSet.Library => Words.SetLibrary, ContentSet.Radio => Words.SetRadio, ContentSet.Gym => Words.SetGym, _ => Words.SetCourses };

    private static string Format(string words, string what) => string.Format(CultureInfo.CurrentCulture, words, what);
}
