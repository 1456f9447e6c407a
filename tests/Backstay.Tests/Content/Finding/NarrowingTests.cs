using Backstay.Content;
using Backstay.Content.Finding;

namespace Backstay.Tests.Content.Finding;

[Trait("Runs", "once")]
public sealed class NarrowingTests
{
    private static readonly Catalogue Catalogue = new([.. Reading.Items.Select(item => item.Item)]);

    private static readonly IReadOnlyList<Facet> Facets = LibraryFacets.All(Catalogue, what => what.Item!.Id[0] < 'm', what => what.Item!.Id[0] > 't');

    [Theory]
    [InlineData("back")]
    [InlineData("sleep")]
    [InlineData("slipped disc")]
    public async Task Kinds_add_up_to_the_total_and_each_count_is_what_the_choice_leaves(string query)
    {
        var hits = (await Library.Whole.SearchAsync(query)).Hits;
        hits.ShouldNotBeEmpty();
        var none = Chosen();
        none.Counts(Facets[0], hits).Sum(choice => choice.Count).ShouldBe(hits.Count);
        var times = none.Counts(Facets[1], hits).Select(choice => choice.Count).ToList();
        times.ShouldBe(times.Order());
        foreach (var facet in Facets)
            foreach (var choice in none.Counts(facet, hits))
                Chosen((facet.Key, choice.Choice.Value)).Of(hits).Count.ShouldBe(choice.Count);
    }

    [Fact]
    public async Task A_choice_in_one_narrows_the_counts_of_the_others_and_not_its_own()
    {
        var hits = (await Library.Whole.SearchAsync("back")).Hits;
        var reading = Chosen(("kind", "read"), ("time", "2"));
        var left = reading.Of(hits);
        left.ShouldAllBe(hit => hit.What.Medium == Medium.Read);
        reading.Counts(Facets[0], hits).Count.ShouldBeGreaterThan(1, "one may change one's mind");
        reading.Counts(Facets[2], hits).Sum(choice => choice.Count).ShouldBe(left.Count, "each article stands on one shelf");
    }

    [Fact]
    public async Task A_value_that_makes_no_sense_narrows_nothing()
    {
        var hits = (await Library.Whole.SearchAsync("back")).Hits;
        Chosen(("kind", "<script>"), ("time", "-1"), ("topic", "")).Of(hits).Count.ShouldBe(hits.Count);
    }

    private static Narrowing Chosen(params (string Key, string Value)[] chosen) => new(Facets, chosen.ToDictionary(one => one.Key, one => (string?)one.Value));
}
