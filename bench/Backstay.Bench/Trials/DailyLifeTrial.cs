using Backstay.Bench.Trials.Patients;
using Backstay.Movement.Sending;
using Backstay.Movement.Sending.Deciding;
using Backstay.Movement.Suggestions.Routine;

namespace Backstay.Bench.Trials;

/// <summary>Sixty people who differ, with weekdays, weather and pain. Whether a message fits is not told; its chance is learned from what was done, and all senders are given the same.</summary>
internal sealed class DailyLifeTrial(int seed)
{
    public const int People = 60, Counted = 30;

    /// <summary>Minutes that a unit of reward stands for.</summary>
    private const double Unit = 10;

    private const double FollowedMinutes = 3;
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);
    private static readonly int[] Hours = [10, 15, 20];

    private readonly List<DailyLifePerson> people = [.. new Random(seed).ToPeople(People)];

    public IReadOnlyList<DailyLifePerson> Last => people[^Counted..];

    /// <param name="told">Takes each chance that was told of a fitted message to the last thirty, and what came of it.</param>
    public Fared Run(ISender sender, Random random, ICollection<(double Chance, bool Done)>? told = null)
    {
        var (minutes, ended, everybody) = (0d, 0, DoneChance.Before(5));
        for (var i = 0; i < People; i++)
        {
            var (life, tried) = (new DailyLife(people[i], random), new List<Tried>());
            var counts = i >= People - Counted;
            minutes += (counts ? 1 : 0) * Live(sender, life, everybody.ForOne(), tried, counts ? told : null);
            if (counts && life.Stopped) ended++;
            everybody = everybody.WithPerson(tried);
        }
        return new(minutes / Counted, (double)ended / Counted);
    }

    private static double Live(ISender sender, DailyLife life, DoneChance before, List<Tried> tried, ICollection<(double, bool)>? told)
    {
        var (sum, chance, learned) = (0d, before, 0);
        var (said, minutesBefore, yesterday, today) = (0, 0d, 0d, 0d);
        sender.Begin();
        while (!life.Over)
        {
            var (features, lived) = (life.Features, life.Lived);
            if (lived % DailyLife.EachDay == 0) (said, yesterday, today) = (0, today, 0);
            if (lived % (7 * DailyLife.EachDay) == 0 && tried.Count > learned) (chance, learned) = (before.Learn(tried), tried.Count);
            var moment = new Moment(chance.Of(features), DailyLife.Moments - lived);
            var message = sender.Choose(moment, new()
            {
                // The weekday of the simulation, on a calendar's day of the same kind.
                At = Monday.AddDays((features[0] > 0 ? 5 : 0) + 7 * (lived / DailyLife.EachDay)).AddHours(Hours[lived % DailyLife.EachDay]), Time = SendingTime.Doing, Fits = moment.Fits, SaidToday = said,
                MinutesSitting = 60, Temperature = features[3] > 0 ? 0 : 15, Rain = features[2], Pain = 10 * features[4], MinutesBefore = minutesBefore, MinutesYesterday = yesterday,
            });
            var (minutes, done) = life.Act(message);
            if (message == Message.Fitted && !life.Stopped)
            {
                told?.Add((moment.Fits, done && minutes >= FollowedMinutes));
                tried.Add(new(features, done && minutes >= FollowedMinutes));
            }
            sender.Saw(moment, new(moment.Fits, message, minutes / Unit, life.Stopped));
            (said, minutesBefore, today, sum) = (said + (message == Message.None ? 0 : 1), minutes, today + minutes, sum + minutes);
        }
        sender.End();
        return sum;
    }
}

file static class PeopleOfChance
{
    public static IEnumerable<DailyLifePerson> ToPeople(this Random random, int count) => Enumerable.Range(0, count).Select(_ => DailyLifePerson.Draw(random));
}
