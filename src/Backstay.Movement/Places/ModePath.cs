namespace Backstay.Movement.Places;

/// <summary>The likeliest course of modes over the pieces of a way (Viterbi), and how likely each is (forward-backward): a hidden Markov model (Rabiner 1989).</summary>
internal static class ModePath
{
    /// <summary>The model takes pieces for more independent than they are; simulated journeys show by how much it is too sure.</summary>
    private static double Calibrated(double chance) => .96 * Math.Pow(chance, 1.5);

    /// <param name="Confidence">Chance that the mode is right, given all pieces.</param>
    public readonly record struct Step(Motion Mode, double Confidence);

    /// <returns>One for each piece.</returns>
    public static IReadOnlyList<Step> Of(IReadOnlyList<Piece> pieces)
    {
        if (pieces.Count == 0) return [];
        var n = Modes.All.Count;
        var emit = pieces.Select(piece => Enumerable.Range(0, n).Select(mode => Modes.LogLikelihood(mode, piece)).ToArray()).ToArray();
        var change = Enumerable.Range(1, pieces.Count - 1).Select(t => Changes((pieces[t - 1].Seconds + pieces[t].Seconds) / 2)).Prepend([]).ToArray();
        var (best, back) = (new double[pieces.Count][], new int[pieces.Count][]);
        var (ahead, behind) = (new double[pieces.Count][], new double[pieces.Count][]);
        best[0] = ahead[0] = [.. Enumerable.Range(0, n).Select(mode => Modes.LogStart(mode) + emit[0][mode])];
        for (var t = 1; t < pieces.Count; t++)
        {
            (best[t], back[t], ahead[t]) = (new double[n], new int[n], new double[n]);
            for (var to = 0; to < n; to++)
            {
                back[t][to] = Enumerable.Range(0, n).MaxBy(from => best[t - 1][from] + change[t][from][to]);
                best[t][to] = best[t - 1][back[t][to]] + change[t][back[t][to]][to] + emit[t][to];
                ahead[t][to] = LogSum(from => ahead[t - 1][from] + change[t][from][to]) + emit[t][to];
            }
        }
        behind[^1] = new double[n];
        for (var t = pieces.Count - 2; t >= 0; t--)
            behind[t] = [.. Enumerable.Range(0, n).Select(from => LogSum(to => change[t + 1][from][to] + emit[t + 1][to] + behind[t + 1][to]))];
        var (steps, at) = (new Step[pieces.Count], Enumerable.Range(0, n).MaxBy(mode => best[^1][mode]));
        for (var t = pieces.Count - 1; t >= 0; t--)
        {
            steps[t] = new(Modes.All[at], Calibrated(Math.Exp(Math.Min(0, ahead[t][at] + behind[t][at] - LogSum(mode => ahead[t][mode] + behind[t][mode])))));
            if (t > 0) at = back[t][at];
        }
        return steps;
    }

    private static double[][] Changes(double seconds) =>
        [.. Enumerable.Range(0, Modes.All.Count).Select(from => Enumerable.Range(0, Modes.All.Count).Select(to => Modes.LogChange(from, to, seconds)).ToArray())];

    private static double LogSum(Func<int, double> term)
    {
        var terms = Enumerable.Range(0, Modes.All.Count).Select(term).ToArray();
        var most = terms.Max();
        return most + Math.Log(terms.Sum(one => Math.Exp(one - most)));
    }
}
