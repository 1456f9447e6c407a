using System.Globalization;
using Backstay.Movement;
using Backstay.Movement.Recognition;

namespace Backstay.Bench.Parts;

/// <summary>
/// Recognition of motion in people from whom nothing was learnt: models are trained here on some people and asked about others. Every 5 s window counts, with
/// the label of its whole trial; still counts as other, as in the baseline (random forest of 300 trees on 41 features, measured on 38 and 19 people).
/// </summary>
internal static class RecognitionPart
{
    private const int Folds = 5, FewFolds = 3, Seed = 11;

    public static Task<IReadOnlyList<Finding>> RunAsync()
    {
        if (Environment.GetEnvironmentVariable("BACKSTAY_SHARED_DATA") is not { Length: > 0 } data)
            return Task.FromResult<IReadOnlyList<Finding>>([new("Recognition of motion", "left out: BACKSTAY_SHARED_DATA names no folder of recordings")]);
        var folder = Path.Combine(data, "movement", "accelerometer");
        var waist = RecognitionTraining.Read(Path.Combine(folder, "waist_20_people.csv.gz"));
        var pocket = RecognitionTraining.Read(Path.Combine(folder, "pocket_9_people.csv.gz"));
        var (atWaist, inPocket) = (Lesson.Of(waist, new Random(Seed)), Lesson.Of(pocket, new Random(Seed)));

        var (young, old, fromWaist) = (atWaist.Where(lesson => !IsOld(lesson.Person)).ToList(), new Judgement(), new Judgement());
        old.Add(AtWaist(young), waist.Where(trial => IsOld(trial.Person)));
        fromWaist.Add(AtWaist(atWaist), pocket);
        var unseen = Each(waist, Folds, unknown => AtWaist(Without(atWaist, unknown)));
        var unseenPocket = Each(pocket, int.MaxValue, unknown => new(PlacedModel.Learn(Without(inPocket, unknown), atWaist, new Random(Seed))));
        var unplaced = (Waist: new Judgement(), Pocket: new Judgement());
        for (var fold = 0; fold < FewFolds; fold++)
        {
            var (waistOut, pocketOut) = (Part(waist, FewFolds, fold), Part(pocket, FewFolds, fold));
            var model = RecognitionModels.Learn(Without(atWaist, waistOut), Without(inPocket, pocketOut), new Random(Seed)).Of(Placement.Unknown);
            unplaced.Waist.Add(model, waist.Where(trial => waistOut.Contains(trial.Person)));
            unplaced.Pocket.Add(model, pocket.Where(trial => pocketOut.Contains(trial.Person)));
        }
        return Task.FromResult<IReadOnlyList<Finding>>(
        [
            Line("Waist, 20 people in 5 folds, windows right", unseen.Right, .952, .955),
            Line("  macro-F1", unseen.MacroF1, .945, .95),
            new("  F1 of each", unseen.Each),
            new("  windows right among those that move", Number(unseen.RightMoving)),
            new("  moving trials' windows called still", unseen.CalledStill.ToString(CultureInfo.InvariantCulture)),
            Line("Waist, 5 people over 60, learnt from 15 young, macro-F1", old.MacroF1, .906, .92),
            new("  F1 of each", old.Each),
            Line("Trouser pocket, 9 people, each unseen, macro-F1", unseenPocket.MacroF1, .776, .82),
            new("  windows right", Number(unseenPocket.Right), ".911"),
            new("  F1 of each", unseenPocket.Each),
            new("Learnt at the waist, asked in the pocket, macro-F1", Number(fromWaist.MacroF1), ".476"),
            new("Placement unknown, 3 folds, at the waist, macro-F1", Number(unplaced.Waist.MacroF1)),
            new("  in the pocket, macro-F1", Number(unplaced.Pocket.MacroF1)),
            Finding.Under("One window, processor time", MillisecondsOf(waist), 1, "ms"),
        ]);
    }

    private static Judgement Each(IReadOnlyList<LabelledTrial> trials, int folds, Func<IReadOnlySet<string>, Recogniser> learn)
    {
        var judgement = new Judgement();
        folds = Math.Min(folds, trials.DistinctBy(trial => trial.Person).Count());
        for (var fold = 0; fold < folds; fold++)
        {
            var unknown = Part(trials, folds, fold);
            judgement.Add(learn(unknown), trials.Where(trial => unknown.Contains(trial.Person)));
        }
        return judgement;
    }

    // Every so-manieth in order of name, so that each fold has young and old.
    private static HashSet<string> Part(IReadOnlyList<LabelledTrial> trials, int folds, int fold) =>
        [.. trials.Select(trial => trial.Person).Distinct().Order(StringComparer.Ordinal).Where((_, i) => i % folds == fold)];

    private static List<Lesson> Without(IReadOnlyList<Lesson> lessons, IReadOnlySet<string> people) => [.. lessons.Where(lesson => !people.Contains(lesson.Person))];

    private static Recogniser AtWaist(IReadOnlyList<Lesson> lessons) => new(PlacedModel.Learn(lessons, [], new Random(Seed)));

    private static bool IsOld(string person) => person.StartsWith("SE", StringComparison.Ordinal);

    private static double MillisecondsOf(IReadOnlyList<LabelledTrial> trials)
    {
        var (recogniser, some) = (Recogniser.Of(Placement.Unknown), trials.Take(200).ToList());
        foreach (var trial in some) _ = recogniser.WindowsOf(trial.Recording).Count();
        var (before, windows) = (Environment.CpuUsage.TotalTime, some.Sum(trial => recogniser.WindowsOf(trial.Recording).Count()));
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / windows;
    }

    private static Finding Line(string what, double measured, double baseline, double target) =>
        new(what, Number(measured), Number(baseline), null, $"at least {Number(target)}", measured >= target);

    private static string Number(double share) => share.ToString(".000", CultureInfo.InvariantCulture);

    /// <summary>Counts of what windows are, and what they were called.</summary>
    private sealed class Judgement
    {
        private static readonly Motion[] kinds = [Motion.Walk, Motion.Run, Motion.Stairs, Motion.Other];
        private readonly Dictionary<(Motion Is, Motion Called), int> counts = [];

        public void Add(Recogniser recogniser, IEnumerable<LabelledTrial> trials)
        {
            foreach (var trial in trials)
                foreach (var window in recogniser.WindowsOf(trial.Recording)) counts[(trial.Motion, window.Motion)] = counts.GetValueOrDefault((trial.Motion, window.Motion)) + 1;
        }

        public double Right => Sum(pair => pair.Is == Plain(pair.Called)) / Sum(_ => true);

        public double RightMoving => Sum(pair => pair.Is == pair.Called) / Sum(pair => pair.Called != Motion.Still);

        public double CalledStill => Sum(pair => pair.Is != Motion.Other && pair.Called == Motion.Still);

        public double MacroF1 => kinds.Average(F1);

        public string Each => string.Join(", ", kinds.Select(kind => $"{kind.ToString().ToLowerInvariant()} {Number(F1(kind))}"));

        private double F1(Motion kind) => 2 * Sum(pair => pair.Is == kind && Plain(pair.Called) == kind) / Math.Max(1, Sum(pair => pair.Is == kind) + Sum(pair => Plain(pair.Called) == kind));

        private double Sum(Func<(Motion Is, Motion Called), bool> which) => counts.Where(count => which(count.Key)).Sum(count => count.Value);

        private static Motion Plain(Motion motion) => motion == Motion.Still ? Motion.Other : motion;
    }
}
