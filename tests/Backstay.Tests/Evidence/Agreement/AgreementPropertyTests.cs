using Backstay.Evidence.Screening.Agreement;
using CsCheck;

namespace Backstay.Tests.Evidence.Agreement;

[Trait("Runs", "once")]
public class AgreementPropertyTests
{
    private static readonly Gen<int[,]> Counts = Gen.Int[2, 4].SelectMany(size => Gen.Int[0, 30].Array[size * size].Where(cells => cells.Sum() > 0).Select(cells =>
    {
        var table = new int[size, size];
        for (var n = 0; n < cells.Length; n++) table[n / size, n % size] = cells[n];
        return table;
    }));

    [Fact]
    public void Kappa_is_the_same_whichever_reviewer_comes_first() => Counts.Sample(counts =>
    {
        var (one, other) = (PairStatistics.Kappa(new(counts)), PairStatistics.Kappa(new(Transposed(counts))));
        return one is null ? other is null : Near(one.Value.Value, other!.Value.Value) && Near(one.Value.StandardError, other.Value.StandardError);
    });

    [Fact]
    public void Every_figure_lies_within_its_interval_and_the_interval_within_what_can_be() => Counts.Sample(counts =>
    {
        var pair = PairAgreement.Of("A", "B", new(counts));
        foreach (var estimate in new[] { pair.Agreement, pair.Kappa, pair.Pabak, pair.Ac1 }.OfType<Estimate>().Where(one => one.Low is not null))
        {
            estimate.Value.ShouldBeInRange(estimate.Low!.Value - 1e-9, estimate.High!.Value + 1e-9);
            estimate.Low.Value.ShouldBeGreaterThanOrEqualTo(-1 - 1e-9);
            estimate.High.Value.ShouldBeLessThanOrEqualTo(1 + 1e-9);
        }
    });

    [Fact]
    public void Kappa_is_one_exactly_where_all_is_judged_alike() => Counts.Sample(counts =>
    {
        var table = new CrossTable(counts);
        return PairStatistics.Kappa(table) is not { } kappa || Near(kappa.Value, 1) == (table.Agreed == table.Records);
    });

    [Fact]
    public void PABAK_is_a_kappa_whose_categories_are_all_as_likely() => Gen.Int[1, 30].Select(Gen.Int[0, 30]).Sample((alike, apart) =>
        Near(PairStatistics.Kappa(new(new[,] { { alike, apart }, { apart, alike } }))!.Value.Value, PairStatistics.Pabak(new(new[,] { { alike, apart }, { apart, alike } })).Value));

    /// Byrt 1993, equation 1.
    [Fact]
    public void Kappa_follows_from_PABAK_prevalence_and_bias() => Gen.Int[0, 30].Array[4].Where(cells => cells.Sum() > 0).Sample(cells =>
    {
        var pair = PairAgreement.Of("A", "B", new(new[,] { { cells[0], cells[1] }, { cells[2], cells[3] } }));
        var (prevalence, bias) = (pair.Prevalence * pair.Prevalence, pair.Bias * pair.Bias);
        return pair.Kappa is not { } kappa || Near(kappa.Value, (pair.Pabak.Value - prevalence + bias) / (1 - prevalence + bias));
    });

    [Fact]
    public void Two_reviewers_with_the_same_habits_have_one_kappa_after_Cohen_and_after_Fleiss() => Counts.Sample(counts =>
    {
        var even = new int[counts.GetLength(0), counts.GetLength(0)];
        for (var i = 0; i < even.GetLength(0); i++)
            for (var j = 0; j < even.GetLength(0); j++) even[i, j] = counts[i, j] + counts[j, i];
        var table = new CrossTable(even);
        return PairStatistics.Kappa(table) is not { } kappa || Near(kappa.Value, TeamStatistics.FleissKappa([.. table.ByRecord()])!.Value.Value);
    });

    /// The formula against what a jackknife over records gives.
    [Fact]
    public void The_standard_error_of_kappa_is_about_that_of_leaving_one_record_out()
    {
        int[,] counts = { { 88, 14 }, { 10, 188 } };
        var sizes = new List<(double Kappa, int Times)>();
        for (var i = 0; i < 2; i++)
            for (var j = 0; j < 2; j++)
            {
                var without = (int[,])counts.Clone();
                without[i, j]--;
                sizes.Add((PairStatistics.Kappa(new(without))!.Value.Value, counts[i, j]));
            }
        var mean = sizes.Sum(one => one.Kappa * one.Times) / 300;
        var jackknife = Math.Sqrt(299.0 / 300 * sizes.Sum(one => one.Times * Math.Pow(one.Kappa - mean, 2)));
        PairStatistics.Kappa(new(counts))!.Value.StandardError!.Value.ShouldBe(jackknife, jackknife * .02);
    }

    private static bool Near(double? one, double? other) => Math.Abs(one!.Value - other!.Value) < 1e-9;

    private static int[,] Transposed(int[,] counts)
    {
        var result = new int[counts.GetLength(1), counts.GetLength(0)];
        for (var i = 0; i < counts.GetLength(0); i++)
            for (var j = 0; j < counts.GetLength(1); j++) result[j, i] = counts[i, j];
        return result;
    }
}
