namespace Backstay.Tests.Evidence.Deduplication;

[Trait("Runs", "once")]
public class LabelledSetTests
{
    [Theory, InlineData("hair_diabetes", .998), InlineData("rathbone_cytology_screening", .997), InlineData("rathbone_haematology", .88), InlineData("rathbone_stroke", .99), InlineData("colrev_special_cases", 1)]
    public void No_work_is_lost_and_few_duplicates_are_missed(string set, double least)
    {
        var (right, lost, missed, asked, records) = LabelledSet.Count(set);
        lost.ShouldBe(0);
        ((double)right / (right + missed)).ShouldBeGreaterThanOrEqualTo(least);
        asked.ShouldBeLessThanOrEqualTo(Math.Max(1, records / 100));
    }
}
