using Backstay.Content.Files;
using Backstay.Content.Gym;

namespace Backstay.Content.Finding;

/// <summary>What one does with what is found.</summary>
internal enum Medium { Read, Move, Listen, Course }

internal static class Media
{
    /// <summary>At an easy pace; Brysbaert M. How many words do we read per minute? J Mem Lang 2019;109:104047 found 238, and tired people read slower.</summary>
    private const int WordsPerMinute = 180;

    public static Medium Of(ContentItem item) => item.Kind switch
    {
        ItemKind.Article => Medium.Read,
        ItemKind.Exercise => Medium.Move,
        _ => Medium.Listen,
    };

    public static string IconOf(ContentItem item) => Of(item) switch
    {
        Medium.Read => "learn",
        Medium.Move when item.Position is not null => PositionWords.IconOf(item),
        Medium.Move => "move",
        _ => "listen",
    };

    public static string WordsOf(Medium medium) => medium switch
    {
        Medium.Read => Words.MediumRead,
        Medium.Move => Words.MediumMove,
        Medium.Listen => Words.MediumListen,
        _ => Words.MediumCourse,
    };

    /// <summary>Whole minutes of an article's first depth, of an exercise's easiest dose, of what is spoken.</summary>
    public static int LeastMinutesOf(LoadedItem loaded) => SpokenMinutesOf(loaded) ?? loaded.Item.Levels.Min(level => level.Minutes);

    /// <summary>Whole minutes of all of an article, of an exercise's hardest dose, of what is spoken.</summary>
    public static int MostMinutesOf(LoadedItem loaded) => loaded.Article is { } article
        ? Math.Max(1, (CountWords(article.Everything) + WordsPerMinute - 1) / WordsPerMinute)
        : SpokenMinutesOf(loaded) ?? loaded.Item.Levels.Max(level => level.Minutes);

    private static int? SpokenMinutesOf(LoadedItem loaded) => loaded.Speech is { } speech ? DoseWords.Minutes(speech.Length) : null;

    private static int CountWords(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var at = 1; at <= text.Length; at++)
            if (!char.IsWhiteSpace(text[at - 1]) && (at == text.Length || char.IsWhiteSpace(text[at]))) count++;
        return count;
    }
}
