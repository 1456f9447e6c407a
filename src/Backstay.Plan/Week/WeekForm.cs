using System.Globalization;
using Backstay.Plan.Tailoring;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Backstay.Plan.Week;

/// <summary>The coming days as a form carries them: one field for each thing, "2026-03-04 bridge", empty where it is left out.</summary>
internal sealed record WeekForm(IReadOnlyList<DayChoice> Choices)
{
    public const string Field = "thing";

    public static string Value(DateOnly day, string itemId) => $"{day.ToString("O", CultureInfo.InvariantCulture)} {itemId}";

    /// <param name="known">Ids of exercises that exist.</param>
    /// <returns>Each of the coming seven days once; null when a field names another day or an unknown thing.</returns>
    public static WeekForm? Read(IFormCollection form, DateOnly today, Func<string, bool> known)
    {
        var things = form[Field].OfType<string>().Where(value => value.Length > 0).Select(value => value.Split(' ', 2)).ToList();
        var days = Enumerable.Range(1, WeekAhead.Length).Select(today.AddDays).ToList();
        var told = new List<(DateOnly Day, string Item)>();
        foreach (var thing in things)
        {
            if (thing.Length != 2 || !DateOnly.TryParseExact(thing[0], "O", out var day) || !days.Contains(day) || !known(thing[1])) return null;
            told.Add((day, thing[1]));
        }
        return new([.. days.Select(day => new DayChoice(day, [.. told.Where(one => one.Day == day).Select(one => one.Item).Distinct()]))]);
    }

    /// <returns>The first day with more than may be; null when all are small enough.</returns>
    public DateOnly? TooFull(int atMost) => Choices.Where(choice => choice.Items.Count > atMost).Select(choice => (DateOnly?)choice.Day).FirstOrDefault();
}
