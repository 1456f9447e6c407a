using System.Threading.Channels;
using Microsoft.Extensions.Options;

namespace Backstay.Movement.Brought;

/// <summary>The files that wait on this machine to be read, and tables that wait to be told what their columns are. Nothing of a name or a person is in their paths.</summary>
internal sealed class WaitingFiles(IOptions<MovementOptions> options)
{
    private static readonly TimeSpan Settled = TimeSpan.FromHours(1), Kept = TimeSpan.FromDays(7);

    private readonly Channel<BroughtFileId> next = Channel.CreateUnbounded<BroughtFileId>();

    public IAsyncEnumerable<BroughtFileId> AllAsync(CancellationToken ct) => next.Reader.ReadAllAsync(ct);

    public IEnumerable<BroughtFileId> OnDisk() => Directory.Exists(Folder)
        ? Directory.EnumerateFiles(Folder).Select(Path.GetFileName).Where(name => Guid.TryParse(name, out _)).Select(name => new BroughtFileId(Guid.Parse(name!))) : [];

    public async Task KeepAsync(BroughtFileId id, Stream file, CancellationToken ct)
    {
        Directory.CreateDirectory(Folder);
        await using var copy = File.Create(PathOf(id));
        await file.CopyToAsync(copy, ct);
    }

    public void Announce(BroughtFileId id) => next.Writer.TryWrite(id);

    public bool Holds(BroughtFileId id) => File.Exists(PathOf(id));

    public Stream Open(BroughtFileId id) => File.OpenRead(PathOf(id));

    public void Remove(BroughtFileId id) => File.Delete(PathOf(id));

    /// <summary>Long enough that whoever took it in has also told of it.</summary>
    public bool IsOld(BroughtFileId id, DateTimeOffset now) => now - File.GetLastWriteTimeUtc(PathOf(id)) > Settled;

    /// <summary>Nobody told in a week what its columns are.</summary>
    public bool IsOver(BroughtFileId id, DateTimeOffset now) => now - File.GetLastWriteTimeUtc(PathOf(id)) > Kept;

    private string Folder => options.Value.Folder;

    private string PathOf(BroughtFileId id) => Path.Combine(Folder, id.Value.ToString());
}
