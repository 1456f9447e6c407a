using System.Globalization;
using Backstay.Programmes.Files;
using Microsoft.AspNetCore.Http;

namespace Backstay.Programmes.Entry;

/// <summary>What somebody chooses who begins: the day, and whether to go week by week.</summary>
internal sealed record EntryForm(string Day, string? Pace, bool Agreed)
{
    public const string AllAtOnce = "free";

    public static EntryForm Read(IFormCollection form) => new(form["day"].ToString().Trim(), form["pace"], form["agree"] == "yes");

    public Pace? ChosenPace => Pace == AllAtOnce ? Files.Pace.Free : null;

    /// <returns>Null with an error by the field's name.</returns>
    public DateOnly? Begin(Programme programme, DateOnly today, Dictionary<string, string> errors)
    {
        var read = DateOnly.TryParseExact(Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        if (!read || day < today || day > today.AddDays(Entrance.DaysAhead)) errors["day"] = string.Format(CultureInfo.CurrentCulture, Words.DayWrong, Entrance.DaysAhead);
        if (programme.Open == Registration.Study && !Agreed) errors["agree"] = Words.AgreeFirst;
        return errors.Count == 0 ? day : null;
    }
}
