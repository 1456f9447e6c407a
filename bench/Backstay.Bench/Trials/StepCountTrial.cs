using Backstay.Bench.Trials.Patients;
using Backstay.Movement.Sending;

namespace Backstay.Bench.Trials;

/// <summary>Sixty virtual patients one after another; what counts is how the last thirty fare.</summary>
internal static class StepCountTrial
{
    public const int People = 60, Counted = 30;

    /// <summary>Steps that a unit of reward stands for.</summary>
    public const double Unit = 100;

    public static Fared Run(ISender sender, StepCountSettings settings, Random random)
    {
        var (steps, ended) = (0d, 0);
        for (var person = 0; person < People; person++)
        {
            var patient = new StepCountPatient(settings, random);
            var walked = Live(sender, patient);
            if (person < People - Counted) continue;
            steps += walked;
            if (patient.HadEnough) ended++;
        }
        return new(steps / Counted, (double)ended / Counted);
    }

    /// <summary>Chances to fit as they occur.</summary>
    public static IEnumerable<double> FitsOf(double sigma, Random random, int draws = 401) =>
        Enumerable.Range(0, draws).Select(_ => new StepCountPatient(new(sigma), random).Chance).Select(chance => Math.Max(chance, 1 - chance));

    public static double Live(ISender sender, StepCountPatient patient)
    {
        var sum = 0d;
        sender.Begin();
        while (!patient.Over)
        {
            var likely = patient.Chance > .5 ? 1 : 0;
            var moment = new Moment(patient.CanWalk ? Math.Max(patient.Chance, 1 - patient.Chance) : 0, StepCountPatient.Moments - patient.Lived);
            var message = sender.Choose(moment, null);
            var steps = patient.Act(message switch { Message.None => 0, Message.General => 1, _ => likely + 2 });
            sender.Saw(moment, new(moment.Fits, message, steps / Unit, patient.HadEnough));
            sum += steps;
        }
        sender.End();
        return sum;
    }
}

/// <param name="Steps">Of a whole life, mean.</param>
/// <param name="Ended">Share of lives that ended because they had enough.</param>
internal sealed record Fared(double Steps, double Ended);
