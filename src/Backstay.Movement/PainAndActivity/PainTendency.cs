using System.Globalization;
using Backstay.Design.Graphs;
using Backstay.Movement.PainAndActivity;

namespace Backstay.Movement;

/// <summary>What a person's own days say of movement and the pain that follows, for other rooms to show.</summary>
/// <param name="Meaning">In words of tendency.</param>
/// <param name="Note">How sure it is, and how to read the graph.</param>
public sealed record PainTendency(string Meaning, string Note, DotGraph Graph)
{
    private const double MostPain = 10, Round = 10;

    /// <param name="pain">0 to 10, by day.</param>
    /// <param name="minutes">Of movement, by day.</param>
    /// <returns>Null where there are too few days, or none of it is sure.</returns>
    public static PainTendency? Of(IEnumerable<(DateOnly Day, double Value)> pain, IEnumerable<(DateOnly Day, double Value)> minutes)
    {
        var (pains, moved) = (pain.ToDictionary(one => one.Day, one => one.Value), minutes.ToDictionary(one => one.Day, one => one.Value));
        List<DayOfBoth> days = [.. pains.Keys.Union(moved.Keys).Order().Select(day => new DayOfBoth(day, moved.TryGetValue(day, out var minutesOfDay) ? minutesOfDay : null, pains.TryGetValue(day, out var painOfDay) ? painOfDay : null))];
        var tendency = Tendencies.NextDays(days);
        if (!tendency.CanBeTold) return null;
        var less = tendency.Direction == Direction.LessPain;
        string[] note = [string.Format(CultureInfo.CurrentCulture, Words.TendencyDays, tendency.Days), .. less ? [] : new[] { Words.TendencySmaller }, Words.TendencyReading];
        return new(less ? Words.TendencyLess : Words.TendencyMore, string.Join(' ', note), GraphOf(tendency, Tendencies.DotsOfNextDays(days)));
    }

    private static DotGraph GraphOf(Tendency tendency, IReadOnlyList<Dot> dots)
    {
        var most = Math.Max(Round, Math.Ceiling(dots.Max(dot => dot.Minutes) / Round) * Round);
        return new()
        {
            Dots = [.. dots.Select(dot => new DayDot(dot.Day, dot.Minutes, dot.Pain))], AcrossName = Words.TendencyAcross, UpName = Words.TendencyUp, MostAcross = most, MostUp = MostPain,
            MostAcrossLabel = string.Format(CultureInfo.CurrentCulture, Words.TendencyMost, most), Caption = Words.TendencyTable,
            Tilt = new(tendency.Effect / tendency.Scale, tendency.Lowest / tendency.Scale, tendency.Highest / tendency.Scale),
        };
    }
}
