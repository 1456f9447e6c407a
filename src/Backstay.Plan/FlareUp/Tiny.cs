using Backstay.Content;

namespace Backstay.Plan.FlareUp;

/// <summary>The smallest move for a bad day: lying down, kind to severe pain, and short.</summary>
internal static class Tiny
{
    /// <returns>Null when every such item is lapsed.</returns>
    public static ContentItem? Find(Catalogue catalogue, DateOnly today) => catalogue.Items
        .Where(item => item is { SeverePain: true, Position: Position.Lying } && !item.IsLapsed(today))
        .OrderBy(item => item.Levels[0].Minutes).ThenBy(item => item.Priority).FirstOrDefault();
}
