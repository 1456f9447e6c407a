namespace Backstay.Movement.Suggestions;

/// <summary>A way to choose what to suggest. Pure: it says how likely each arm is to be drawn, and <see cref="Draw"/> draws.</summary>
internal interface ISuggestionPolicy
{
    /// <summary>Name and version as they stand in the log.</summary>
    string Name { get; }

    /// <returns>The arms of one part of a day with their probabilities; none where nothing is to be suggested.</returns>
    IReadOnlyList<Weighed> Weigh(Seen seen, DayPart part);
}

/// <summary>The policies by the name that programmes use.</summary>
public enum Policy { None, Generic, Personal }

internal static class Policies
{
    private static readonly ISuggestionPolicy Nothing = new NoPolicy(), Generic = new GenericPolicy(), Personal = new OwnPolicy();

    public static ISuggestionPolicy Of(Policy policy) => policy switch { Policy.Generic => Generic, Policy.Personal => Personal, _ => Nothing };

    private sealed class NoPolicy : ISuggestionPolicy
    {
        public string Name => "none/1";

        public IReadOnlyList<Weighed> Weigh(Seen seen, DayPart part) => [];
    }
}
