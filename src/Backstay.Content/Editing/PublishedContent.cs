using Backstay.Content.Files;
using Backstay.Content.Messages;
using Backstay.Kernel.Data;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Backstay.Content.Editing;

/// <param name="VersionId">Null for the file.</param>
internal sealed record Shown(SourceId Of, Guid? VersionId, DateTimeOffset From);

/// <summary>
/// Lays what editors published over the files: before the first page, when this node publishes, and soon after another node did or a moment has come.
/// Asks in plain SQL, since a start waits for no model of the tables.
/// </summary>
internal sealed partial class PublishedContent(QuickReads reads, ContentShelf shelf, MessageShelf messages, TimeProvider clock, ILogger<PublishedContent> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    private static readonly Question<IReadOnlyList<Shown>> Newest = Question.All(
        """
        SELECT "Kind", "Name", "VersionId", "From" FROM (
          SELECT "Kind", "Name", "VersionId", "From", ROW_NUMBER() OVER (PARTITION BY "Kind", "Name", "Language" ORDER BY "From" DESC, "Id" DESC) AS place
          FROM content_publications WHERE "From" <= @now AND "Language" = @language) AS newest
        WHERE place = 1 ORDER BY "Kind", "Name"
        """,
        row => new Shown(new(row.Named<SourceKind>(0), row.GetString(1)), row.IsDBNull(2) ? null : row.GetGuid(2), row.Moment(3)));

    private static readonly Question<TextPair?> TextsOf = Question.One("""SELECT "Facts", "Words" FROM content_versions WHERE "Id" = @id""", row => new TextPair(row.GetString(0), row.GetString(1)));

    private readonly SemaphoreSlim one = new(1);
    private volatile IReadOnlyList<Shown> shown = [];
    private Dictionary<Guid, ItemSource> known = [];

    /// <summary>What is shown in place of a file, or was and is the file again.</summary>
    public IReadOnlyList<Shown> All => shown;

    /// <summary>Published texts that no longer fit; their items are as the files say.</summary>
    public IReadOnlyList<ContentFinding> Misfits { get; private set; } = [];

    /// <summary>The texts that people see in place of the files.</summary>
    public IReadOnlyList<ItemSource> Texts => [.. shown.Where(one => one.VersionId is not null).Select(one => known[one.VersionId!.Value])];

    /// <returns>Null where people see the file.</returns>
    public Guid? VersionOf(SourceId id) => shown.FirstOrDefault(one => one.Of == id)?.VersionId;

    /// <summary>Whether the file is another one than when the version was begun that people see, and does not say the same by now.</summary>
    /// <param name="mark">Of the file, when that version was begun; null where there was none.</param>
    public bool FileChanged(SourceId id, string? mark) =>
        mark is not null && VersionOf(id) is not null && ItemSource.Find(ContentShelf.Folder, id) is { } file && file.Mark != mark && !Texts.Contains(file);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await RefreshAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <summary>Looks what counts now, and lays it over the files if something changed.</summary>
    public async Task RefreshAsync(CancellationToken ct)
    {
        await one.WaitAsync(ct);
        try
        {
            var newest = await reads.AskAsync(Newest, ct, ("now", clock.GetUtcNow().UtcDateTime), ("language", SourceId.Language));
            if (newest.SequenceEqual(shown)) return;
            var texts = new Dictionary<Guid, ItemSource>();
            foreach (var (of, version, _) in newest)
                if (version is { } id) texts[id] = known.GetValueOrDefault(id) ?? await ReadAsync(of, id, ct);
            (known, shown) = (texts, newest);
            Lay();
        }
        finally
        {
            one.Release();
        }
    }

    // The pause is real time on purpose, and paces this process whatever the product's clock says.
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(Pause, TimeProvider.System, stoppingToken);
                await RefreshAsync(stoppingToken);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                LogNotRefreshed(error.GetType().Name);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    public override void Dispose()
    {
        one.Dispose();
        base.Dispose();
    }

    private async Task<ItemSource> ReadAsync(SourceId of, Guid id, CancellationToken ct)
    {
        var texts = await reads.AskAsync(TextsOf, ct, ("id", id)) ?? throw new InvalidOperationException($"The published version {id} of {of} is gone.");
        return new(of, texts.Facts, texts.Words);
    }

    private void Lay()
    {
        var texts = Texts;
        List<ItemSource> spoken = [.. texts.Where(text => text.Id.Kind == SourceKind.Messages)];
        messages.Lay(spoken);
        Misfits = [.. shelf.Lay(texts.Where(text => text.Id.Kind != SourceKind.Messages)), .. spoken.Count == 0 ? [] : MessageShelf.With(spoken).Findings];
        if (Misfits.Count > 0) LogMisfits(Misfits.Count);
    }

    private sealed record TextPair(string Facts, string Words);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What editors published could not be looked for: {Error}")]
    private partial void LogNotRefreshed(string error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Published texts no longer fit and give way to their files: {Count} findings, told on the editors' page")]
    private partial void LogMisfits(int count);
}
