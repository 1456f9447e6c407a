using System.Collections.Concurrent;
using Backstay.Kernel.Data;
using Backstay.Programmes.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Backstay.Programmes.Enrolment;

/// <summary>Every version of a programme that somebody may still be on: the newest from its file, older ones as they were kept.</summary>
internal sealed partial class ProgrammeVersions(ProgrammeShelf shelf, IServiceScopeFactory scopes, TimeProvider clock, ILogger<ProgrammeVersions> log)
{
    private readonly ConcurrentDictionary<(string Id, int Version), LoadedProgramme?> older = [];

    /// <returns>Null for what was never here.</returns>
    public async ValueTask<LoadedProgramme?> FindAsync(string id, int version, CancellationToken ct)
    {
        if (shelf.Load(id) is { } newest && newest.Programme.Version == version) return newest;
        if (older.TryGetValue((id, version), out var known)) return known;
        await using var scope = scopes.CreateAsyncScope();
        var kept = await scope.ServiceProvider.GetRequiredService<AppDb>().Set<KeptProgramme>().AsNoTracking().FirstOrDefaultAsync(one => one.ProgrammeId == id && one.Version == version, ct);
        return older[(id, version)] = kept is null ? shelf.Load(id) : ProgrammeFiles.Read(kept.ProgrammeId, kept.File, kept.Words);
    }

    /// <summary>Adds the files of the newest version, to be saved by the caller, unless they are kept already.</summary>
    public async Task KeepAsync(AppDb db, Programme programme, CancellationToken ct)
    {
        var (file, words) = shelf.TextOf(programme.Id);
        var kept = await db.Set<KeptProgramme>().AsNoTracking().FirstOrDefaultAsync(one => one.ProgrammeId == programme.Id && one.Version == programme.Version, ct);
        if (kept is null) db.Add(new KeptProgramme { ProgrammeId = programme.Id, Version = programme.Version, File = file, Words = words, KeptAt = clock.GetUtcNow() });
        else if (kept.File != file) LogChanged(log, programme.Id, programme.Version);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Programme {Id} changed without a new version; people began another text of version {Version}")]
    private static partial void LogChanged(ILogger log, string id, int version);
}
