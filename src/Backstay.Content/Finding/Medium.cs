using Backstay.Content.Files;
using Backstay.Content.Gym;
using Backstay.Content.Review;

namespace Backstay.Content.Finding;

/// <summary>What one does with an item.</summary>
internal enum Medium { Read, Move, Listen }

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
        _ => Words.MediumListen,
    };

    /// <summary>Whole minutes, shortest and longest: an article's first depth and all of it, an exercise's easiest and hardest dose.</summary>
    public static (int Least, int Most) MinutesOf(LoadedItem loaded) => loaded.Article is { } article
        ? (loaded.Item.Levels[0].Minutes, Math.Max(1, (int)Math.Ceiling((double)PlainText.Words(article.Everything).Count / WordsPerMinute)))
        : (loaded.Item.Levels.Min(level => level.Minutes), loaded.Item.Levels.Max(level => level.Minutes));
}
