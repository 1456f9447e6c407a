namespace Backstay.Movement;

/// <summary>What people move by, in words that serve for telling and for suggesting alike.</summary>
public enum Activity { Walking, Stairs, Cycling, Swimming, Gardening, Housework, Dancing, Stretching, Strength }

/// <summary>A day has three, each with a suggestion of its own.</summary>
public enum DayPart { Morning, Afternoon, Evening }

internal static class DayParts
{
    public static IReadOnlyList<DayPart> All { get; } = Enum.GetValues<DayPart>();

    public static DayPart Of(TimeOnly time) => time.Hour switch { < 12 => DayPart.Morning, < 18 => DayPart.Afternoon, _ => DayPart.Evening };
}
