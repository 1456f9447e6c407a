using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Backstay.Plan.Work.Days;

/// <summary>A block as it was typed; nothing is lost when some of it cannot be used.</summary>
internal sealed record BlockForm
{
    public Guid? Id { get; init; }
    public string? Kind { get; init; }
    public string? What { get; init; }
    public string? At { get; init; }
    public string? Minutes { get; init; }

    private BlockKind? KindNamed => Enum.GetValues<BlockKind>().Where(kind => kind.ToString() == Kind).Select(kind => (BlockKind?)kind).FirstOrDefault();
    private int? Length => int.TryParse(Minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes is >= DayBlock.Shortest and <= DayBlock.LongestMinutes ? minutes : null;

    public static BlockForm From(Block block) => new()
    {
        Kind = block.Kind.ToString(), What = block.What, At = block.At.ToString("HH:mm", CultureInfo.InvariantCulture), Minutes = block.Minutes.ToString(CultureInfo.InvariantCulture),
    };

    public static BlockForm From(IFormCollection form) => new()
    {
        Id = Guid.TryParse(form["id"], out var id) ? id : null, Kind = form["kind"], What = form["what"].ToString().Trim() is { Length: > 0 } what ? what : null, At = form["at"], Minutes = form["minutes"],
    };

    /// <returns>Null for what is no time of the clock.</returns>
    public static TimeOnly? Time(string? text) => TimeOnly.TryParseExact(text, ["H:mm", "HH:mm", "HH:mm:ss", "H.mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// <returns>Field names and what is wrong with each, in the order of the form.</returns>
    public Dictionary<string, string> Faults()
    {
        var faults = new Dictionary<string, string>();
        if (KindNamed is null) faults["kind"] = Words.FaultBlockKind;
        if (What?.Length > DayBlock.Longest) faults["what"] = string.Format(CultureInfo.CurrentCulture, Words.FaultTooLong, DayBlock.Longest);
        if (Time(At) is null) faults["at"] = Words.FaultBlockAt;
        if (Length is null) faults["minutes"] = string.Format(CultureInfo.CurrentCulture, Words.FaultBlockMinutes, DayBlock.Shortest, DayBlock.LongestMinutes);
        return faults;
    }

    /// <summary>Only without faults.</summary>
    public Block ToBlock() => new(KindNamed!.Value, Time(At)!.Value, Length!.Value, What);
}
