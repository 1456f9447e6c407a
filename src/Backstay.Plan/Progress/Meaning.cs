namespace Backstay.Plan.Progress;

internal enum Trend { Same, Lower, Higher, ClearlyLower, ClearlyHigher }

internal enum Moving { Same, Less, More, Twice, MoreThanTwice }

/// <summary>What a comparison means, said no louder than the numbers allow. Pure.</summary>
internal static class Meaning
{
    /// <summary>
    /// Pain, 0 to 10. Under one point is about the same; two points, or 30 % of the first, is clear: the change that people with pain call
    /// important (Farrar et al., Pain 2001;94:149; Ostelo et al., Spine 2008;33:90).
    /// </summary>
    public static Trend OfPain(Comparison pain)
    {
        var change = ChangeOf(pain);
        if (Math.Abs(change) < 1) return Trend.Same;
        var clear = Math.Abs(change) >= 2 || Math.Abs(change) >= .3 * pain.First;
        return (change < 0, clear) switch
        {
            (true, true) => Trend.ClearlyLower,
            (true, false) => Trend.Lower,
            (false, true) => Trend.ClearlyHigher,
            _ => Trend.Higher,
        };
    }

    /// <summary>Sleep or mood, 1 to 5. No study says what change of one such question matters, so nothing here is called clear.</summary>
    public static Trend OfFive(Comparison five) => ChangeOf(five) switch { <= -.5 => Trend.Lower, >= .5 => Trend.Higher, _ => Trend.Same };

    /// <summary>Minutes a day. A difference of under two minutes is about the same, whatever its share.</summary>
    public static Moving OfMinutes(Comparison minutes)
    {
        if (Math.Abs(ChangeOf(minutes)) < 2) return Moving.Same;
        if (minutes.First == 0) return Moving.More;
        return (minutes.Last / minutes.First) switch
        {
            >= 2.5 => Moving.MoreThanTwice,
            >= 1.75 => Moving.Twice,
            >= 1.25 => Moving.More,
            <= .8 => Moving.Less,
            _ => Moving.Same,
        };
    }

    /// <summary>
    /// How well somebody can do what matters to them, 0 to 10. Three points is the smallest change beyond chance for one activity of the
    /// scale that this question is taken from (patient-specific functional scale: Stratford et al., Physiother Can 1995;47:258).
    /// </summary>
    public static Trend OfAble(int then, int now) => (now - then) switch { >= 3 => Trend.Higher, <= -3 => Trend.Lower, _ => Trend.Same };

    // Means of sevenths are not exact; one point is one point.
    private static double ChangeOf(Comparison comparison) => Math.Round(comparison.Last - comparison.First, 6);
}
