namespace Backstay.Movement.Recognition;

internal static class Chances
{
    /// <returns>What is in proportion to the exponentials of <paramref name="logs"/> and adds up to 1.</returns>
    public static float[] Of(ReadOnlySpan<float> logs)
    {
        var (chances, most, sum) = (new float[logs.Length], float.MinValue, 0f);
        foreach (var log in logs) most = Math.Max(most, log);
        for (var i = 0; i < logs.Length; i++) sum += chances[i] = MathF.Exp(logs[i] - most);
        for (var i = 0; i < chances.Length; i++) chances[i] /= sum;
        return chances;
    }
}
