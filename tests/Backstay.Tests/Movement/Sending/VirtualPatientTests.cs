using Backstay.Bench.Trials;
using Backstay.Bench.Trials.Patients;
using Backstay.Movement.Sending;

namespace Backstay.Tests.Movement.Sending;

[Trait("Runs", "once")]
public sealed class VirtualPatientTests
{
    [Fact]
    public void Patients_without_noise_walk_as_the_equations_say()
    {
        // The authors' own environment gave 5 steps in silence, 388 with a general message each time, and 490 to 502 at random in few lives; of the equations the last is 515 in the long run.
        Whole(_ => 0).ShouldBe(5, 1e-9);
        Whole(_ => 1).ShouldBe(387.5, 1e-9);
        var random = new Random(8);
        Enumerable.Range(0, 1500).Average(_ => Live(new(.4), _ => random.Next(4), random)).ShouldBe(515, 30);

        static double Whole(Func<StepCountPatient, int> choose) => Live(new(1), choose, new Random(7));
    }

    [Fact]
    public void Messages_for_the_wrong_context_end_a_life_at_the_third()
    {
        var patient = new StepCountPatient(new(.4), new Random(1));
        for (var i = 0; i < 3; i++) patient.Act(3 - patient.Context);
        (patient.HadEnough, patient.Lived, patient.Disengagement).ShouldBe((true, 3, 1));
        Should.Throw<InvalidOperationException>(() => patient.Act(0));
    }

    [Fact]
    public void The_best_that_can_be_done_is_what_was_measured() => StepCountOptimum.Of(2).ShouldBe(1595, 8);

    [Fact]
    public void Noise_leaves_what_nobody_sees_between_nought_and_one_and_keeps_its_mean()
    {
        var random = new Random(3);
        foreach (var settings in new StepCountSettings[] { new(.4, .2, 20), new(.4, Concentration: 10), new(.4, .2, 20, FlareBegins: .1) })
            Live(settings, patient =>
            {
                patient.Habituation.ShouldBeInRange(0, 1);
                patient.Disengagement.ShouldBeInRange(0, 1);
                return random.Next(4);
            }, random);
        Enumerable.Range(0, 4000).Average(_ => AfterOne(new(.4, .2))).ShouldBe(.15, .001);
        Enumerable.Range(0, 4000).Average(_ => AfterOne(new(.4, Concentration: 10))).ShouldBe(.15, .01);

        double AfterOne(StepCountSettings settings)
        {
            var patient = new StepCountPatient(settings, random);
            patient.Act(1);
            return patient.Habituation;
        }
    }

    [Fact]
    public void In_a_flare_up_even_the_right_message_strains_and_nobody_walks()
    {
        var patient = new StepCountPatient(new(.4, FlareBegins: 1, FlareEnds: 0), new Random(1));
        patient.Act(0);
        patient.CanWalk.ShouldBeFalse();
        patient.Act(patient.Context + 2).ShouldBe(0);
        patient.Disengagement.ShouldBe(.5, 1e-9);
    }

    [Fact]
    public void What_fourteen_lives_teach_serves_the_next_better_than_trying_ever_the_same()
    {
        var (random, settings) = (new Random(6), new StepCountSettings(.4, .2, 20));
        var (learning, plain) = (new LearningSender(random, rounds: 6), new Exp3Sender(random));
        for (var i = 0; i < 14; i++)
        {
            StepCountTrial.Live(learning, new(settings, random));
            StepCountTrial.Live(plain, new(settings, random));
        }
        var learned = Enumerable.Range(0, 8).Average(_ => StepCountTrial.Live(learning, new(settings, random)));
        learned.ShouldBeGreaterThan(1.4 * Enumerable.Range(0, 8).Average(_ => StepCountTrial.Live(plain, new(settings, random))));
        learned.ShouldBeGreaterThan(.7 * 3238);
    }

    [Fact]
    public void A_person_of_daily_life_does_more_with_good_messages_than_the_best_that_there_is_with_none()
    {
        var random = new Random(2);
        foreach (var person in Enumerable.Range(0, 3).Select(_ => DailyLifePerson.Draw(random)))
        {
            var best = DailyLifeOptimum.Of(person, random);
            var silent = Enumerable.Range(0, 30).Average(_ => Days(new(person, random), Message.None));
            silent.ShouldBe(DailyLife.Moments * DailyLifePerson.Bare, 15);
            best.ShouldBeGreaterThan(silent);
            best.ShouldBeGreaterThan(Enumerable.Range(0, 30).Average(_ => Days(new(person, random), Message.Fitted)));
        }

        static double Days(DailyLife life, Message always)
        {
            var sum = 0d;
            while (!life.Over) sum += life.Act(always).Minutes;
            return sum;
        }
    }

    private static double Live(StepCountSettings settings, Func<StepCountPatient, int> choose, Random random)
    {
        var (patient, sum) = (new StepCountPatient(settings, random), 0d);
        while (!patient.Over) sum += patient.Act(choose(patient));
        return sum;
    }
}
