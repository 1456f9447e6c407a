using System.Reflection;

namespace Backstay.Content.Figures.Posing;

/// <summary>Lays poses over each other and mixes them, key by key, so that a new key of a pose needs no code here.</summary>
internal static class Blend
{
    /// <summary>What the upper one says, else what the lower one says.</summary>
    public static T Over<T>(T lower, T upper) where T : new() => Join(lower, upper, (below, above) => above ?? below);

    /// <summary>Numbers in between; what is no number, or stands in one of the two only, is taken from the one that has it.</summary>
    public static T Mix<T>(T from, T to, double t) where T : new() =>
        Join(from, to, (a, b) => a is double start && b is double end ? start + (end - start) * t : b ?? a);

    private static T Join<T>(T first, T second, Func<object?, object?, object?> join) where T : new()
    {
        var joined = new T();
        foreach (var key in Keys<T>.All) key.SetValue(joined, join(key.GetValue(first), key.GetValue(second)));
        return joined;
    }

    private static class Keys<T>
    {
        public static readonly PropertyInfo[] All = typeof(T).GetProperties();
    }
}
