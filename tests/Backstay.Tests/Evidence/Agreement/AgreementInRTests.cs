using System.Text.Json.Nodes;
using Backstay.Evidence.Coding;
using Backstay.Evidence.Screening.Agreement;
using Backstay.Evidence.Screening.Ordering;
using MathNet.Numerics.Distributions;

namespace Backstay.Tests.Evidence.Agreement;

/// <summary>Our figures against those of R, which R/agreement.R wrote beside it; R itself is not needed.</summary>
[Trait("Runs", "once")]
public class AgreementInRTests
{
    private const double Within = 1e-9;

    private static readonly JsonNode R = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Evidence", "Agreement", "R", "agreement.json")))!;

    [Fact]
    public void Kappa_its_error_and_its_interval_are_those_of_vcd_and_psych() => EachTable((table, r, name) =>
    {
        var kappa = PairStatistics.Kappa(table);
        Same(kappa, r["vcd"]!, name);
        // Of a kappa that is nothing, psych gives what rounding leaves as its error: 1e-6 and less.
        if (kappa is null) r["psych"]!["value"].ShouldBeNull(name);
        else Same(kappa, r["psych"]!, name, kappa.Value.StandardError < 1e-9 ? 1e-5 : Within);
    });

    [Fact]
    public void Kappa_and_the_indexes_are_those_of_epiR_whose_error_is_another() => EachTable((table, r, name) =>
    {
        if (r["epiR"] is not { } epiR || PairStatistics.Kappa(table) is not { } kappa) return;
        Near(kappa.Value, epiR["kappa"]!["value"], name);
        Near(PairStatistics.PrevalenceIndex(table, 0, 1), epiR["prevalence"], name, absolute: true);
        Near(PairStatistics.BiasIndex(table, 0), epiR["bias"], name, absolute: true);
        // That of no agreement at all, with which one tests whether kappa is above zero; an interval is made of the other (Fleiss, Cohen, Everitt 1969, equations 13 and 14).
        if (Told(epiR["kappa"]!["se"]) is { } error && error > 1e-6) error.ShouldBe(ErrorOfNoAgreement(table), Within, name);
    });

    [Fact]
    public void Agreement_and_PABAK_have_Wilsons_interval_where_epiR_has_the_exact_one() => EachTable((table, r, name) =>
    {
        Same(PairStatistics.Share(table.Observed, table.Records), r["wilson"]!, name);
        if (r["epiR"] is not { } epiR) return;
        var pabak = PairStatistics.Pabak(table);
        Near(pabak.Value, epiR["pabak"]!["value"], name);
        Told(epiR["pabak"]!["low"])!.Value.ShouldBe(2 * Told(r["exact"]!["low"])!.Value - 1, Within, name);
        Told(epiR["pabak"]!["high"])!.Value.ShouldBe(2 * Told(r["exact"]!["high"])!.Value - 1, Within, name);
    });

    [Fact]
    public void AC1_and_Fleiss_kappa_of_pairs_are_those_of_Gwets_formulas() => EachTable((table, r, name) =>
    {
        List<int[]> records = [.. table.ByRecord()];
        Same(TeamStatistics.Ac1(records), r["ac1"]!, name);
        Same(TeamStatistics.FleissKappa(records), r["fleiss"]!, name);
    });

    [Fact]
    public void Teams_with_gaps_have_the_AC1_Fleiss_kappa_and_alpha_of_the_published_formulas() => R["teams"]!.AsArray().ShouldAllBe(team => SameTeam(team!));

    [Fact]
    public void The_chance_of_so_few_includes_is_the_hypergeometric_one() => R["hypergeometric"]!.AsArray().ShouldAllBe(one =>
        Math.Abs(StoppingAdvice.AtMost((int)one!["most"]!, (int)one["records"]!, (int)one["includes"]!, (int)one["drawn"]!) - (double)one["chance"]!) < Within);

