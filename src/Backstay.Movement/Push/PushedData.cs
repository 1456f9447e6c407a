using System.Data.Common;
using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Backstay.Movement.Brought;
using Backstay.Movement.Counted;
using Backstay.Movement.Import;
using Backstay.Movement.Import.Formats;
using Backstay.Movement.Places;
using Backstay.People.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Movement.Push;

/// <summary>Stores what an app sends by itself. What comes on one day stands together, so that it can be taken back together.</summary>
internal sealed class PushedData(AppDb db, DbDataSource source, Recount recount, HomeZone zones, TimeProvider clock)
{
    public const long Most = 20 << 20;

    private const string Unknown = "This address takes what OwnTracks and Health Auto Export send, as JSON.";

    private static readonly IReadOnlyList<IMovementFormat> Formats = [new HealthAutoExport(), new OwnTracks()];

    /// <exception cref="UnreadableException">Nothing of it can be understood.</exception>
    public async Task TakeAsync(PushAddress address, Stream body, CancellationToken ct)
    {
        using var copy = await TemporaryCopy.OfAsync(body, ct, Most);
        var format = FormatOf(copy);
        address.LastAt = clock.GetUtcNow();
        await db.SaveChangesAsync(ct);
        // Apps send nothing at all to see whether somebody answers.
        if (format is null) return;
        var zone = await zones.OfAsync(address.PersonId, ct);
        var file = await OfTodayAsync(address, format.Name, zone, ct);
        var (before, found) = ((file.Positions, file.Spells), await Task.Run(() => Read(format, copy, file, zone, ct), ct));
        file.Bytes += new FileInfo(copy.Path).Length;
        file.ReadBytes = file.Bytes;
        (file.Positions, file.Spells, file.Known) = (before.Positions + found.Fixes, before.Spells + found.Spells, file.Known + found.Known);
        if (found.Refused != "[]") file.Refused = found.Refused;
        (file.From, file.To) = (Earlier(file.From, found.From), Later(file.To, found.To));
        await db.SaveChangesAsync(ct);
        if (found is { From: { } from, To: { } to }) await recount.OfAsync(address.PersonId, from, to, zone, ct);
    }

    private Found Read(IMovementFormat format, TemporaryCopy copy, BroughtFile file, TimeZoneInfo zone, CancellationToken ct)
    {
        using var connection = source.OpenConnection();
        using var findings = new StoredFindings(connection, file.PersonId, file.Id, zone, ct.ThrowIfCancellationRequested);
        using var content = copy.Open();
        format.Read(content, findings, ct);
        findings.Complete();
        return new(findings.StoredFixes, findings.StoredSpells, findings.Found - findings.Stored, findings.Refused, findings.From, findings.To);
    }

    /// <returns>Null for an empty body.</returns>
    private static IMovementFormat? FormatOf(TemporaryCopy copy)
    {
        using var content = copy.Open();
        var head = new byte[IMovementFormat.HeadLength];
        var length = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (length == 0) return null;
        foreach (var format in Formats)
            if (format.Matches("push.json", head.AsSpan(0, length))) return format;
        throw new UnreadableException(Unknown);
    }

    private async Task<BroughtFile> OfTodayAsync(PushAddress address, string format, TimeZoneInfo zone, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var begin = LocalTime.Begin(LocalTime.DayOf(now, zone), zone);
        var known = await db.BroughtFiles.FirstOrDefaultAsync(one => one.PersonId == address.PersonId && one.AddressId == address.Id && one.At >= begin && one.State == BroughtState.Read, ct);
        if (known is not null) return known;
        var begun = new BroughtFile { Id = clock.NewId<BroughtFileId>(), PersonId = address.PersonId, AddressId = address.Id, Name = address.App, Bytes = 0, At = now, State = BroughtState.Read, Format = format };
        db.BroughtFiles.Add(begun);
        // Rows that come in with it name it.
        await db.SaveChangesAsync(ct);
        return begun;
    }

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null || other < one ? other ?? one : one;

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one is null || other > one ? other ?? one : one;

    private sealed record Found(long Fixes, long Spells, long Known, string Refused, DateOnly? From, DateOnly? To);
}
