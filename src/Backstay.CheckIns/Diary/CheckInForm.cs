using System.Globalization;
using Backstay.Kernel.Ids;
using Microsoft.AspNetCore.Http;

namespace Backstay.CheckIns.Diary;

/// <summary>What a check-in form holds, as typed; nothing is lost when some of it cannot be used. Only pain is asked for.</summary>
internal sealed record CheckInForm
{
    private const int LongestText = 2000;

    public Guid? ClientId { get; init; }
    public string? Pain { get; init; }
    public string? Sleep { get; init; }
    public string? Mood { get; init; }
    public string? Minutes { get; init; }
    public string? Did { get; init; }

    public static CheckInForm From(DiaryDay? day) => day is null ? new() : new()
    {
        Pain = Text(day.Pain), Sleep = Text(day.Sleep), Mood = Text(day.Mood), Minutes = Text(day.ActiveMinutes), Did = day.Did,
    };

    public static CheckInForm From(IFormCollection form) => new()
    {
        ClientId = Guid.TryParse(form["clientId"], out var id) ? id : null,
        Pain = One(form["pain"]), Sleep = One(form["sleep"]), Mood = One(form["mood"]), Minutes = One(form["minutes"]), Did = One(form["did"]),
    };

    /// <returns>Field names and what is wrong with each.</returns>
    public Dictionary<string, string> Faults()
    {
        var faults = new Dictionary<string, string>();
        if (!InRange(Pain, 0, 10)) faults["pain"] = Words.FaultPain;
        if (!InRange(Sleep, 1, 5)) faults["sleep"] = Words.FaultChoice;
        if (!InRange(Mood, 1, 5)) faults["mood"] = Words.FaultChoice;
        if (!InRange(Minutes, 0, 1440)) faults["minutes"] = Words.FaultMinutes;
        if (Did?.Length > LongestText) faults["did"] = Words.FaultDid;
        if (faults.Count == 0 && (Pain, Sleep, Mood, Minutes, Did) == default) faults["pain"] = Words.FaultNothing;
        return faults;
    }

    public DiaryVersion ToVersion(PersonId person, DateOnly day, TimeProvider clock) => new()
    {
        Id = ClientId is { } id ? new(id) : clock.NewId<DiaryVersionId>(), PersonId = person, Day = day,
        Pain = Number(Pain), Sleep = Number(Sleep), Mood = Number(Mood), ActiveMinutes = Number(Minutes), Did = Did, At = clock.GetUtcNow(),
    };

    private static string? One(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static int? Number(string? text) => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool InRange(string? text, int least, int most) => text is null || Number(text) is { } number && number >= least && number <= most;
}
