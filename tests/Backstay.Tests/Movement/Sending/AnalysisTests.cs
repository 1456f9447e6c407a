using Backstay.Bench.Trials;
using Backstay.Movement.Sending;
using Backstay.Movement.Sending.Analysis;
using Backstay.Movement.Sending.Deciding;
using Backstay.Tests.App;

namespace Backstay.Tests.Movement.Sending;

[Trait("Runs", "once")]
public sealed class AnalysisTests
{
    [Theory]
    [InlineData(false, false, .115, .064)]
    [InlineData(false, true, .389, .149)]
    [InlineData(true, false, .193, .080)]
    [InlineData(true, true, .552, .152)]
    public void HeartSteps_comes_out_as_it_was_published(bool walking, bool byDay, double effect, double error)
    {
        var estimate = CentredLeastSquares.Fit(HeartStepsTrial.Read(SharedData.Of("movement", "heartsteps-v1", "suggestions.csv"), walking, byDay))[0];
        Math.Round(estimate.Effect, 3).ShouldBe(effect);
        Math.Round(estimate.Error, 3).ShouldBe(error);
        estimate.People.ShouldBe(37);
    }

    [Theory]
    [InlineData(false, 6590, -.012)]
    [InlineData(true, 4862, -.016)]
    public void HeartSteps_messages_wear_off_as_was_published(bool walking, int moments, double change)
    {
        var occasions = HeartStepsTrial.Read(SharedData.Of("movement", "heartsteps-v1", "suggestions.csv"), walking, byDay: true);
        occasions.Count.ShouldBe(moments);
        Math.Round(CentredLeastSquares.Fit(occasions)[1].Effect, 3).ShouldBe(change);
    }

    [Fact]
    public void An_effect_is_found_whatever_else_moves_people_and_however_probabilities_were_set()
    {
        // The outcome bends with the control, which also sets the probability; a comparison of means would be wrong by far.
        var estimate = CentredLeastSquares.Fit(Trial(people: 200, moments: 100, effect: .3, new Random(1)), centre: .5)[0];
        estimate.Effect.ShouldBe(.3, 3 * estimate.Error);
        estimate.Error.ShouldBeLessThan(.05);
        estimate.Verdict.ShouldBe(Verdict.More);
    }

    [Fact]
    public void Without_an_effect_the_answer_is_nearly_always_that_none_is_clear_yet()
    {
        var random = new Random(2);
        var clear = Enumerable.Range(0, 200).Count(_ => CentredLeastSquares.Fit(Trial(people: 12, moments: 30, effect: 0, random), centre: .5)[0].Verdict != Verdict.NotClearYet);
        clear.ShouldBeLessThan(24, "5 in 100 are wrong by design");
    }

    [Fact]
    public void The_log_of_decisions_tells_what_messages_did_and_what_they_did_not()
    {
        var random = new Random(3);
        MessageTrial.OfAny(Log(minutes: 8, random)).Verdict.ShouldBe(Verdict.More);
        MessageTrial.OfFitted(Log(minutes: 8, random)).Effect.ShouldBeGreaterThan(MessageTrial.OfAny(Log(minutes: 8, random)).Effect, "a general message brings nothing here");
        var clear = Enumerable.Range(0, 40).Count(_ => MessageTrial.OfFitted(Log(minutes: 0, random)).Verdict != Verdict.NotClearYet);
        clear.ShouldBeLessThan(8);
    }

    [Fact]
    public void Plain_words_say_an_effect_with_its_range_or_that_none_is_clear_yet()
    {
        VerdictWords.Of(new(Math.Log(1.2), .05, 37, 30)).ShouldStartWith("After a message people moved more than without: +20 % ");
        VerdictWords.Of(new(Math.Log(.8), .05, 37, 30)).ShouldStartWith("After a message people moved less than without: -20 % ");
        VerdictWords.Of(new(.05, .05, 37, 30)).ShouldBe("No clear effect yet: +5 %, but it could be anything from -5 % to +16 %.");
    }

    [Fact]
    public void What_cannot_be_told_is_said_so()
    {
        Should.Throw<ArgumentException>(() => CentredLeastSquares.Fit([])).Message.ShouldContain("no occasions");
        Should.Throw<ArgumentException>(() => CentredLeastSquares.Fit([new(1, 0, true, 1, [], [])])).Message.ShouldContain("probability");
        Should.Throw<ArgumentException>(() => CentredLeastSquares.Fit([new(1, 0, true, .5, [], []), new(1, 1, true, .5, [], [])])).Message.ShouldContain("too few");
    }

    private static List<Occasion> Trial(int people, int moments, double effect, Random random) => [.. Enumerable.Range(0, people).SelectMany(person =>
    {
        var level = random.NextDouble();
        return Enumerable.Range(0, moments).Select(_ =>
        {
            var x = 2 * random.NextDouble() - 1;
            var p = x > 0 ? .7 : .3;
            var treated = random.NextDouble() < p;
            return new Occasion(person, level + 2 * x * x * x + (treated ? effect : 0) + 2 * random.NextDouble() - 1, treated, p, [x], []);
        });
    })];

    /// <summary>Twenty people of whom a fitted message makes half move so many minutes more, decided with chances that depend on pain.</summary>
    private static List<IReadOnlyList<Measured>> Log(double minutes, Random random) => [.. Enumerable.Range(0, 20).Select(_ => (IReadOnlyList<Measured>)[.. Enumerable.Range(0, 60).Select(i =>
    {
        var features = new SendingFeatures([0, 2 * random.NextDouble() - 1, 0, random.NextDouble(), 0, 0], [0, 0, 0, 0, 0]);
        var now = new Circumstances { At = DateTimeOffset.UnixEpoch.AddHours(i), Time = SendingTime.Doing, Fits = .5, SaidToday = 0 };
        var decision = new SendingDecision(now, "test", Hindrance.None, null, features, .5, 0, features.G[1] > 0 ? .7 : .3, .6, random.NextDouble());
        return new Measured(decision, (4 * random.NextDouble() + 2 * features.G[1] + 2 + (decision.Choice == Message.Fitted && random.Next(2) == 0 ? minutes : 0)) / 10, Stopped: false);
    })])];
}
