using Backstay.Evidence.Log;
using Backstay.Evidence.Screening;

namespace Backstay.Evidence.Living;

/// <summary>When the review is searched again, as its log tells it so far.</summary>
internal sealed class NextSearch
{
    // A day begins first where clocks are so far ahead: whoever searches on the day where they are is not too early.
    private static readonly TimeSpan FirstZone = TimeSpan.FromHours(14);

    private int through;

    /// <summary>Null where no further search is planned.</summary>
    public SearchPlan? Plan { get; private set; }

    /// <returns>False for an event of another kind.</returns>
    /// <exception cref="ReviewRuleException">It is not allowed.</exception>
    public bool Apply(LoggedEvent logged, int lastWave)
    {
        if (logged.What is not SearchPlanned one) return false;
        if (one.Months is < 1 or > SearchPlan.MostMonths) throw new ReviewRuleException($"A review is searched again after 1 to {SearchPlan.MostMonths} months.");
        (Plan, through) = (one.On is { } day ? SearchPlan.Of(day, one.Months) : null, lastWave);
        return true;
    }

    /// <summary>A database was searched. A wave that begins on the day or after it moves the plan on, once for all its sources.</summary>
    public void Hear(int wave, DateTimeOffset at)
    {
        var day = DateOnly.FromDateTime((at + FirstZone).UtcDateTime);
        if (Plan is not { } plan || wave <= through || !plan.IsDue(day)) return;
        (Plan, through) = (plan.After(day), wave);
    }
}
