namespace Backstay.Content.Library;

/// <summary>How much of an article; each depth stands alone.</summary>
public enum Depth { HalfMinute, ThreeMinutes, Everything }

internal static class Depths
{
    public static Depth From(string? address) => address switch { "everything" => Depth.Everything, "three-minutes" => Depth.ThreeMinutes, _ => Depth.HalfMinute };

    /// <summary>As addresses and files name it.</summary>
    public static string NameOf(Depth depth) => depth switch { Depth.Everything => "everything", Depth.ThreeMinutes => "three-minutes", _ => "half-minute" };
}
