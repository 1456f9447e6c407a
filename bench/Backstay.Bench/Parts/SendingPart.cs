using System.Globalization;
using Backstay.Bench.Trials;
using Backstay.Bench.Trials.Patients;
using Backstay.Movement.Sending;
using Backstay.Movement.Suggestions.Routine;

namespace Backstay.Bench.Parts;

/// <summary>
/// Senders on virtual patients: those of StepCountJITAI, beside the optimum and what others reach, and people of our own with weekdays, weather and pain.
/// Sixty people one after another, the last thirty count.
/// </summary>
internal static class SendingPart
{
    private const int Repeats = 8, OwnRepeats = 4, OtherRepeats = 2;
    private const double Width = .2, StepSpread = 20, MostCalibrationError = .05;

    /// <summary>Shares of the optimum: to be reached, and of EXP3, myopic Thompson sampling and pooled fitted Q as they were measured before.</summary>
    private static readonly (double Sigma, double Target, string Anchors)[] Blurs = [(.4, .85, "45 / 47 / 83 %"), (1, .72, "46 / 46 / 70 %"), (2, .64, "49 / 50 / 61 %")];

    public static Task<IReadOnlyList<Finding>> RunAsync() => Task.FromResult<IReadOnlyList<Finding>>([.. Blurs.SelectMany(blur => StepCount(blur.Sigma, blur.Target, blur.Anchors)), .. OtherPatients(), .. DailyLives()]);

    private static IEnumerable<Finding> StepCount(double sigma, double target, string anchors)
    {
        var best = StepCountOptimum.Of(sigma);
        var noise = sigma.ToString("0.0", CultureInfo.InvariantCulture);
        var told = new List<(double, bool)>();
        var own = Run(random => new LearningSender(random), Repeats);
        yield return new($"StepCountJITAI, noise {noise}: steps of a life, share of {best:0}", Percent(own.Reward / best), anchors, null, $"at least {Percent(target)}", own.Reward >= target * best);
        yield return new("  lives that ended because they had enough", Percent(own.Ended));
        var endless = Run(random => new LearningSender(random, knowsEnd: false), OwnRepeats);
        yield return new("  without knowing how long the programme is", Percent(endless.Reward / best), null, null, $"at least {Percent(target)}", endless.Reward >= target * best);
        yield return new("  lives that ended because they had enough", Percent(endless.Ended));
        var knowing = Run(random => new KnowingSender(sigma, random), Repeats);
        yield return new("  who knows the equations from the start", Percent(knowing.Reward / best), Ratio: $"{own.Reward / knowing.Reward:0.00} x");
        foreach (var (name, make) in Others)
        {
            var other = Run(make, OwnRepeats);
            yield return new($"  {name}, here", Percent(other.Reward / best), Ratio: $"{own.Reward / other.Reward:0.00} x");
            yield return new("  lives that ended because they had enough", Percent(other.Ended));
        }
        var calibration = Calibration.Error(told);
        yield return new($"  calibration error of the chance that it gets done, {told.Count} times", Number(calibration), Target: $"at most {Number(MostCalibrationError)}", Held: calibration <= MostCalibrationError);

        Mean Run(Func<Random, ISender> make, int repeats) => Mean.Of(repeats, seed =>
        {
            var random = new Random(seed);
            var sender = make(random);
            var chances = sender is LearningSender { KnowsEnd: true } ? new ChanceSeeing(sender, told) : sender;
            return StepCountTrial.Run(chances, new(sigma, Width, StepSpread), random);
        });
    }

    /// <summary>The two other kinds of StepCountJITAI; nobody has said what is best for them.</summary>
    private static IEnumerable<Finding> OtherPatients()
    {
        (string, StepCountSettings)[] kinds =
            [("noise of the Beta kind", new(1, StepSpread: StepSpread, Concentration: 10)), ("flare-ups in which they cannot walk", new(1, Width, StepSpread, FlareBegins: .05, FlareEnds: .2))];
        foreach (var (name, settings) in kinds)
        {
            var (own, other) = (Run(random => new LearningSender(random)), Run(random => new Exp3Sender(random)));
            yield return new($"StepCountJITAI with {name}: steps of a life", $"{own.Reward:0}", $"{other.Reward:0} with EXP3", $"{own.Reward / other.Reward:0.00} x");

            Mean Run(Func<Random, ISender> make) => Mean.Of(OtherRepeats, seed => StepCountTrial.Run(make(new Random(seed)), settings, new Random(1000 + seed)));
        }
    }

    private static IEnumerable<Finding> DailyLives()
    {
        var told = new List<(double, bool)>();
        var best = Enumerable.Range(0, OwnRepeats).Average(seed => new DailyLifeTrial(seed).Last.Average(person => DailyLifeOptimum.Of(person, new Random(seed))));
        var silent = Run(random => new ConstantSender(random, Message.None));
        yield return new("People with weekdays, weather and pain: minutes of six weeks in silence", $"{silent.Reward:0}", $"{best:0} at best");
        (string, Func<Random, ISender>)[] all =
        [
            ("always general", random => new ConstantSender(random, Message.General)), ("always fitted", random => new ConstantSender(random, Message.Fitted)),
            ("at random", random => new ConstantSender(random, null)), .. Others, ("learned of everybody", random => new LearningSender(random)),
            ("the product's decision", random => new PolicySender(random, trial: false)), ("the same in a trial", random => new PolicySender(random, trial: true)),
        ];
        foreach (var (name, make) in all)
        {
            var one = Run(make);
            yield return new($"  {name}: share of what the best adds to silence", Percent((one.Reward - silent.Reward) / (best - silent.Reward)), $"{Percent(one.Reward / best)} of all");
            yield return new("  people who turned messages off", Percent(one.Ended));
        }
        var calibration = Calibration.Error(told);
        yield return new($"  calibration error of the chance that it gets done, {told.Count} times", Number(calibration), Target: $"at most {Number(MostCalibrationError)}", Held: calibration <= MostCalibrationError);

        Mean Run(Func<Random, ISender> make) => Mean.Of(OwnRepeats, seed => new DailyLifeTrial(seed).Run(make(new Random(seed)), new Random(1000 + seed), told));
    }

    private static (string Name, Func<Random, ISender> Make)[] Others =>
        [("EXP3", random => new Exp3Sender(random)), ("myopic Thompson sampling", random => new MyopicSender(random)), ("pooled fitted Q", random => new FittedQSender(random))];

    private static string Percent(double share) => $"{(100 * share).ToString("0", CultureInfo.InvariantCulture)} %";

    private static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    private sealed record Mean(double Reward, double Ended)
    {
        public static Mean Of(int repeats, Func<int, Fared> run)
        {
            var all = Enumerable.Range(0, repeats).Select(run).ToList();
            return new(all.Average(one => one.Steps), all.Average(one => one.Ended));
        }
    }
}
