namespace Backstay.Movement.Suggestions.Routine;

/// <summary>How much movement a day should hold at most: a little more than of late, so that a good day is not paid for with the next.</summary>
internal static class Pacing
{
    public const int DaysBack = 14;
    public const double Growth = 1.1;

    /// <summary>For somebody of whom too little is known to say more.</summary>
    private const double WithoutWord = 15;

    private const double Least = 5;
    private const int FewDays = 3;

    /// <summary>On a day of severe pain half is enough; resting altogether helps nobody's back (NICE NG59).</summary>
    private const double InSeverePain = .5;

    /// <param name="minutes">By day; days of which nothing is known have no entry.</param>
    /// <returns>
    /// 110 % of the median of 14 days, taken without the one day that raises it most: so it is never more than 110 % of what the median was before a good day.
    /// </returns>
    public static double Cap(IReadOnlyDictionary<DateOnly, int> minutes, DateOnly today, PainBand band)
    {
        var days = minutes.Where(day => day.Key < today && day.Key >= today.AddDays(-DaysBack)).Select(day => day.Value).Order().ToList();
        // Without one of the highest half, the lower median of the rest stands at this place.
        var usual = days.Count < FewDays ? WithoutWord : Math.Max(Least, Growth * days[(days.Count - 2) / 2]);
        return band == PainBand.Severe ? Math.Max(Least, InSeverePain * usual) : usual;
    }
}
