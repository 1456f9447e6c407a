using Backstay.Plan.Cases;
using CsCheck;

namespace Backstay.Tests.Plan.Cases;

[Trait("Runs", "once")]
public sealed class LikenessTests
{
    [Fact]
    public void Each_kind_of_value_has_its_own_likeness()
    {
        Likeness.Exact(2, 2).ShouldBe(1);
        Likeness.Exact(2, 3).ShouldBe(0);
        Likeness.Near(5)(5, 7).ShouldBe(.6, 1e-9);
        Likeness.Near(5)(7, 5).ShouldBe(.6, 1e-9);
        Likeness.Near(5)(0, 9).ShouldBe(0);
        Likeness.AtLeast(3)(1, 3).ShouldBe(1, "more is as good");
        Likeness.AtLeast(3)(3, 1).ShouldBe(1 / 3.0, 1e-9);
        Likeness.AtMost(3)(3, 1).ShouldBe(1, "less is as good");
        Likeness.AtMost(3)(1, 3).ShouldBe(1 / 3.0, 1e-9);
        Likeness.Jaccard(0b0111, 0b0110).ShouldBe(2 / 3.0, 1e-9);
        Likeness.Jaccard(0b0001, 0b0110).ShouldBe(0);
        Likeness.Jaccard(0, 0).ShouldBe(1);
        Likeness.Decay(8)(0, 0).ShouldBe(1);
        Likeness.Decay(8)(0, 8).ShouldBe(.5, 1e-9);
        Likeness.Table([[1, .5], [.25, 1]])(1, 0).ShouldBe(.25);
    }

    [Fact]
    public void Every_attribute_has_a_reason_fits_its_table_and_stays_within_its_weight()
    {
        foreach (var attribute in CaseAttributes.All)
        {
            attribute.Why.ShouldNotBeNullOrWhiteSpace();
            for (var asked = 0; asked < attribute.Values; asked++)
                for (var held = 0; held < attribute.Values; held++) attribute.Local(asked, held).ShouldBeInRange(0, 1, attribute.Kind.ToString());
        }
        CaseAttributes.All.Sum(attribute => attribute.Weight).ShouldBeLessThan(ushort.MaxValue);
        CaseAttributes.All.Select(attribute => attribute.Kind).ShouldBe(Enum.GetValues<AttributeKind>());
    }

    [Fact]
    public void Values_are_stored_within_their_range() => SomeCases.AnySituation.Sample(situation =>
        CaseAttributes.All.All(attribute => attribute.Code(situation, SomeCases.Today) is not { } code || (code >= 0 && code < attribute.Values)));

    [Fact]
    public void The_whole_is_the_weighted_mean_of_what_is_known_of_both()
    {
        var asked = new WeekSituation { Day = SomeCases.Today, UsualPain = 5, Worry = 2, Limits = ["sitting"], Stage = Backstay.Content.Stage.New, FlareUp = false, Sleep = 4 };
        var held = asked with { UsualPain = 7, Worry = 1, Limits = ["sitting", "bending"], Sleep = null, Mood = 2 };
        var query = new CaseQuery(CaseBase.Of([new(1, held, [], new(null, null, null, false))], SomeCases.Today), asked);

        // Pain 0.6 of 200, worry 2/3 of 150, limits 1/2 of 180; stage 100, flare-up 150 and age of the case 60 whole. Sleep and mood are known of one.
        query.Similarity(0)!.Value.ShouldBe((120 + 100 + 90 + 100 + 150 + 60) / 840f, 1e-6f);
        var why = query.Explain(0);
        why.Sum(part => part.Share).ShouldBe(620 / 840.0, 1e-9);
        why[0].ShouldBe(new Contribution(AttributeKind.InFlareUp, 1, 150 / 840.0));
        why[1].Kind.ShouldBe(AttributeKind.UsualPain);
    }

    [Fact]
    public void People_of_whom_hardly_anything_is_known_are_not_compared()
    {
        var little = new WeekSituation { Day = SomeCases.Today, UsualPain = 5, Limits = ["sitting"] };
        new CaseQuery(CaseBase.Of([SomeCases.Week(1, good: true)], SomeCases.Today), little).Similarity(0).ShouldBeNull();
        new CaseQuery(CaseBase.Of([SomeCases.Week(1, good: true) with { Situation = little }], SomeCases.Today), SomeCases.Usual()).Similarity(0).ShouldBeNull();
    }

    [Fact]
    public void The_same_situation_today_is_wholly_alike() => SomeCases.AnySituation.Sample(situation =>
    {
        var today = situation with { Day = SomeCases.Today };
        return new CaseQuery(CaseBase.Of([new(1, today, [], new(null, null, null, false))], SomeCases.Today), today).Similarity(0) is null or 1;
    });
}
