namespace Backstay.Content.Gym;

internal static class PositionWords
{
    public static string Of(Position position) => position switch
    {
        Position.Lying => Words.Lying,
        Position.Sitting => Words.Sitting,
        Position.Standing => Words.Standing,
        _ => Words.Walking,
    };

    public static string IconOf(ContentItem item) => item.Purpose.Contains("breathing") ? "breathing" : item.Position!.Value.ToString().ToLowerInvariant();
}
