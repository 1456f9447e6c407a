using System.Globalization;
using Backstay.Movement.Suggestions;
using Backstay.Programmes.Files;
using MathNet.Numerics.Statistics;

namespace Backstay.Proving;

/// <summary>What the researcher's file of decisions shows, counted while it is read.</summary>
internal sealed class DecisionsProof
{
    private const double Exact = 1e-9;

    /// <summary>Counts of nine activities stay within so many standard errors of what their probabilities say.</summary>
    private const double MostErrors = 4;

    private readonly Dictionary<(int Week, string Phase, string Policy, bool Chose), int> weeks = [];
    private readonly Dictionary<string, (int Came, double Expected, double Variance)> activities = [];
    private readonly Dictionary<string, (Followed Generic, Followed Personal)> followed = [];
    private readonly HashSet<string> participants = [];
    private int all, drawn, told, among, again, generic;
    private double farthest;

    public static async Task<DecisionsProof> ReadAsync(IAsyncEnumerable<string> csv, CancellationToken ct)
    {
        var (proof, columns) = (new DecisionsProof(), (IReadOnlyDictionary<string, int>?)null);
        await foreach (var line in csv.WithCancellation(ct))
            if (columns is null) columns = LoggedDecision.Columns(line);
            else proof.Count(LoggedDecision.Read(line, columns));
        return proof;
    }

    /// <summary>Which phase the weeks have, and that what chose in it is what the phase says.</summary>
    public Proof Phase(int from, int to, Suggestions phase)
    {
        var of = weeks.Where(one => one.Key.Week >= from && one.Key.Week <= to).ToList();
        var (sum, right) = (of.Sum(one => one.Value), of.Where(one => one.Key.Phase == phase.ToString() && one.Key.Chose == (phase != Suggestions.None)).Sum(one => one.Value));
        var when = from == to ? $"Week {from}" : $"Weeks {from} and {to}";
        var how = phase switch { Suggestions.None => "nothing", Suggestions.Generic => "generic suggestions, drawn by chance", _ => "suggestions from one's own movement" };
        return new($"{when}: {how}, by the researcher's file", sum > 0 && right == sum ? Verdict.Holds : Verdict.Fails,
            $"{right:N0} of {sum:N0} decisions, chosen by {string.Join(", ", of.Select(one => one.Key.Policy).Distinct().Order(StringComparer.Ordinal))}");
    }

    /// <summary>How often each activity came in the generic weeks, beside how often its probabilities said.</summary>
    public Proof Even()
    {
        var most = activities.Values.Select(one => one.Variance == 0 ? 0 : Math.Abs(one.Came - one.Expected) / Math.Sqrt(one.Variance)).DefaultIfEmpty(double.PositiveInfinity).Max();
        return new("What was drawn in the generic weeks follows the probabilities", most <= MostErrors ? Verdict.Holds : Verdict.Fails,
            string.Create(CultureInfo.InvariantCulture, $"{generic:N0} draws of {activities.Count} activities; the farthest is {most:0.0} standard errors away, {MostErrors:0} allowed"));
    }

    /// <param name="shown">Suggestions that stood on pages.</param>
    public Proof Whole(int shown) => new("The export shows phase, probability and choice of each decision", told == shown && told == drawn && shown > 0 ? Verdict.Holds : Verdict.Fails,
        $"{told:N0} of {drawn:N0} choices in the file, {shown:N0} suggestions on pages; {all - drawn:N0} decisions for nothing; {participants.Count:N0} participants");

    /// <summary>The study's result as anybody can reckon it who has the file alone: how much more was done of personal than of generic suggestions, each person compared with themselves.</summary>
    /// <param name="told">Suggestions that were told as done on pages.</param>
    public Proof Result(int told)
    {
        var differences = followed.Values.Where(one => one is { Generic.Drawn: > 0, Personal.Drawn: > 0 }).Select(one => one.Personal.Share - one.Generic.Share).ToList();
        var (mean, error) = (differences.DefaultIfEmpty().Average(), differences.Count < 2 ? double.NaN : differences.StandardDeviation() / Math.Sqrt(differences.Count));
        var done = followed.Values.Sum(one => one.Generic.Done + one.Personal.Done);
        return new("Whoever has the file alone finds the study's result", done == told && differences.Count > 1 ? Verdict.Holds : Verdict.Fails, string.Create(CultureInfo.InvariantCulture,
            $"{100 * mean:0.0} of 100 suggestions more were done in the personal weeks, standard error {100 * error:0.0}, {differences.Count:N0} people each compared with themselves; {done:N0} done in the file, {told:N0} on pages"));
    }

    public Proof SumsToOne() => Of("The probabilities of each decision add up to 1, and that of the choice is among them", farthest < Exact ? among : 0);

    public Proof DrawnAgain() => Of("Each draw, made again, gives the same choice", again);

    private Proof Of(string statement, int right) => new(statement, drawn > 0 && right == drawn ? Verdict.Holds : Verdict.Fails, $"{right:N0} of {drawn:N0} decisions");

    private void Count(LoggedDecision one)
    {
        all++;
        participants.Add(one.Participant);
        var chose = one.Choice.Length > 0;
        var key = (one.Week, one.Phase, one.Policy, chose);
        weeks[key] = weeks.GetValueOrDefault(key) + 1;
        if (!chose) return;
        drawn++;
        if (one is { Phase.Length: > 0, Probability: > 0 and <= 1 } && one.Weighed.ContainsKey(one.Choice)) told++;
        if (Math.Abs(one.Weighed.GetValueOrDefault(one.Choice) - one.Probability) < Exact) among++;
        if (Suggester.DrawAgain(one.Arms, one.Draw) == one.Choice) again++;
        farthest = Math.Max(farthest, Math.Abs(one.Weighed.Values.Sum() - 1));
        Follow(one);
        if (one.Phase == nameof(Suggestions.Generic)) CountGeneric(one);
    }

    private void Follow(LoggedDecision one)
    {
        var (before, done) = (followed.GetValueOrDefault(one.Participant), one.Outcome == Suggester.DoneOutcome ? 1 : 0);
        followed[one.Participant] = one.Phase == nameof(Suggestions.Generic) ? (before.Generic.And(done), before.Personal) : (before.Generic, before.Personal.And(done));
    }

    private void CountGeneric(LoggedDecision one)
    {
        generic++;
        foreach (var activity in one.Weighed.GroupBy(arm => LoggedDecision.ActivityOf(arm.Key)))
        {
            var (before, chance) = (activities.GetValueOrDefault(activity.Key), activity.Sum(arm => arm.Value));
            activities[activity.Key] = (before.Came + (LoggedDecision.ActivityOf(one.Choice) == activity.Key ? 1 : 0), before.Expected + chance, before.Variance + chance * (1 - chance));
        }
    }

    private readonly record struct Followed(int Drawn, int Done)
    {
        public double Share => (double)Done / Drawn;

        public Followed And(int done) => new(Drawn + 1, Done + done);
    }
}
