using System.Globalization;
using Backstay.Movement.PainAndActivity;

namespace Backstay.Movement;

/// <summary>What a person's own days say of movement and the pain that follows, for other rooms to show.</summary>
public static class PainTendency
{
    /// <param name="pain">0 to 10, by day.</param>
    /// <param name="minutes">Of movement, by day.</param>
    /// <returns>In words of tendency; null where there are too few days, or none of it is sure.</returns>
    public static string? WordsOf(IEnumerable<(DateOnly Day, double Value)> pain, IEnumerable<(DateOnly Day, double Value)> minutes)
    {
        var (pains, moved) = (pain.ToDictionary(one => one.Day, one => one.Value), minutes.ToDictionary(one => one.Day, one => one.Value));
        var days = pains.Keys.Union(moved.Keys).Order().Select(day => new DayOfBoth(day, moved.TryGetValue(day, out var minutesOfDay) ? minutesOfDay : null, pains.TryGetValue(day, out var painOfDay) ? painOfDay : null));
        var tendency = Tendencies.NextDays(days);
        return tendency.CanBeTold ? string.Format(CultureInfo.CurrentCulture, tendency.Direction == Direction.LessPain ? Words.TendencyLess : Words.TendencyMore, tendency.Days) : null;
    }
}
