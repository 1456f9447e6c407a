using Backstay.Movement.Import;
using Backstay.Movement.Places;
using Backstay.Movement.Recognition;

namespace Backstay.Movement;

/// <summary>What the commands do with files of positions and recordings; nothing of it needs a database.</summary>
public static class MovementFiles
{
    /// <summary>The words for where a phone was carried.</summary>
    public static IReadOnlyList<string> Placements { get; } = [.. Enum.GetNames<Placement>().Select(name => name.ToLowerInvariant())];

    /// <summary>Tells from positions how people moved: person,start_utc,end_utc,mode,confidence,start_lat,start_lon,end_lat,end_lon.</summary>
    /// <param name="points">A table with person,time_utc,lat,lon and, where known, accuracy_m and flag.</param>
    /// <returns>What was read, and the first row that could not be.</returns>
    /// <exception cref="MovementFileException">A column is missing.</exception>
    public static MovementFileReport WriteSegments(string points, string segments) => Told(() =>
    {
        using var result = new StreamWriter(segments);
        var report = SegmentsFile.Write(() => File.OpenText(points), result);
        return new($"{report.People} people, {report.Fixes} positions", report.Refused, report.FirstRefusal);
    });

    /// <summary>Tells which walks people are likely to take within the seven days from a day on: person,rank,start_lat,start_lon,end_lat,end_lon,weekdays,hour,chance.</summary>
    /// <param name="segments">As <see cref="WriteSegments"/> writes them.</param>
    /// <param name="points">Positions of the same people; needed where segments tell no places.</param>
    /// <exception cref="MovementFileException">A column is missing.</exception>
    public static MovementFileReport WriteRoutine(string segments, string routine, DateOnly asOf, int top, string? points = null) => Told(() =>
    {
        using var from = File.OpenText(segments);
        using var places = points is null ? null : File.OpenText(points);
        using var result = new StreamWriter(routine);
        var refused = RoutineFile.Write(from, result, asOf, top, places);
        return new($"walks as of {asOf:O}", refused.Count, refused.First);
    });

    /// <summary>Recognises motion in acceleration: person,trial,start_ms,label,confidence for windows of 5 s.</summary>
    /// <param name="windows">A table with person,trial,t_ms,x,y,z; in milli-g, 50 a second.</param>
    /// <param name="placement">One of <see cref="Placements"/>.</param>
    /// <param name="model">One that was trained; null for what comes with the program.</param>
    /// <exception cref="MovementFileException">The table, or the model, cannot be understood.</exception>
    public static MovementFileReport Recognise(string windows, string result, string placement, string? model, CancellationToken ct) => Told(() =>
    {
        using var from = File.OpenRead(windows);
        using var to = new StreamWriter(result);
        var report = RecognitionFile.Run(from, to, ModelsOf(model).Of(Enum.Parse<Placement>(placement, ignoreCase: true)), ct);
        return new($"{report.Trials} trials, {report.Windows} windows", report.Refused, report.Reasons.Count > 0 ? report.Reasons[0] : null);
    });

    /// <summary>Trains models of one's own from labelled recordings (see docs/models/recognition.md).</summary>
    /// <exception cref="MovementFileException">A file cannot be understood, or something to learn is missing in it.</exception>
    public static MovementFileReport Train(string waist, string pocket, string model, int seed) => Told(() =>
    {
        using var to = File.Create(model);
        var (people, trials) = RecognitionTraining.Run(waist, pocket, to, seed);
        return new($"{people} people, {trials} trials", 0, null);
    });

    private static RecognitionModels ModelsOf(string? path)
    {
        if (path is null) return RecognitionModels.Shipped;
        using var file = File.OpenRead(path);
        return RecognitionModels.Read(file);
    }

    private static MovementFileReport Told(Func<MovementFileReport> work)
    {
        try
        {
            return work();
        }
        catch (UnreadableException error)
        {
            throw new MovementFileException(error.Message, error);
        }
    }
}

/// <param name="Read">In words, such as "3 people, 1200 positions".</param>
/// <param name="Refused">Rows that could not be used.</param>
/// <param name="First">Why the first of them could not.</param>
public sealed record MovementFileReport(string Read, long Refused, string? First);

/// <summary>A file that cannot be understood as a whole; the message says what is wrong and what helps.</summary>
public sealed class MovementFileException(string message, Exception cause) : Exception(message, cause);
