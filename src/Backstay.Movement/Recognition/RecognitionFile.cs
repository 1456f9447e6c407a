using System.Globalization;
using Backstay.Movement.Import;
using nietras.SeparatedValues;

namespace Backstay.Movement.Recognition;

/// <summary>What came of reading a file.</summary>
/// <param name="Reasons">The first few of <paramref name="Refused"/>, for the person whose file it is.</param>
internal sealed record RecognitionReport(int Trials, int Windows, int Refused, IReadOnlyList<string> Reasons);

/// <summary>
/// Recognises motion in a CSV file of acceleration: person,trial,t_ms,x,y,z in milli-g, gravity included. Writes person,trial,start_ms,label,confidence:
/// a line for each 5 s window, in the order of the file; start_ms is the t_ms at which it begins, and the next window begins 2.5 s later. A trial of 1 to 5 s
/// gives one line; what is left at the end of a longer one gives none. Labels are walk, run, stairs, still and other; confidence is from 0 to 1.
/// </summary>
internal static class RecognitionFile
{
    private const int MostReasons = 20;

    /// <summary>In g. A body that rests or moves feels about 1; other medians mean another unit, or that gravity was taken out.</summary>
    private const double LeastMedian = .3, MostMedian = 3;

    /// <param name="csv">Read once, row by row; memory holds two hours of samples at most.</param>
    /// <exception cref="UnreadableException">The file as a whole cannot be understood.</exception>
    public static RecognitionReport Run(Stream csv, TextWriter result, Recogniser recogniser, CancellationToken ct)
    {
        var (trials, windows, refused, reasons) = (0, 0, 0, new List<string>());
        var table = new AccelerationTable(["person", "trial"], new Dictionary<string, double> { ["t_ms"] = 1 }, Refuse);
        using var writer = Sep.New(',').Writer(options => options with { Escape = true }).To(result, leaveOpen: true);
        // The head stands there even when nothing was recognised.
        writer.Header.Add(["person", "trial", "start_ms", "label", "confidence"]);
        foreach (var trial in table.Read(csv))
        {
            ct.ThrowIfCancellationRequested();
            if (Unusable(trial.Samples) is { } reason)
            {
                Refuse($"Person {trial.Labels[0]}, trial {trial.Labels[1]}: {reason}", trial.Line);
                continue;
            }
            trials++;
            foreach (var window in recogniser.WindowsOf(trial.Samples))
            {
                Write(writer, trial, window);
                windows++;
            }
        }
        return new(trials, windows, refused, reasons);

        void Refuse(string reason, long line)
        {
            if (++refused <= MostReasons) reasons.Add($"Line {line}: {reason}");
        }
    }

    private static void Write(SepWriter writer, Trial trial, RecognisedWindow window)
    {
        using var row = writer.NewRow();
        row["person"].Set(trial.Labels[0]);
        row["trial"].Set(trial.Labels[1]);
        row["start_ms"].Format(window.Start);
        row["label"].Set(window.Motion.ToString().ToLowerInvariant());
        row["confidence"].Set(window.Confidence.ToString("0.000", CultureInfo.InvariantCulture));
    }

    /// <returns>Why nothing can be told of these samples; null where something can.</returns>
    private static string? Unusable(IReadOnlyList<Sample> samples)
    {
        if (!Recording.Of(samples).Any()) return "there is not a second of samples without a gap of half a second. It takes at least 20, better 50, samples a second.";
        var median = samples.Select(sample => sample.Force.Length()).Order().ElementAt(samples.Count / 2);
        return median is > (float)LeastMedian and < (float)MostMedian ? null
            : FormattableString.Invariant($"the middle one of its forces is {1000 * median:0} milli-g, where gravity alone is 1000. Give x, y, z in milli-g with gravity included (1 m/s² is 101.97 milli-g).");
    }
}
