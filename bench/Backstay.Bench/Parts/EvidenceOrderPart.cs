using System.Globalization;
using Backstay.Evidence.Screening.Ordering;

namespace Backstay.Bench.Parts;

using Simulation = Evidence.Screening.Ordering.Simulation;

/// <summary>
/// The order of screening beside ASReview 2.2 (model u4), played alike: one random include and exclude known, refitted after each label, the highest score asked,
/// means over five seeds. The advice and the interval are judged with one record in 20 drawn by chance.
/// </summary>
internal static class EvidenceOrderPart
{
    private const int Seeds = 5;
    private const double MostMilliseconds = 5, Sure = .95;

    private static readonly (string File, bool Shared, double Saved, double Tenth, double Rank)[] sets =
    [
        ("synergy_Chou_2004", true, .282, .275, .303), ("synergy_Jeyaraman_2020", true, .638, .688, .102), ("synergy_Menon_2022", true, .558, .721, .104),
        ("synergy_Oud_2018", true, .809, .832, .059), ("synergy_van_der_Valk_2021", true, .465, .343, .190),
        ("Nagtegaal_2019", false, .720, .670, .085), ("Kitchenham_2010", false, .671, .659, .091),
    ];

    public static Task<IReadOnlyList<Finding>> RunAsync() => Task.FromResult(Run());

    private static IReadOnlyList<Finding> Run()
    {
        if (Environment.GetEnvironmentVariable("BACKSTAY_SHARED_DATA") is not { Length: > 0 } data)
            return [new("Order of screening", "left out: BACKSTAY_SHARED_DATA names no folder of labelled records")];
        var (findings, shared, all) = (new List<Finding>(), new List<Played>(), new List<Played>());
        foreach (var set in sets)
        {
            var records = Labelled.Read(Path.Combine(data, "evidence", "screening", $"{set.File}.csv.gz"));
            var vectors = TextVectors.Of(records.Texts);
            var played = Enumerable.Range(1, Seeds).Select(seed => Played.Of(vectors, records.Included, seed)).ToList();
            all.AddRange(played);
            if (set.Shared) shared.AddRange(played);
            findings.Add(new($"{set.File}: WSS@95, RRF@10, ATD", Three(played), $"{Number(set.Saved)}, {Number(set.Tenth)}, {Number(set.Rank)}"));
            findings.Add(new("  advice at 95 % right, work it saves, interval covers", Advice(played)));
        }
        findings.Add(Least("Five sets, WSS@95", shared.Average(one => one.Order.WorkSaved), .550, .57));
        findings.Add(Least("  RRF@10", shared.Average(one => one.Order.FoundInTenth), .572, .595));
        var rank = shared.Average(one => one.Order.MeanRank);
        findings.Add(new("  ATD", Number(rank), Number(.152), null, $"at most {Number(.148)}", rank <= .148));
        findings.Add(Finding.Under("One decision, mean of all sets", all.Average(one => one.Order.MillisecondsPerDecision), MostMilliseconds, "ms", 17.5));
        findings.Add(Least("Advice at 95 %: right in", Share(all, one => one.Right), null, Sure));
        findings.Add(new("  work it saves", Number(all.Average(one => one.Saved))));
        findings.Add(Least("Interval of recall: covers at every 50th decision in", Share(all, one => one.Covered), null, Sure));
        return findings;
    }

    private static string Three(IReadOnlyList<Played> played) =>
        $"{Number(played.Average(one => one.Order.WorkSaved))}, {Number(played.Average(one => one.Order.FoundInTenth))}, {Number(played.Average(one => one.Order.MeanRank))}";

    private static string Advice(IReadOnlyList<Played> played) => $"{played.Count(one => one.Right)} of {played.Count}, {Number(played.Average(one => one.Saved))}, {played.Count(one => one.Covered)} of {played.Count}";

    private static double Share(IReadOnlyList<Played> played, Func<Played, bool> which) => (double)played.Count(which) / played.Count;

    private static Finding Least(string what, double measured, double? baseline, double target) =>
        new(what, Number(measured), baseline is { } other ? Number(other) : null, null, $"at least {Number(target)}", measured >= target);

    private static string Number(double share) => share.ToString("0.000", CultureInfo.InvariantCulture);

    private sealed record Played(Simulation Order, bool Right, double Saved, bool Covered)
    {
        public static Played Of(TextVectors vectors, IReadOnlyList<bool> included, int seed)
        {
            var live = Simulation.Of(vectors, included, seed, Backstay.Evidence.Screening.Ordering.Order.ChanceEvery, default);
            var stop = StoppingAdvice.FirstOf(live.Decisions, live.Others) ?? live.Others;
            return new(Simulation.Of(vectors, included, seed, 0, default), live.RecallAfter(stop) >= StoppingAdvice.Target, 1 - ((double)stop / live.Others), Covers(live));
        }

        private static bool Covers(Simulation live)
        {
            for (var number = 50; number < live.Others; number += 50)
                if (RecallEstimate.Of([.. live.Decisions.Take(number)], live.Others) is { } told && live.RecallAfter(number) is var recall && (recall < told.Least - 1e-9 || recall > told.Most + 1e-9)) return false;
            return true;
        }
    }
}
