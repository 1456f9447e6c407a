using System.Data.Common;
using Backstay.Kernel.Data;
using Backstay.Movement.Columns;
using Backstay.Movement.Counted;
using Backstay.Movement.Import;
using Backstay.Movement.Import.Formats;
using Backstay.Movement.Import.Tables;
using Backstay.People.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Backstay.Movement.Brought;

/// <summary>Reads one brought file from its start to its end. A file that was half read when the program stopped is read again; what is there is not stored twice.</summary>
internal sealed partial class FileReader(IServiceScopeFactory scopes, DbDataSource source, WaitingFiles waiting, TimeProvider clock, ILogger<FileReader> log)
{
    private const string Unknown = "We do not know this kind of file. The list on the page before says which ones we read, and where to find them on your phone.";
    private const string Unclear = "It is not clear which column tells when, and which tells where you were or how you moved. Say what the columns are, and we read it.";
    private const string Failed = "Something of ours went wrong while we read this file. It is noted, and nothing else is lost. Please bring the file again.";
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2), Patience = TimeSpan.FromHours(1), Between = TimeSpan.FromSeconds(1);

    public async Task ReadAsync(BroughtFileId id, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        if (!await ClaimAsync(db, id, ct))
        {
            // Its person was erased before it was read.
            if (waiting.IsOld(id, clock.GetUtcNow()) && !await db.BroughtFiles.AnyAsync(one => one.Id == id, ct)) waiting.Remove(id);
            return;
        }
        var file = await db.BroughtFiles.SingleAsync(one => one.Id == id, ct);
        try
        {
            var zone = await scope.ServiceProvider.GetRequiredService<HomeZone>().OfAsync(file.PersonId, ct);
            (file.TableKey, var told) = await scope.ServiceProvider.GetRequiredService<ColumnBook>().OfAsync(file, ct);
            await Task.Run(() => ReadOrTell(file, zone, told, ct), ct);
            await RecountAsync(file, zone, ct);
            file.State = file.Positions + file.Spells + file.Known > 0 || file.Fault is null ? BroughtState.Read : BroughtState.Unreadable;
            file.LeasedUntil = null;
            await db.SaveChangesAsync(ct);
        }
        catch (Exception stopped) when (stopped is NoLongerOursException or DbUpdateConcurrencyException)
        {
            // Slow readers lose their lease: what another copy of the program read meanwhile stays.
            if (!await IsWantedAsync(id, ct)) await scope.ServiceProvider.GetRequiredService<BroughtFiles>().ForgetAsync(file, ct);
            return;
        }
        catch
        {
            await PutBackAsync(id, giveUp: !ct.IsCancellationRequested && clock.GetUtcNow() - file.At > Patience);
            throw;
        }
        // A table is kept for a while: its person may see that its columns mean something else.
        if (file.TableKey is null) waiting.Remove(id);
    }

    // In a scope of its own: it forgets what it has stored, and the file is still to be told of.
    private async Task RecountAsync(BroughtFile file, TimeZoneInfo zone, CancellationToken ct)
    {
        if (file is not { From: { } from, To: { } to }) return;
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Recount>().OfAsync(file.PersonId, from, to, zone, ct);
    }

    private void ReadOrTell(BroughtFile file, TimeZoneInfo zone, CsvMapping? told, CancellationToken ct)
    {
        try
        {
            Read(file, zone, told, ct);
        }
        // A database that cannot be reached is no fault of the file.
        catch (Exception error) when (error is not (OperationCanceledException or NoLongerOursException or DbException))
        {
            LogFailed(log, error.GetType().Name, error);
            file.Fault = Failed;
        }
    }

    private void Read(BroughtFile file, TimeZoneInfo zone, CsvMapping? told, CancellationToken ct)
    {
        using var connection = source.OpenConnection();
        var beaten = clock.GetTimestamp();
        using var findings = new StoredFindings(connection, file.PersonId, file.Id, zone, Beat);
        try
        {
            Read(file, zone, told, findings, ct);
        }
        catch (UnreadableException error)
        {
            file.Fault = error.Message;
        }
        findings.Complete();
        (file.Known, file.Refused, file.From, file.To) = (findings.Found - findings.Stored, findings.Refused, findings.From, findings.To);
        (file.Positions, file.Spells) = (Count(connection, "movement_fixes", file.Id), Count(connection, "movement_spells", file.Id));

        void Beat()
        {
            ct.ThrowIfCancellationRequested();
            if (clock.GetElapsedTime(beaten) < Between) return;
            beaten = clock.GetTimestamp();
            if (!Tell(connection, file)) throw new NoLongerOursException();
        }
    }

    private void Read(BroughtFile file, TimeZoneInfo zone, CsvMapping? told, StoredFindings findings, CancellationToken ct)
    {
        using var content = waiting.Open(file.Id);
        file.Bytes = content.Length;
        var begun = BegunStream.Of(new CountedStream(content, read => file.ReadBytes += read), IMovementFormat.HeadLength);
        FormatOf(file, begun.Head, zone, told).Read(begun, findings, ct);
    }

    private static IMovementFormat FormatOf(BroughtFile file, ReadOnlySpan<byte> head, TimeZoneInfo zone, CsvMapping? told)
    {
        var format = told is null ? MovementFormats.Of(file.Name, head) : new Csv(told);
        file.Format = format?.Name;
        // A recording of a sensor may be written as a table; its columns are known.
        if (format is not (null or Csv)) file.TableKey = null;
        if (format is null) throw new UnreadableException(file.TableKey is null ? Unknown : Unclear);
        // Tables often tell the time of the clock on the wall.
        return format is Csv && told is null ? new Csv(CsvGuess.Of(head, zone.Id)) : format;
    }

    /// <returns>False where the person stopped it, or another copy of the program has read it.</returns>
    private bool Tell(DbConnection connection, BroughtFile file)
    {
        using var command = connection.CreateCommand();
        command.CommandText = """UPDATE movement_files SET "ReadBytes" = @read, "Bytes" = @bytes, "LeasedUntil" = @until WHERE "Id" = @id AND "State" = 'Reading'""";
        Give(command, "read", file.ReadBytes);
        Give(command, "bytes", file.Bytes);
        Give(command, "until", (clock.GetUtcNow() + Lease).UtcDateTime);
        Give(command, "id", file.Id.Value);
        return command.ExecuteNonQuery() > 0;
    }

    private static long Count(DbConnection connection, string table, BroughtFileId file)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT COUNT(*) FROM {table} WHERE \"FileId\" = @id";
        Give(command, "id", file.Value);
        return (long)command.ExecuteScalar()!;
    }

    private static void Give(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ($"@{name}", value);
        command.Parameters.Add(parameter);
    }

    private async Task<bool> ClaimAsync(AppDb db, BroughtFileId id, CancellationToken ct)
    {
        var (now, until) = (clock.GetUtcNow(), clock.GetUtcNow() + Lease);
        var free = db.BroughtFiles.Where(one => one.Id == id && (one.State == BroughtState.Waiting || (one.State == BroughtState.Reading && one.LeasedUntil < now)));
        // Tables that are kept for their columns are announced again and again; most looks find nothing to write.
        return await free.AnyAsync(ct) && await free.ExecuteUpdateAsync(set => set.SetProperty(one => one.State, BroughtState.Reading).SetProperty(one => one.LeasedUntil, until), ct) > 0;
    }

    private async Task<bool> IsWantedAsync(BroughtFileId id, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AppDb>().BroughtFiles.AnyAsync(one => one.Id == id && one.State != BroughtState.Cancelled && one.State != BroughtState.Undone, ct);
    }

    // In a scope of its own, as what went wrong may be in the other one.
    private async Task PutBackAsync(BroughtFileId id, bool giveUp)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AppDb>().BroughtFiles.Where(one => one.Id == id && one.State == BroughtState.Reading).ExecuteUpdateAsync(set => set
            .SetProperty(one => one.State, giveUp ? BroughtState.Unreadable : BroughtState.Waiting)
            .SetProperty(one => one.Fault, giveUp ? Failed : null)
            .SetProperty(one => one.LeasedUntil, (DateTimeOffset?)null));
    }

    private sealed class NoLongerOursException : Exception;

    [LoggerMessage(Level = LogLevel.Error, Message = "A file of movement could not be read: {Kind}")]
    private static partial void LogFailed(ILogger log, string kind, Exception error);
}
