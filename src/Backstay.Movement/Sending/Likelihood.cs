namespace Backstay.Movement.Sending;

/// <summary>How likely answers are under a dose-response, and where each leaves somebody.</summary>
internal static class Likelihood
{
    /// <summary>One reward in so many is of another world: a lost phone, a marathon. Without it a single one would decide everything.</summary>
    private const double Outlier = .005;

    private const double OutlierDensity = .02;

    /// <summary>Chance to stop in silence, which says nothing of messages.</summary>
    private const double NeverMeant = .0005;

    public static double Log(DoseResponse model, IReadOnlyList<Answer> life)
    {
        var (now, sum) = (model.Start, 0d);
        for (var i = 0; i < life.Count; i++)
        {
            var (log, next) = Step(model, now, life[i]);
            (now, sum) = (next, sum + log);
        }
        return sum;
    }

    /// <returns>Logarithm of how likely one answer is, and where it leaves somebody. Whether a fitted message did fit is not told; the reward shows it, more or less.</returns>
    public static (double Log, Standing Next) Step(DoseResponse model, Standing now, in Answer answer)
    {
        if (answer.Message == Message.None) return (answer.Stopped ? Math.Log(NeverMeant) : Math.Log(Density(answer.Reward, model.Quiet, model.QuietSpread)), model.Rested(now));
        var habituation = model.AfterMessage(now.Habituation);
        var (fits, miss) = answer.Message == Message.General ? (1, 0) : (answer.Fits, (1 - answer.Fits) * Density(answer.Reward, model.Quiet, model.QuietSpread));
        var hit = fits * Density(answer.Reward, model.Gain(answer.Message, habituation), model.Spread);
        // Whoever stops has no half hour to measure, so its reward says nothing of what did fit.
        var fitted = answer.Stopped ? fits : hit / (hit + miss);
        var next = new Standing(habituation, fitted * model.Relieved(now.Strain) + (1 - fitted) * model.Strained(now.Strain));
        if (!answer.Stopped) return (Math.Log((1 - model.Stopping(next.Strain)) * (hit + miss)), next);
        var stopping = fits * model.Stopping(model.Relieved(now.Strain)) + (1 - fits) * model.Stopping(model.Strained(now.Strain));
        return (Math.Log(stopping), next);
    }

    private static double Density(double value, double mean, double spread)
    {
        var z = (value - mean) / spread;
        return (1 - Outlier) * Math.Exp(-z * z / 2) / (spread * 2.5066282746310002) + Outlier * OutlierDensity;
    }
}
