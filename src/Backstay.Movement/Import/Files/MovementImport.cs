using Backstay.Movement.Import.Fit;

namespace Backstay.Movement.Import.Files;

/// <summary>Reads any files of phones and watches and writes tables of them.</summary>
public static class MovementImport
{
    /// <summary>
    /// Writes, into a folder that is made where it is missing: points.csv (person, time_utc, lat and lon in degrees, accuracy_m, flag: why a position does
    /// not count, empty where it does), minutes.csv (person, start_utc, end_utc, kind, steps, source; each within one minute, none over another), and
    /// report.json (what was understood and what was refused, with reasons). Rows are in the order of people and time; the same thing told twice stands
    /// once. The person is "1" where a file names none. Memory does not grow with the files; as much again as they hold is written to a temporary folder.
    /// </summary>
    /// <exception cref="IOException">The folder cannot be written to. A file that cannot be read is told in the report.</exception>
    /// <exception cref="UnauthorizedAccessException">Likewise.</exception>
    public static ImportReport Run(IReadOnlyList<string> files, string outFolder, TimeProvider clock, CancellationToken ct)
    {
        Directory.CreateDirectory(outFolder);
        var temporary = Directory.CreateTempSubdirectory("backstay-import-");
        try
        {
            using var fixes = new Sorted<OwnedFix>(temporary.FullName, OwnedFix.Order, OwnedFix.Write, OwnedFix.Read);
            using var spells = new Sorted<OwnedSpell>(temporary.FullName, OwnedSpell.Order, OwnedSpell.Write, OwnedSpell.Read);
            var (understood, refused) = (new List<Understood>(), new List<Refused>());
            foreach (var file in files) Read(file, new(clock.GetUtcNow(), fixes, spells), understood, refused, ct);
            var (points, repeatedFixes) = ImportTables.WritePoints(Path.Combine(outFolder, "points.csv"), fixes.All(), ct);
            var (minutes, repeatedSpells) = ImportTables.WriteMinutes(Path.Combine(outFolder, "minutes.csv"), spells.All(), ct);
            var report = new ImportReport(understood, refused, points, minutes, repeatedFixes + repeatedSpells);
            File.WriteAllText(Path.Combine(outFolder, "report.json"), report.ToJson());
            return report;
        }
        finally
        {
            temporary.Delete(recursive: true);
        }
    }

    /// <summary>Writes the records of a FIT file as a table, one row a record message: columns and units as <see cref="FitTable.Write"/> tells.</summary>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    /// <exception cref="UnauthorizedAccessException">Likewise.</exception>
    public static FitWritten WriteFit(string fitFile, string csvFile, CancellationToken ct)
    {
        using var fit = File.OpenRead(fitFile);
        using var csv = new StreamWriter(csvFile);
        var rows = 0;
        try { FitTable.Write(fit, csv, () => rows++, ct); }
        catch (UnreadableException error) { return new(rows, error.Message); }
        return new(rows, null);
    }

    private static void Read(string path, FileFindings findings, List<Understood> understood, List<Refused> refused, CancellationToken ct)
    {
        var (name, format) = (Path.GetFileName(path), (IMovementFormat?)null);
        try
        {
            using var file = File.OpenRead(path);
            var head = new byte[IMovementFormat.HeadLength];
            var length = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            if (length == 0) throw new UnreadableException("This file is empty.");
            format = MovementFormats.Of(name, head.AsSpan(0, length)) ?? throw new UnreadableException("This is no file that can be read here. Export your data in one of the formats that are named.");
            file.Position = 0;
            format.Read(file, findings, ct);
        }
        catch (Exception error) when (error is UnreadableException or IOException or UnauthorizedAccessException)
        {
            refused.Add(new(name, format?.Name, error.Message, null, []));
        }
        findings.Complete();
        if (format is null) return;
        if (!findings.IsEmpty || !refused.Exists(one => one.File == name && one.Records is null)) understood.Add(findings.Understood(name, format.Name));
        refused.AddRange(findings.Refused(name, format.Name));
    }
}

/// <param name="Rows">Below the heading.</param>
/// <param name="Fault">Why the file could not be read to its end; the rows before the fault have been written. Null where it could.</param>
public sealed record FitWritten(int Rows, string? Fault);
