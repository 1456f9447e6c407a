using Backstay.Evidence.Deduplication.Looking;
using Backstay.Evidence.Log;
using Backstay.Evidence.Records.Bringing;
using Backstay.Kernel.Ids;

namespace Backstay.Evidence.Demo;

/// <summary>Brings the demo's records: real references (title, first author, journal, year, DOI, a note of ours), and reports that are made up.</summary>
internal static class DemoSearches
{
    private const string Strategy = "Demo data: nobody searched. This list stands in for what a search such as the next one finds.\n\n(\"low back pain\" OR backache) AND (walk* OR exercis* OR \"physical activity\") AND (interview* OR view* OR experience*)";

    public static async Task FirstAsync(DemoDesk desk)
    {
        await BringAsync(desk, "pubmed.ris", "PubMed", 1);
        await BringAsync(desk, "scopus.csv", "Scopus", 1);
        await BringAsync(desk, "cochrane.bib", "Cochrane Library", 1);
        await LookAsync(desk);
    }

    public static async Task SecondAsync(DemoDesk desk)
    {
        await BringAsync(desk, "pubmed-later.ris", "PubMed", 2);
        await LookAsync(desk);
    }

    private static async Task BringAsync(DemoDesk desk, string name, string source, int wave)
    {
        await using var content = typeof(DemoSearches).Assembly.GetManifestResourceStream($"Demo/{name}")!;
        var (found, at) = (FileContent.Of(name, content, [], asksAnew: false, desk.Ct), desk.Clock.GetUtcNow());
        var file = new RecordFile
        {
            ReviewId = desk.Review, Id = desk.Clock.NewId<RecordFileId>(), Name = name, Format = found.Format!.Name, Source = source, Wave = wave, Records = found.Records, Refused = found.Refused, RefusedLines = found.RefusedLines,
            At = at, Member = DemoDesk.Lead,
        };
        var day = DateOnly.FromDateTime(at.UtcDateTime);
        await new RecordFiles(desk.Db, desk.Book).BringAsync(desk.As(DemoDesk.Lead), file, null, [new Searched(wave, source, null, day, Strategy)], found.Format, content, desk.Ct);
    }

    // The look itself, and not the worker that waits for one: it is told as of that day.
    private static async Task LookAsync(DemoDesk desk)
    {
        await new DuplicateDesk(desk.Db, desk.Book, new WaitingLooks(), desk.Clock).LookAsync(desk.As(DemoDesk.Lead), desk.Ct);
        await new DuplicateLooker(desk.Scopes, desk.Shelf, desk.Clock).LookAsync(desk.Review, desk.Ct);
    }
}