    [Fact]
    public void Advice_to_stop_and_the_estimate_of_recall_come_where_R_has_them()
    {
        var comes = 0;
        foreach (var r in R["screenings"]!.AsArray())
        {
            var (records, byChance) = ((int)r!["records"]!, r["byChance"]!.AsArray());
            List<Screened> decisions = [.. r["included"]!.AsArray().Select((included, place) => new Screened(place, (int)included! == 1, (int)byChance[place]! == 1))];
            bool[] expected = [.. r["holds"]!.AsArray().Select(holds => (int)holds! == 1)];
            decisions.Select((_, place) => StoppingAdvice.Holds(decisions[..(place + 1)], records)).ShouldBe(expected);
            comes += expected.Count(holds => holds);
            var recall = RecallEstimate.Of(decisions, records)!;
            Near(recall.Likeliest, r["recall"]!["likeliest"], "likeliest");
            Near(recall.Least, r["recall"]!["least"], "least");
            Near(recall.Most, r["recall"]!["most"], "most");
        }
        comes.ShouldBeGreaterThan(50);
    }

    [Fact]
    public void Quantiles_and_Wilsons_interval_are_those_of_base_R()
    {
        Near(Estimate.Normal, R["normal"], "qnorm");
        foreach (var one in R["student"]!.AsArray()) Near(StudentT.InvCDF(0, 1, (double)one!["df"]!, .975), one["quantile"], $"qt {one["df"]}");
        foreach (var one in R["wilson"]!.AsArray())
        {
            var share = PairStatistics.Share((double)one!["part"]! / (double)one["whole"]!, (int)one["whole"]!);
            Near(share.Low!.Value, one["low"], $"{one}");
            Near(share.High!.Value, one["high"], $"{one}");
        }
    }

    private static bool SameTeam(JsonNode team)
    {
        var (categories, coders) = ((int)team["categories"]!, team["values"]!.AsArray());
        List<Judged> units = [.. Enumerable.Range(0, coders[0]!.AsArray().Count).Select(unit => new Judged([.. coders.Select(coder => (int?)coder![unit])], 1))];
        List<int[]> records = [.. units.Select(unit => Enumerable.Range(1, categories).Select(category => unit.Values.Count(value => value == category)).ToArray())];
        Same(TeamStatistics.FleissKappa(records), team["fleiss"]!, "Fleiss' kappa");
        Same(TeamStatistics.Ac1(records), team["ac1"]!, "AC1");
        Near(Reliability.Alpha(units)!.Value, team["alpha"], "alpha");
        Same(Reliability.Alpha([.. units.Zip(team["group"]!.AsArray()).GroupBy(one => (int)one.Second!, one => one.First).Select(IReadOnlyList<Judged> (group) => [.. group])]), team["jackknife"]!, "jackknife");
        return true;
    }

    private static void EachTable(Action<CrossTable, JsonNode, string> look)
    {
        var tables = R["tables"]!.AsArray();
        tables.Count.ShouldBeGreaterThan(40);
        foreach (var r in tables)
        {
            var rows = r!["counts"]!.AsArray();
            var counts = new int[rows.Count, rows.Count];
            for (var i = 0; i < rows.Count; i++)
                for (var j = 0; j < rows.Count; j++) counts[i, j] = (int)(double)rows[i]![j]!;
            look(new(counts), r, (string)r["name"]!);
        }
    }

    private static void Same(Estimate? ours, JsonNode r, string name, double within = Within)
    {
        if (Told(r["value"]) is null)
        {
            ours.ShouldBeNull(name);
            return;
        }
        Near(ours!.Value.Value, r["value"], name, within);
        if (r["se"] is { } error && ours.Value.StandardError is { } own && ours.Value.Low is not null) Near(own, error, name, within);
        foreach (var (end, told) in new[] { (ours.Value.Low, Told(r["low"])), (ours.Value.High, Told(r["high"])) })
            if (told is null) end.ShouldBeNull(name);
            else end!.Value.ShouldBe(told.Value, within, name);
    }

    private static void Near(double ours, JsonNode? r, string name, double within = Within, bool absolute = false) =>
        ours.ShouldBe(absolute ? Math.Abs(Told(r)!.Value) : Told(r)!.Value, within, name);

    private static double? Told(JsonNode? r) => (double?)r;

    private static double ErrorOfNoAgreement(CrossTable table)
    {
        var chance = table.Chance;
        var third = Enumerable.Range(0, table.Categories).Sum(i => table.Row(i) * table.Column(i) * (table.Row(i) + table.Column(i)));
        return Math.Sqrt((chance + chance * chance - third) / table.Records) / (1 - chance);
    }
}
