namespace Backstay.Movement.Sending;

/// <summary>What is believed of one person: how far each of <see cref="Outlooks"/> is theirs, and where they stand under it. Two dozen times three numbers.</summary>
/// <param name="Logs">Logarithms of weights; only their differences matter.</param>
internal sealed record Leaning(IReadOnlyList<double> Logs, IReadOnlyList<Standing> At)
{
    public static Leaning Before(Outlooks outlooks) => new([.. outlooks.All.Select(_ => 0d)], [.. outlooks.All.Select(one => one.Model.Start)]);

    /// <summary>After a night has renewed the outlooks, what somebody answered so far is gone through again.</summary>
    public static Leaning Of(Outlooks outlooks, IEnumerable<Answer> answers) => answers.Aggregate(Before(outlooks), (leaning, answer) => leaning.After(outlooks, answer));

    public Leaning After(Outlooks outlooks, Answer answer)
    {
        var steps = outlooks.All.Select((one, i) => Likelihood.Step(one.Model, At[i], answer)).ToList();
        return new([.. steps.Select((step, i) => Logs[i] + step.Log)], [.. steps.Select(step => step.Next)]);
    }

    /// <summary>Adds up to 1.</summary>
    public IReadOnlyList<double> Weights
    {
        get
        {
            var most = Logs.Max();
            var sum = Logs.Sum(log => Math.Exp(log - most));
            return [.. Logs.Select(log => Math.Exp(log - most) / sum)];
        }
    }
}
