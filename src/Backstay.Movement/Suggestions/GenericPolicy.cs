namespace Backstay.Movement.Suggestions;

/// <summary>What suits most people, each as likely as the other, whatever the person does of themselves: the control of Rabbi et al. (JMIR 2018;20(10):e10147).</summary>
internal sealed class GenericPolicy : ISuggestionPolicy
{
    /// <summary>Of a dose of everyday movement; longer ones come only from one's own days.</summary>
    private const int Shortest = 3, Longest = 30;

    private static readonly IReadOnlyList<Arm> All =
        [.. Enum.GetValues<Activity>().SelectMany(activity => Doses.All.Where(minutes => minutes is >= Shortest and <= Longest).Select(minutes => new Arm(activity, minutes)))];

    public string Name => "generic-uniform/1";

    public IReadOnlyList<Weighed> Weigh(Seen seen, DayPart part)
    {
        var arms = seen.Allowed(All).ToList();
        return [.. arms.Select(arm => new Weighed(arm, 1d / arms.Count))];
    }
}
