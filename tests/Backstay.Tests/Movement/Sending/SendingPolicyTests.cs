using Backstay.Movement;
using Backstay.Movement.Sending;
using Backstay.Movement.Sending.Deciding;
using CsCheck;
using Why = Backstay.Movement.Sending.Deciding.Hindrance;

namespace Backstay.Tests.Movement.Sending;

[Trait("Runs", "once")]
public sealed class SendingPolicyTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 31, 12, 0, 0, TimeSpan.FromHours(2));
    private static readonly SendingWishes Wishes = new();
    private static readonly Everybody Nobody = Everybody.Before(new Random(1));
    private static readonly Outlooks Views = Outlooks.Of(Nobody.Posterior, [.2, .4, .6, .8], new Random(2));

    private static readonly Circumstances Sitting = new() { At = Noon, Time = SendingTime.Doing, Fits = .7, SaidToday = 0, MinutesSitting = 50 };

    private static readonly Gen<Circumstances> Any = Gen.Select(Gen.Int[0, 2880], Gen.Double.Nullable(), Gen.Double[-100, 100].Nullable(), Gen.Double[-1, 2].Nullable(), Gen.Double[-3, 12].Nullable(), Gen.Int[0, 5],
        (minute, fits, temperature, rain, pain, said) => Sitting with { At = Noon.AddMinutes(minute), Fits = fits, Temperature = temperature, Rain = rain, Pain = pain, SaidToday = said });

    [Fact]
    public void Whatever_is_put_in_there_is_a_decision_whose_probabilities_a_trial_can_use() => Gen.Select(Any, Gen.Double[0, .9999], Gen.Bool).Sample((now, number, known) =>
    {
        var decision = SendingPolicy.Decide(now, Wishes, known ? Known() : null, Views, trial: true, number);
        if (!decision.Available)
        {
            decision.Choice.ShouldBe(Message.None);
            decision.Speaking.ShouldBe(0);
            return;
        }
        decision.Speaking.ShouldBeInRange(SendingPolicy.Least, SendingPolicy.Most);
        decision.Probability.ShouldBeInRange(.01, 1);
        if (decision.Fault is not null) (decision.Speaking, decision.Policy, decision.Choice == Message.Fitted).ShouldBe((SendingPolicy.Unlearned, SendingPolicy.Fallback, false));
        if (now.Fits is null) decision.Choice.ShouldNotBe(Message.Fitted);
    });

    [Theory]
    [InlineData("pain")]
    [InlineData("temperature")]
    [InlineData("chance that it gets done")]
    public void An_input_that_cannot_be_true_is_named_and_the_fallback_decides(string fault)
    {
        var now = fault switch { "pain" => Sitting with { Pain = 11 }, "temperature" => Sitting with { Temperature = double.NaN }, _ => Sitting with { Fits = 1.5 } };
        var decision = SendingPolicy.Decide(now, Wishes, Known(), Views, trial: true, .1);
        (decision.Fault, decision.Speaking, decision.Policy).ShouldBe((fault, .25, SendingPolicy.Fallback));
    }

    [Fact]
    public void Nobody_is_spoken_to_while_they_drive_sleep_walk_want_silence_or_have_heard_enough()
    {
        Hindrance(Sitting).ShouldBe(Why.None);
        (Circumstances Now, Why Reason)[] all =
        [
            (Sitting with { Motion = Motion.Vehicle }, Why.InVehicle), (Sitting with { Motion = Motion.Walk }, Why.JustWalked),
            (Sitting with { MinutesSinceWalk = 4 }, Why.JustWalked), (Sitting with { Asleep = true }, Why.Asleep),
            (Sitting with { SnoozedUntil = Noon.AddMinutes(1) }, Why.Snoozed), (Sitting with { SaidToday = 3 }, Why.EnoughToday),
            (Sitting with { At = Noon.AddHours(10) }, Why.QuietHours), (Sitting with { At = Noon.AddHours(-6) }, Why.QuietHours),
            (Sitting with { MinutesSitting = 20 }, Why.NotTheMoment),
        ];
        foreach (var (now, why) in all) Hindrance(now).ShouldBe(why);
        Hindrance(Sitting with { SnoozedUntil = Noon }).ShouldBe(Why.None);

        static Why Hindrance(Circumstances now) => Availability.Of(now, Wishes);
    }

    [Theory]
    [InlineData(12, 10, true)]
    [InlineData(12, 15, true)]
    [InlineData(12, 0, false)]
    [InlineData(12, 40, false)]
    public void A_walk_is_spoken_of_about_ten_minutes_before_its_usual_time(int hour, int minute, bool speak) =>
        (Availability.Of(Sitting with { MinutesSitting = null, Usual = new(hour, minute) }, Wishes) == Hindrance.None).ShouldBe(speak);

    [Fact]
    public void The_next_day_is_planned_in_the_evening_only_also_on_a_walk()
    {
        var planning = Sitting with { Time = SendingTime.Planning, MinutesSitting = null, Motion = Motion.Walk };
        Availability.Of(planning, Wishes).ShouldBe(Hindrance.NotTheMoment);
        Availability.Of(planning with { At = Noon.AddHours(7) }, Wishes).ShouldBe(Hindrance.None);
    }

    [Fact]
    public void A_decision_can_be_drawn_again_from_what_is_logged_and_draws_fall_as_often_as_they_are_likely()
    {
        const int Draws = 20_000;
        var decision = SendingPolicy.Decide(Sitting, Wishes, Known(), Views, trial: true, 0);
        var counts = Enumerable.Range(0, Draws).Select(i => (decision with { Draw = SendingDecision.NumberOf(new(i, 1, 2, new byte[8]), Noon) }).Choice).CountBy(choice => choice).ToDictionary();
        foreach (var choice in new[] { Message.None, Message.General, Message.Fitted })
        {
            var probability = choice switch { Message.None => 1 - decision.Speaking, Message.Fitted => decision.Speaking * decision.Fitted, _ => decision.Speaking * (1 - decision.Fitted) };
            (counts[choice] / (double)Draws).ShouldBe(probability, 4 * Math.Sqrt(.25 / Draws));
        }
        SendingDecision.NumberOf(Guid.Empty, Noon).ShouldBe(SendingDecision.NumberOf(Guid.Empty, Noon.AddSeconds(30)));
        SendingDecision.NumberOf(Guid.Empty, Noon).ShouldNotBe(SendingDecision.NumberOf(Guid.Empty, Noon.AddMinutes(1)));
    }

    [Fact]
    public void The_log_holds_all_that_was_known_and_reads_as_it_was_written()
    {
        foreach (var now in new[] { Sitting with { Pain = 6, Usual = new(12, 10), Motion = Motion.Still }, Sitting with { Rain = double.NaN }, Sitting with { Asleep = true } })
        {
            var decision = SendingPolicy.Decide(now, Wishes, Known(), Views, trial: true, .1);
            var read = SendingDecision.Read(decision.Write());
            (read.Now, read.Choice, read.Probability, read.Hindrance, read.Fault, read.Policy).ShouldBe((now, decision.Choice, decision.Probability, decision.Hindrance, decision.Fault, decision.Policy));
            read.Write().ShouldBe(decision.Write());
        }
    }

    [Fact]
    public void What_is_kept_of_a_person_and_of_everybody_reads_as_it_was_written_and_is_small()
    {
        var state = Known().After(SendingPolicy.Decide(Sitting, Wishes, Known(), Views, trial: true, 0), 1.2, stopped: false, Views);
        var read = SendingState.Read(state.Write());
        read.Write().ShouldBe(state.Write());
        state.Write().Length.ShouldBeLessThan(20_000);
        var again = SendingPolicy.Decide(Sitting, Wishes, read, Views, trial: false, .3);
        again.Speaking.ShouldBe(SendingPolicy.Decide(Sitting, Wishes, state, Views, trial: false, .3).Speaking, 1e-12);
        Everybody.Read(Nobody.Write()).Write().ShouldBe(Nobody.Write());
    }

    [Fact]
    public void Ones_own_days_do_not_count_twice_when_a_night_makes_the_state_again()
    {
        var random = new Random(7);
        var decisions = Enumerable.Range(0, 20).Select(i => SendingPolicy.Decide(Sitting with { At = Noon.AddDays(i), Pain = i % 8 }, Wishes, Known(), Views, trial: true, random.NextDouble()));
        List<Measured> own = [.. decisions.Select(decision => new Measured(decision, random.NextDouble(), Stopped: false))];
        var everybody = Nobody.Night([own], random);
        var made = SendingState.Of(Views, everybody.Effect, own, learnedFrom: true, 20);
        var alone = SendingState.Of(Views, Nobody.Effect, own, learnedFrom: false, 20);
        made.Effect.Effect([0, 0, 0, 0, 0]).Mean.ShouldBe(alone.Effect.Effect([0, 0, 0, 0, 0]).Mean, 1e-9);
        made.Leaning.Logs.ShouldBe(alone.Leaning.Logs, 1e-9);
        made.Dose.ShouldBe(alone.Dose);
    }

    [Fact]
    public void Messages_that_always_bring_much_come_to_be_sent_and_those_that_drive_people_away_do_not()
    {
        Speaking(reward: 1.5, stops: false).ShouldBeGreaterThan(.7);
        Speaking(reward: 0, stops: false).ShouldBeLessThan(.3);

        static double Speaking(double reward, bool stops)
        {
            var (random, state) = (new Random(5), Known());
            for (var i = 0; i < 120; i++)
            {
                var decision = SendingPolicy.Decide(Sitting with { At = Noon.AddDays(i), Pain = i % 10 }, Wishes, state, Views, trial: true, random.NextDouble());
                state = state.After(decision, decision.Choice == Message.None ? .1 : reward, stops, Views);
            }
            // After a rest, so that it is not the messages of late that keep it silent.
            for (var i = 0; i < 30; i++) state = state.After(SendingPolicy.Decide(Sitting, Wishes, state, Views, trial: true, .999), .1, stopped: false, Views);
            return SendingPolicy.Decide(Sitting, Wishes, state, Views, trial: false, .5).Speaking;
        }
    }

    private static SendingState Known() => SendingState.Before(Views, Nobody.Effect) with { Days = 30 };
}
