namespace Backstay.Movement.Recognition;

/// <summary>For a phone of which nobody knows where it was: guesses from the signal, and asks the models of waist and pocket in that proportion.</summary>
internal sealed class UnplacedModel(PlacedModel waist, PlacedModel pocket, BoostedTrees guess) : IMotionModel
{
    /// <summary>A guess looks so many windows back and ahead: half a minute each. Nobody moves a phone around much faster.</summary>
    private const int Around = 12;

    /// <summary>The guess may have learnt the two sensors beside the two places, so that it never has the whole say.</summary>
    private const float Most = .95f;

    /// <returns>Chances of waist and pocket, in this order.</returns>
    public static BoostedTrees LearnGuess(IReadOnlyList<Lesson> waist, IReadOnlyList<Lesson> pocket, Random random) => new Boosting(60, 6, 50, .2)
        .Learn([.. waist.Concat(pocket).Select(lesson => lesson.Row)], [.. waist.Select(_ => 0), .. pocket.Select(_ => 1)], 2, random);

    public float[][] Of(IReadOnlyList<float[]> rows)
    {
        var (atWaist, inPocket, share) = (waist.Of(rows), pocket.Of(rows), PocketShare(rows));
        return [.. rows.Select((_, i) => atWaist[i].Zip(inPocket[i], (one, other) => one + share[i] * (other - one)).ToArray())];
    }

    private float[] PocketShare(IReadOnlyList<float[]> rows)
    {
        var odds = rows.Select(row => Stillness.Is(row) ? float.NaN : Odds(guess.Of(row)[1])).ToArray();
        var share = new float[odds.Length];
        for (var i = 0; i < share.Length; i++)
        {
            var near = odds[Math.Max(0, i - Around)..Math.Min(odds.Length, i + Around + 1)].Where(float.IsFinite).DefaultIfEmpty().Average();
            share[i] = Math.Clamp(1 / (1 + MathF.Exp(-near)), 1 - Most, Most);
        }
        return share;

        static float Odds(float chance) => MathF.Log((chance + 1e-4f) / (1 - chance + 1e-4f));
    }
}
