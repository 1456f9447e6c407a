namespace Backstay.Movement;

/// <summary>How long somebody moves at one time, in minutes.</summary>
internal static class Doses
{
    /// <summary>Short enough for a bad day, and in steps that a person can tell apart.</summary>
    public static IReadOnlyList<int> All { get; } = [3, 5, 10, 15, 20, 30, 45, 60];

    /// <summary>Longer than this in one go is not suggested to anybody.</summary>
    public static int MostOf(Activity activity) => activity switch
    {
        Activity.Stairs => 5,
        Activity.Stretching or Activity.Strength => 15,
        Activity.Dancing => 20,
        Activity.Housework or Activity.Gardening or Activity.Swimming => 30,
        _ => 45,
    };

    /// <returns>The longest that is no longer than this, and at least the shortest.</returns>
    public static int AtMost(double minutes) => All.LastOrDefault(dose => dose <= minutes, All[0]);

    /// <returns>The next longer one; the longest has none.</returns>
    public static int? After(int dose) => All.Where(one => one > dose).Select(one => (int?)one).FirstOrDefault();

    /// <returns>About half; the shortest stays.</returns>
    public static int Smaller(int dose) => AtMost(dose / 2d);
}
