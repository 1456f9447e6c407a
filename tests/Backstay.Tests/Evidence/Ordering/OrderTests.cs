using Backstay.Evidence;
using Backstay.Evidence.Screening.Ordering;

namespace Backstay.Tests.Evidence.Ordering;

[Trait("Runs", "once")]
public sealed class OrderTests
{
    private const int Records = 200, Wanted = 20;
    private static readonly string[] about = ["worker", "returning", "employment", "workplace", "rehabilitation"], other = ["mouse", "enzyme", "protein", "receptor", "tissue", "membrane"];

    [Fact]
    public void Records_like_those_included_come_before_the_others()
    {
        var order = new Order(Texts(), [new(0, true, true), new(Wanted, false, true)], 1, 0);
        order.Ranking().Take(Wanted - 1).ShouldAllBe(offer => offer.Record < Wanted && !offer.ByChance);
    }

    [Fact]
    public void Every_record_stays_on_offer_until_it_is_decided()
    {
        var order = new Order(Texts(), [new(0, true, true), new(Wanted, false, true)], 1);
        order.Ranking().Select(offer => offer.Record).Order().ShouldBe(Enumerable.Range(0, Records).Where(record => record is not (0 or Wanted)));
        while (order.Next() is { } offer) order.Add(new(offer.Record, offer.Record < Wanted, offer.ByChance));
        order.Remaining.ShouldBe(0);
        order.Ranking().ShouldBeEmpty();
    }

    [Fact]
    public void One_offer_in_twenty_is_drawn_by_chance()
    {
        var order = new Order(Texts(), [new(0, true, true), new(Wanted, false, true)], 1);
        order.Ranking().Count(offer => offer.ByChance).ShouldBe(Records / Order.ChanceEvery);
    }

    [Fact]
    public void What_is_next_is_the_first_of_the_ranking_before_and_after_anything_is_learnt()
    {
        var order = new Order(Texts(), [], 3);
        for (var i = 0; i < 45; i++)
        {
            var offer = order.Next()!.Value;
            order.Ranking()[0].ShouldBe(offer);
            order.Add(new(offer.Record, offer.Record < Wanted, offer.ByChance));
        }
    }

    [Fact]
    public void The_same_records_decisions_and_seed_give_the_same_order()
    {
        Screened[] decisions = [new(0, true, true), new(30, false, true), new(31, false, false)];
        new Order(Texts(), decisions, 9).Ranking().ShouldBe(new Order(Texts(), decisions, 9).Ranking());
    }

    [Fact]
    public void A_record_without_any_text_stands_behind_likely_ones_and_before_unlikely_ones()
    {
        RecordText[] texts = [.. Texts(), new(null, "  ", [])];
        var ranks = new Order(texts, [new(0, true, true), new(1, true, true), new(Wanted, false, true), new(Wanted + 1, false, true)], 1, 0).Ranking().Select(offer => offer.Record).ToList();
        ranks.IndexOf(Records).ShouldBeInRange(Wanted - 2, Records - 20);
    }

    [Fact]
    public void Words_that_nobody_has_judged_count_by_the_company_they_keep()
    {
        string[] titles = ["walking", "mouse", "walking pacing", "walking pacing", "mouse enzyme", "mouse enzyme", "enzyme", "pacing"];
        var ranks = new Order([.. titles.Select(title => new RecordText(title, null, []))], [new(0, true, true), new(1, false, true)], 1, 0).Ranking().Select(offer => offer.Record).ToList();
        ranks.ShouldBe([2, 3, 7, 6, 4, 5]);
    }

    [Fact]
    public void Records_that_all_lack_text_are_still_offered()
    {
        var order = new Order([.. Enumerable.Repeat(new RecordText(null, null, []), 5)], [new(0, true, true), new(1, false, true)], 1, 0);
        order.Ranking().Select(offer => offer.Record).ShouldBe([2, 3, 4]);
    }

    [Fact]
    public void A_record_is_decided_once()
    {
        var order = new Order(Texts(), [new(4, true, false)], 1);
        Should.Throw<ArgumentException>(() => order.Add(new(4, false, false))).Message.ShouldContain("decided already");
        Should.Throw<ArgumentException>(() => order.Add(new(Records, false, false))).Message.ShouldContain("no record");
    }

    [Theory]
    [InlineData("workers", "worker"), InlineData("rehabilitation", "rehabilit"), InlineData("il17s", "il17s"), InlineData("pain", "pain")]
    public void Words_lose_their_endings(string word, string stem)
    {
        var (one, other) = (Terms.Stem(word), Terms.Stem(stem));
        one.ShouldBe(other);
    }

    [Fact]
    public void A_played_screening_tells_its_figures_and_writes_each_record_once()
    {
        var (labelled, table) = (Path.GetTempFileName(), Path.GetTempFileName());
        File.WriteAllLines(labelled, ["\"title\",abstract,label_included,year", .. Texts().Select((text, i) => $"\"{text.Title}, again\",{text.Abstract},{(i < Wanted ? 1 : 0)},2020")]);
        var report = ReviewOrder.Run(labelled, 1, table, TestContext.Current.CancellationToken);
        var lines = File.ReadAllLines(table);
        lines[0].ShouldBe("rank,row,label");
        lines.Skip(1).Select(line => int.Parse(line.Split(',')[1])).Order().ShouldBe(Enumerable.Range(1, Records));
        report.Included.ShouldBe(Wanted);
        report.Wss95.ShouldBeInRange(.8, .95);
        report.Rrf10.ShouldBe(1);
        report.RecallThen.ShouldBe(1);
        File.Delete(labelled);
        File.Delete(table);
    }

    [Theory]
    [InlineData("title,abstract\na,b", "label_included is missing")]
    [InlineData("title,abstract,label_included\na,b,perhaps", "Line 2")]
    [InlineData("title,abstract,label_included\na,b,1\nc,d,0", "two included")]
    [InlineData("", "two included")]
    public void A_table_that_cannot_be_played_is_refused_with_the_remedy(string text, string part)
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, text);
        Should.Throw<ReviewFileException>(() => ReviewOrder.Run(path, 1, path + ".out", TestContext.Current.CancellationToken)).Message.ShouldContain(part);
        File.Delete(path);
    }

    private static RecordText[] Texts()
    {
        var random = new Random(5);
        return [.. Enumerable.Range(0, Records).Select(i => new RecordText(Words(i < Wanted ? about : other, 3, random), Words(i < Wanted ? about : other, 12, random), []))];
    }

    private static string Words(string[] from, int number, Random random) => string.Join(' ', Enumerable.Range(0, number).Select(_ => from[random.Next(from.Length)]));
}
