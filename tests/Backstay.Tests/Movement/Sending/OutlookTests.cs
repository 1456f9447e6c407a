using Backstay.Movement.Sending;
using CsCheck;

namespace Backstay.Tests.Movement.Sending;

[Trait("Runs", "once")]
public sealed class OutlookTests
{
    private static readonly double[] Fits = [.5, .6, .7, .8, .9];

    private static readonly Gen<DoseResponse> Models = Gen.Double[-2, 2].Array[Prior.Count].Select(z => Prior.Read([.. z.Select((one, i) => Prior.Wide.Mean[i] + one * Prior.Wide.Spread[i])]));

    [Fact]
    public void The_best_message_is_worth_no_less_than_any_and_what_fits_more_is_worth_no_less() => Gen.Select(Models, Gen.Double[0, 1], Gen.Double[0, .9], Gen.Double[0, 1], Gen.Int[1, 50]).Sample((model, h, strain, fits, left) =>
    {
        var (outlook, now) = (new Outlook(model, Fits), new Standing(h, strain));
        var best = outlook.Worth(outlook.Best(now, new(fits, left)), now, new(fits, left));
        foreach (var message in Enum.GetValues<Message>()) best.ShouldBeGreaterThanOrEqualTo(outlook.Worth(message, now, new(fits, left)));
        if (left == 1) outlook.Margin(Message.None, now, new(fits, left)).ShouldBe(0, 1e-9);
        outlook.Worth(Message.General, now, new(fits, left)).ShouldBe(outlook.Worth(Message.General, now, new(1 - fits, left)));
    }, iter: 20);

    [Fact]
    public void With_nothing_ahead_a_message_costs_nothing_later_but_that_the_person_may_stop()
    {
        var model = Prior.Read([.. Prior.Wide.Mean]);
        new Outlook(model, Fits).Margin(Message.General, new(.2, 0), new(.5, 1)).ShouldBe(0, .001);
        new Outlook(model, Fits).Margin(Message.General, new(.2, 0), new(.5, 50)).ShouldBeGreaterThan(.05);
        new Outlook(model, Fits).Margin(Message.Fitted, new(.2, .8), new(.5, 50)).ShouldBeGreaterThan(new Outlook(model, Fits).Margin(Message.Fitted, new(.2, 0), new(.5, 50)));
    }

    [Fact]
    public void Backward_induction_agrees_with_living_through_it()
    {
        var (model, random) = (Prior.Read([.. Prior.Wide.Mean]), new Random(1));
        var outlook = new Outlook(model, Fits);
        var told = Fits.Average(fit => outlook.Worth(outlook.Best(model.Start, new(fit, 30)), model.Start, new(fit, 30)));
        Enumerable.Range(0, 4000).Average(_ => Live()).ShouldBe(told, .03 * told);

        double Live()
        {
            var (now, sum) = (model.Start, 0d);
            for (var left = 30; left > 0; left--)
            {
                var moment = new Moment(Fits[random.Next(Fits.Length)], left);
                var message = outlook.Best(now, moment);
                if (message == Message.None)
                {
                    (now, sum) = (model.Rested(now), sum + model.Quiet);
                    continue;
                }
                var hit = message == Message.General || random.NextDouble() < moment.Fits;
                now = new(model.AfterMessage(now.Habituation), hit ? model.Relieved(now.Strain) : model.Strained(now.Strain));
                if (random.NextDouble() < model.Stopping(now.Strain)) break;
                sum += hit ? model.Gain(message, now.Habituation) : model.Quiet;
            }
            return sum;
        }
    }

    [Fact]
    public void What_people_answer_teaches_how_fast_messages_wear_off()
    {
        var (truth, random) = (Prior.Read([0, Math.Log(.4), Math.Log(1.5), Math.Log(.1), 1.4, 1.7, Math.Log(.15), 3.5, -1.7, -1.7, Math.Log(.2), Math.Log(.05), Math.Log(.05)]), new Random(9));
        var lives = Enumerable.Range(0, 12).Select(_ => Life()).ToList();
        var posterior = Posterior.Before(Prior.Wide, random).Learn(lives, 160, random);
        var learned = posterior.Points.Select(point => Prior.Read([.. point])).ToList();
        learned.Average(one => one.Fitted).ShouldBe(truth.Fitted, .2);
        learned.Average(one => one.Rise).ShouldBe(truth.Rise, .03);
        learned.Average(one => one.Fade).ShouldBe(truth.Fade, .06);

        List<Answer> Life()
        {
            var (now, life) = (truth.Start, new List<Answer>());
            for (var i = 0; i < 40; i++)
            {
                var message = (Message)random.Next(3);
                var hit = message == Message.General || message == Message.Fitted && random.NextDouble() < .7;
                now = message == Message.None ? truth.Rested(now) : new(truth.AfterMessage(now.Habituation), hit ? truth.Relieved(now.Strain) : truth.Strained(now.Strain));
                var stopped = message != Message.None && random.NextDouble() < truth.Stopping(now.Strain);
                var mean = hit ? truth.Gain(message, now.Habituation) : truth.Quiet;
                life.Add(new(.7, message, mean + (hit ? truth.Spread : truth.QuietSpread) * (2 * random.NextDouble() - 1) * 1.7, stopped));
                if (stopped) break;
            }
            return life;
        }
    }
}
