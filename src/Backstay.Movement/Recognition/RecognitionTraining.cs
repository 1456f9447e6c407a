using System.IO.Compression;
using Backstay.Movement.Import;

namespace Backstay.Movement.Recognition;

/// <summary>Trains the models from recordings that carry labels, for those who have some of their own.</summary>
internal static class RecognitionTraining
{
    private static readonly Motion[] needed = [Motion.Walk, Motion.Run, Motion.Stairs, Motion.Other];

    /// <param name="waist">Name of a CSV file as <see cref="LabelledFile"/> reads it, or one packed with gzip: phones at the waist.</param>
    /// <param name="pocket">The same, of phones in a trouser pocket.</param>
    /// <param name="seed">The same files and seed give the same models.</param>
    /// <returns>How many people and trials were learnt from.</returns>
    /// <exception cref="UnreadableException">A file cannot be read, or something to learn is missing in it.</exception>
    public static (int People, int Trials) Run(string waist, string pocket, Stream model, int seed)
    {
        var (atWaist, inPocket) = (Read(waist), Read(pocket));
        RecognitionModels.Learn(atWaist, inPocket, new Random(seed)).Write(model);
        return (People(atWaist) + People(inPocket), atWaist.Count + inPocket.Count);
    }

    /// <exception cref="UnreadableException">The file cannot be read, or something to learn is missing in it.</exception>
    public static IReadOnlyList<LabelledTrial> Read(string name)
    {
        using var file = File.OpenRead(name);
        using Stream csv = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
        List<LabelledTrial> trials = [.. LabelledFile.Read(csv)];
        var missing = needed.Except(trials.Select(trial => trial.Motion)).ToList();
        if (missing.Count > 0) throw new UnreadableException($"In {Path.GetFileName(name)} nothing is labelled as {string.Join(" or ", missing).ToLowerInvariant()}. Models need recordings of walking, running, stairs and other things.");
        if (People(trials) < 2) throw new UnreadableException($"{Path.GetFileName(name)} holds only one person. Models need people to compare.");
        return trials;
    }

    private static int People(IEnumerable<LabelledTrial> trials) => trials.DistinctBy(trial => trial.Person).Count();
}
