using Backstay.Simulation;
using Spectre.Console;

namespace Backstay.Commands;

/// <summary>What became of the virtual people, each number with the number that it is out of.</summary>
internal static class TownReport
{
    public static void Write(IReadOnlyList<Life> lives, int days, TimeSpan took)
    {
        var began = lives.Where(life => life.Resident.BeginsOn < days).ToList();
        var tallies = began.Select(life => life.Tally).ToList();
        AnsiConsole.Write(Weeks(began, days));
        Line("began", began.Count, lives.Count, "virtual people");
        Line("kept their data by e-mail", tallies.Count(tally => tally.Kept), began.Count, "who began");
        Line("left for good", tallies.Count(tally => tally.Left), began.Count, "who began");
        Line("check-ins", tallies.Sum(tally => tally.Pains.Count), tallies.Sum(tally => tally.Visits.Count), "visits");
        Line("things done", tallies.Sum(tally => tally.Done), tallies.Sum(tally => tally.Planned), "planned on days with a visit");
        Line("look-backs and answers about oneself", tallies.Sum(tally => tally.LookBacks + tally.Pressed.GetValueOrDefault("about you")), tallies.Sum(tally => tally.TimesAsked), "times asked");
        Line("people with a flare-up", tallies.Count(tally => tally.FlareUps > 0), began.Count, $"who began; {tallies.Sum(tally => tally.FlareUps)} flare-ups in all");
        var pressed = tallies.SelectMany(tally => tally.Pressed).GroupBy(one => one.Key).OrderByDescending(one => one.Sum(count => count.Value)).Select(one => $"{one.Key} {one.Sum(count => count.Value):N0}");
        Console.WriteLine($"  {string.Join(", ", pressed)}");
        Console.WriteLine($"  {began.Count:N0} people x {days / 7.0:0.#} weeks in {took.TotalSeconds:N0} s: {began.Count * days / 7.0 / took.TotalMinutes:N0} people-weeks a minute, {days / took.TotalDays:N0} times as fast as life");
    }

    // A week counts for those alone who could have lived all of it.
    private static Table Weeks(IReadOnlyList<Life> lives, int days)
    {
        var table = new Table().AddColumns("week", "came", "of", "share");
        for (var week = 0; 7 * (week + 1) <= days; week++)
        {
            var could = lives.Where(life => life.Resident.BeginsOn + 7 * (week + 1) <= days).ToList();
            if (could.Count == 0) break;
            var came = could.Count(life => life.Tally.Visits.Any(day => (day - life.Resident.BeginsOn) / 7 == week));
            table.AddRow($"{week + 1}", $"{came}", $"{could.Count}", could.Count == 0 ? "" : $"{100.0 * came / could.Count:0} %");
        }
        return table;
    }

    private static void Line(string what, int count, int of, string ofWhat) => Console.WriteLine($"  {what,-38} {count,7:N0} of {of,7:N0} {ofWhat}");
}
