using System.Globalization;
using Backstay.Kernel.Ids;
using Microsoft.AspNetCore.Http;

namespace Backstay.Movement.ByHand;

/// <summary>What somebody tells of their moving, as it was typed.</summary>
internal sealed record MovedForm(Guid? Id, string? What, string? Minutes, string? Part, string? When)
{
    public const string OfToday = "today", OfYesterday = "yesterday";

    public Activity? Activity => Named<Activity>(What);

    public DayPart? PartNamed => Named<DayPart>(Part);

    public int? Number => int.TryParse(Minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= Moved.MostMinutes ? number : null;

    public static MovedForm From(IFormCollection form) => new(Guid.TryParse(form["id"], out var id) ? id : null, form["what"], form["minutes"], form["part"], form["when"]);

    /// <returns>Field names and what is wrong with each, in the order of the form.</returns>
    public Dictionary<string, string> Faults()
    {
        var faults = new Dictionary<string, string>();
        if (Activity is null) faults["what"] = Words.FaultWhat;
        if (Number is null) faults["minutes"] = Words.FaultMinutes;
        if (PartNamed is null) faults["part"] = Words.FaultPart;
        return faults;
    }

    /// <summary>Only without faults.</summary>
    public Moved ToMoved(PersonId person, DateOnly today, TimeProvider clock) => new()
    {
        Id = Id is { } id ? new(id) : clock.NewId<MovedId>(), PersonId = person, Day = When == OfYesterday ? today.AddDays(-1) : today,
        Part = PartNamed!.Value, Activity = Activity!.Value, Minutes = Number!.Value,
    };

    private static T? Named<T>(string? text) where T : struct, Enum => Enum.GetValues<T>().Where(value => value.ToString() == text).Select(value => (T?)value).FirstOrDefault();
}
