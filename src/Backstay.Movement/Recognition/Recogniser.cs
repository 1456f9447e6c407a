namespace Backstay.Movement.Recognition;

/// <summary>What somebody did in one window.</summary>
/// <param name="Start">Milliseconds, on the samples' own clock, of the window's first sample; the next begins 2.5 s later.</param>
/// <param name="End">5 s after <paramref name="Start"/>, or less where a recording is shorter.</param>
/// <param name="Confidence">0 to 1.</param>
internal readonly record struct RecognisedWindow(long Start, long End, Motion Motion, float Confidence);

/// <summary>
/// Tells from acceleration whether somebody walks, runs, climbs stairs, is still, or does something else. The phone may lie in any direction. Models and
/// figures: docs/models/recognition.md.
/// </summary>
internal sealed class Recogniser(IMotionModel model)
{
    /// <summary>The windows up to 5 s before and after have a say in what one is: people do not change what they do every few seconds.</summary>
    private const int Around = 2;

    /// <summary>How much say, beside 1 of the window itself.</summary>
    private const float Say = .7f;

    /// <summary>No window is so sure that its neighbours could not speak against it.</summary>
    private const float Doubt = .02f;

    /// <summary>As it comes with the program, trained on the people named in docs/models/recognition.md.</summary>
    public static Recogniser Of(Placement placement) => RecognitionModels.Shipped.Of(placement);

    /// <param name="window">In the order of time, at least a second. Longer than 5 s is looked at as windows of which the most sure one speaks.</param>
    /// <exception cref="ArgumentException">There is not a second without a gap.</exception>
    public (Motion Motion, float Confidence) Recognise(ReadOnlySpan<Sample> window)
    {
        var windows = WindowsOf(window.ToArray());
        if (windows.Count == 0) throw new ArgumentException("It takes at least a second of acceleration without a gap of half a second.", nameof(window));
        var surest = windows.MaxBy(one => one.Confidence);
        return (surest.Motion, surest.Confidence);
    }

    /// <param name="samples">In the order of time. After a gap of more than half a second, windows begin anew.</param>
    /// <returns>Windows of 5 s, each beginning 2.5 s after the one before; a stretch of 1 to 5 s gives one that is shorter, the rest at an end gives none.</returns>
    public IReadOnlyList<RecognisedWindow> WindowsOf(IReadOnlyList<Sample> samples) => [.. Recording.Of(samples).SelectMany(WindowsOf)];

    public IEnumerable<RecognisedWindow> WindowsOf(Recording recording)
    {
        var starts = recording.Windows().ToList();
        var rows = Surroundings.Of([.. starts.Select(at => Features.Of(recording.WindowAt(at)))]);
        var logs = model.Of(rows).Select((chances, i) => Stillness.Is(rows[i]) ? null : chances.Select(chance => MathF.Log(chance + Doubt)).ToArray()).ToList();
        for (var i = 0; i < rows.Length; i++)
        {
            var (motion, confidence) = logs[i] is null ? (Motion.Still, Stillness.Confidence(rows[i])) : Among(logs, i);
            yield return new(recording.MillisecondsAt(starts[i]), recording.MillisecondsAt(Math.Min(starts[i] + Recording.Window, recording.Forces.Length)), motion, confidence);
        }
    }

    /// <summary>A weighted geometric mean of the chances around. Still windows are left out: a rest says nothing about what was done before it.</summary>
    private static (Motion Motion, float Confidence) Among(List<float[]?> logs, int at)
    {
        var (sums, says) = (new float[IMotionModel.Kinds.Count], 0f);
        for (var i = Math.Max(0, at - Around); i <= Math.Min(logs.Count - 1, at + Around); i++)
        {
            if (logs[i] is not { } near) continue;
            var say = i == at ? 1 : Say;
            says += say;
            for (var kind = 0; kind < sums.Length; kind++) sums[kind] += say * near[kind];
        }
        for (var kind = 0; kind < sums.Length; kind++) sums[kind] /= says;
        var chances = Chances.Of(sums);
        var best = Array.IndexOf(chances, chances.Max());
        return (IMotionModel.Kinds[best], chances[best]);
    }
}
