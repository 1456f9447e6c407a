using System.Numerics;

namespace Backstay.Movement.Recognition;

/// <summary>A recording of which it is known how somebody moved in it.</summary>
internal sealed record LabelledTrial(string Person, Motion Motion, Recording Recording);

/// <summary>One moving window to learn from. Still ones teach nothing: they are told by rule.</summary>
/// <param name="Row">As <see cref="Surroundings"/> gives it.</param>
internal sealed record Lesson(string Person, Motion Motion, float[] Row)
{
    /// <summary>
    /// Where few people were recorded, windows begin more often and each trial comes again a few times as if somebody else had done it: up to 30 % stronger or
    /// weaker, up to 15 % faster or slower.
    /// </summary>
    public static IReadOnlyList<Lesson> Of(IReadOnlyList<LabelledTrial> trials, Random random)
    {
        var few = trials.DistinctBy(trial => trial.Person).Count() < FewPeople;
        var lessons = trials.SelectMany(trial => Of(trial, few ? 5 : 1)).ToList();
        for (var copy = 0; copy < (few ? Copies : 0); copy++) lessons.AddRange(trials.SelectMany(trial => Of(trial with { Recording = Varied(trial.Recording, random) }, 2)));
        return lessons;
    }

    private const int FewPeople = 15, Copies = 4, Alone = 3;

    /// <param name="often">Windows that begin within the time after which the next begins in use.</param>
    private static IEnumerable<Lesson> Of(LabelledTrial trial, int often)
    {
        List<float[]> windows = [];
        for (var at = 0; at == 0 || at + Recording.Window <= trial.Recording.Forces.Length; at += Recording.Hop / often) windows.Add(Features.Of(trial.Recording.WindowAt(at)));
        var rows = Surroundings.Of(windows, often);
        // Every third also stands alone, so that a single window can be told as well.
        var alone = windows.Where((_, i) => i % Alone == 1).Select(window => Surroundings.Of([window])[0]);
        return rows.Concat(alone).Where(row => !Stillness.Is(row)).Select(row => new Lesson(trial.Person, trial.Motion, row));
    }

    private static Recording Varied(Recording recording, Random random)
    {
        const int Around = Recording.Rate;
        var (strength, speed, forces) = (.7f + .6f * random.NextSingle(), .85f + .3f * random.NextSingle(), recording.Forces);
        var varied = new Vector3[Math.Max(Recording.Least, (int)((forces.Length - 1) / speed))];
        for (var i = 0; i < varied.Length; i++)
        {
            var at = Math.Min(i * speed, forces.Length - 1);
            var (before, middle) = ((int)at, Vector3.Zero);
            var (from, to) = (Math.Max(0, before - Around), Math.Min(forces.Length, before + Around + 1));
            for (var j = from; j < to; j += 5) middle += forces[j] / ((to - from + 4) / 5);
            varied[i] = middle + strength * (Vector3.Lerp(forces[before], forces[Math.Min(before + 1, forces.Length - 1)], at - before) - middle);
        }
        return recording with { Forces = varied };
    }
}
