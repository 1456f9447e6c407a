using Backstay.Evidence.Screening.Agreement;

namespace Backstay.Tests.Evidence.Agreement;

/// <summary>Worked examples that others printed.</summary>
[Trait("Runs", "once")]
public class PublishedAgreementTests
{
    private static readonly CrossTable
        /// vcd::SexualFun (Agresti 1990), a husband and wife each.
        Couples = new(new[,] { { 7, 7, 2, 3 }, { 2, 8, 3, 7 }, { 1, 5, 4, 9 }, { 2, 8, 9, 14 } }),
        /// SAS/STAT user's guide, FREQ procedure, "Agreement Study".
        Skin = new(new[,] { { 10, 4, 1, 0 }, { 5, 10, 12, 2 }, { 2, 4, 12, 5 }, { 0, 2, 6, 13 } }),
        /// Fleiss, Levin, Paik, Statistical Methods for Rates and Proportions, 3rd ed., table 18.1.
        Diagnoses = new(new[,] { { 75, 1, 4 }, { 5, 4, 1 }, { 0, 0, 10 } }),
        /// irrCAC vignette, cont3x3abstractors.
        Abstractors = new(new[,] { { 13, 0, 0 }, { 0, 20, 7 }, { 0, 4, 56 } });

    [Fact]
    public void Kappa_of_the_couples_is_what_vcd_prints() => Is(PairStatistics.Kappa(Couples), .1293, .0686, .00005);

    [Fact]
    public void Kappa_of_the_skin_conditions_is_what_SAS_prints()
    {
        var kappa = PairStatistics.Kappa(Skin)!.Value;
        Is(kappa, .3449, .0724, .00005);
        kappa.Low!.Value.ShouldBe(.2030, .00005);
        kappa.High!.Value.ShouldBe(.4868, .00005);
    }

    [Fact]
    public void Kappa_of_the_diagnoses_is_what_the_book_of_Fleiss_prints() => Is(PairStatistics.Kappa(Diagnoses), .68, .087, .005);

    /// Of a table irrCAC divides the variance of AC1 by the records, of ratings by the records less one, as we do for both.
    [Fact]
    public void Kappa_of_the_abstractors_is_what_irrCAC_prints()
    {
        PairStatistics.Kappa(Abstractors)!.Value.Value.ShouldBe(.7964094, 5e-8);
        PairStatistics.Kappa(Abstractors)!.Value.StandardError!.Value.ShouldBe(.05891072, 5e-9);
        TeamStatistics.Ac1([.. Abstractors.ByRecord()])!.Value.Value.ShouldBe(.8493305, 5e-8);
        TeamStatistics.Ac1([.. Abstractors.ByRecord()])!.Value.StandardError!.Value.ShouldBe(.04321747 * Math.Sqrt(100.0 / 99), 5e-9);
        PairStatistics.Pabak(Abstractors).Value.ShouldBe(.835, 5e-8);
    }

    /// The raw ratings of Gwet 2014, page 120, with gaps; irrCAC vignette: fleiss.kappa.raw, gwet.ac1.raw.
    [Fact]
    public void Several_reviewers_with_gaps_give_what_irrCAC_prints()
    {
        string[] raters = ["1 1 - 1", "2 2 3 2", "3 3 3 3", "3 3 3 3", "2 2 2 2", "1 2 3 4", "4 4 4 4", "1 1 2 1", "2 2 2 2", "- 5 5 5", "- - 1 1", "- - 3 -"];
        int[][] records = [.. raters.Select(row => Enumerable.Range(1, 5).Select(category => row.Split(' ').Count(rating => rating == $"{category}")).ToArray())];
        Is(TeamStatistics.FleissKappa(records), .76117, .15302, .00001);
        Is(TeamStatistics.Ac1(records), .77544, .14295, .00001);
        TeamStatistics.FleissKappa(records)!.Value.Low!.Value.ShouldBe(.424, .0005);
        TeamStatistics.Ac1(records)!.Value.Low!.Value.ShouldBe(.461, .0005);
        TeamStatistics.Ac1(records)!.Value.High.ShouldBe(1);
    }

    /// The worked example of ten subjects and fourteen raters that goes with Fleiss' kappa in encyclopedias.
    [Fact]
    public void Fourteen_raters_of_ten_subjects_have_a_Fleiss_kappa_of_21_hundredths()
    {
        int[][] records = [[0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1], [7, 7, 0, 0, 0], [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7]];
        TeamStatistics.Observed(records).ShouldBe(.378, .0005);
        TeamStatistics.FleissKappa(records)!.Value.Value.ShouldBe(.210, .0005);
    }

    /// The two tables with which Feinstein and Cicchetti (J Clin Epidemiol 1990;43:543-549) show the paradox of kappa: the same 85 % of agreement.
    [Fact]
    public void The_paradox_of_kappa_shows_in_kappa_and_not_in_PABAK()
    {
        var even = PairAgreement.Of("A", "B", new(new[,] { { 40, 9 }, { 6, 45 } }));
        var uneven = PairAgreement.Of("A", "B", new(new[,] { { 80, 10 }, { 5, 5 } }));
        (even.Kappa!.Value.Value, uneven.Kappa!.Value.Value).ShouldBe((.70, .32), new Within(.005));
        (even.Pabak.Value, uneven.Pabak.Value).ShouldBe((.70, .70), new Within(1e-9));
        (even.Prevalence, uneven.Prevalence).ShouldBe((.05, .75), new Within(1e-9));
        (even.Bias, uneven.Bias).ShouldBe((.03, .05), new Within(1e-9));
    }

    /// Newcombe, Statistics in Medicine 1998;17:857-872, table I, method 3: 81 of 263, 15 of 148, 0 of 20.
    [Theory]
    [InlineData(81, 263, .2553, .3662)]
    [InlineData(15, 148, .0624, .1605)]
    [InlineData(0, 20, 0, .1611)]
    public void Wilson_intervals_are_those_that_Newcombe_prints(int part, int whole, double low, double high)
    {
        var share = PairStatistics.Share((double)part / whole, whole);
        share.Low!.Value.ShouldBe(low, .00005);
        share.High!.Value.ShouldBe(high, .00005);
    }

    private static void Is(Estimate? estimate, double value, double error, double within)
    {
        estimate!.Value.Value.ShouldBe(value, within);
        estimate.Value.StandardError!.Value.ShouldBe(error, within);
    }

    private sealed class Within(double tolerance) : IEqualityComparer<(double, double)>
    {
        public bool Equals((double, double) x, (double, double) y) => Math.Abs(x.Item1 - y.Item1) <= tolerance && Math.Abs(x.Item2 - y.Item2) <= tolerance;

        public int GetHashCode((double, double) pair) => 0;
    }
}
