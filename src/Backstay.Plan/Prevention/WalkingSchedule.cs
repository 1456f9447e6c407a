using Backstay.Programmes.Files;

namespace Backstay.Plan.Prevention;

/// <summary>The walks of one week.</summary>
/// <param name="Minutes">Of one walk.</param>
/// <param name="Times">In the week.</param>
internal readonly record struct WalkDose(int Minutes, int Times)
{
    public int Total => Minutes * Times;
}

/// <summary>
/// Walking that grows in even steps: the minutes of the whole week rise by the same amount from week to week, so that a walk more makes each a
/// little shorter. The last step is that of the programme's last whole week (as WalkBack: 30 minutes, 5 times, by month six; Lancet 2024;404:134-44).
/// </summary>
internal sealed class WalkingSchedule
{
    private const double DaysOfMonth = 365.25 / 12;

    private readonly WalkDose[] steps;

    public WalkingSchedule(WalkingTrack track)
    {
        var last = Math.Max(2, WholeWeeks(track.Within)) - 1;
        var (first, target) = (track.FromMinutes * track.FromTimes, track.ToMinutes * track.ToTimes);
        steps = new WalkDose[last + 1];
        for (var i = 0; i <= last; i++)
        {
            var total = first + (target - first) * i / (double)last;
            var times = track.FromTimes + Round((track.ToTimes - track.FromTimes) * i / (double)last);
            if (total > times * track.ToMinutes) times++;
            // Whole minutes make no week smaller than the one before.
            steps[i] = new(Math.Max(Round(total / times), i == 0 ? 0 : (steps[i - 1].Total + times - 1) / times), times);
        }
    }

    public int Steps => steps.Length;

    public bool IsLast(int step) => step >= steps.Length - 1;

    public WalkDose At(int step) => steps[Math.Clamp(step, 0, steps.Length - 1)];

    private static int WholeWeeks(Period within) => within.Unit switch
    {
        PeriodUnit.Week => within.Count,
        PeriodUnit.Day => within.Count / 7,
        _ => (int)(within.Count * DaysOfMonth / 7),
    };

    private static int Round(double number) => (int)Math.Round(number, MidpointRounding.AwayFromZero);
}
