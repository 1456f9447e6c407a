namespace Backstay.Simulation;

/// <summary>What changes in a virtual person as they live: habit and confidence grow with doing, being asked wears out. All are 0 to 1.</summary>
internal sealed class Disposition(Temperament person)
{
    // Lally et al., Eur J Soc Psychol 2010;40:998: a daily act nears automaticity along a curve that is 95 % there after a median of 66 days.
    private const double HabitGain = 3.0 / 66, HabitLoss = .03;

    // As habituation in the virtual patients of StepCountJITAI (Karine and Marlin 2024): up by .05 when asked, down to nine tenths on a day of rest.
    private const double AskedGain = .05, FatigueKept = .9;

    // Bandura: mastery is the strongest source of confidence; a thing that hurt or was too hard takes more than one success gives.
    private const double DoneGain = .02, SetbackLoss = .05;

    private const double LongAbsence = 3;

    private int away;

    public double Habit { get; private set; }

    public double Confidence { get; private set; } = person.Confidence;

    /// <summary>
    /// Weariness of being asked. The product sends no reminders yet; what counts here is each time it asks for a look-back or for answers about
    /// oneself, and each mail.
    /// </summary>
    public double Fatigue { get; private set; }

    public double ChanceToCome(int daysSinceBegin, bool weekend, bool flareUp)
    {
        var keen = person.Keenness * Math.Pow(1 - person.Wear, daysSinceBegin / 28.0) * (weekend ? person.Weekend : 1);
        var chance = (keen + (1 - keen) * Habit) * (1 - person.Thinness * Fatigue) * (away > LongAbsence ? .6 : 1);
        return Math.Clamp(chance + (flareUp ? .3 : 0), 0, .98);
    }

    /// <param name="pain">Today, 0 to 10.</param>
    public double ChanceToDo(int pain) => Math.Clamp(Confidence * (1 - .06 * pain) + .2 * Habit, 0, .98);

    public void Came() => (Habit, away) = (Habit + HabitGain * (1 - Habit), 0);

    public void StayedAway() => (Habit, away) = (Habit * (1 - HabitLoss), away + 1);

    public void Did() => Confidence = Math.Min(1, Confidence + DoneGain * (1 - Confidence));

    public void HadSetback() => Confidence *= 1 - SetbackLoss;

    /// <param name="times">Today: 0 lets them rest.</param>
    public void WasAsked(int times) => Fatigue = times == 0 ? Fatigue * FatigueKept : Math.Min(1, Fatigue + times * AskedGain);
}
