using Backstay.Movement.Sending;
using Backstay.Movement.Sending.Deciding;

namespace Backstay.Bench.Trials;

/// <summary>The product's own: one draw of what is believed of people, planned for, for each life; what it taught is learned before the next.</summary>
internal sealed class LearningSender(Random random, bool knowsEnd = true, int rounds = 10) : ISender
{
    private const int Fits = 31;

    private readonly List<IReadOnlyList<Answer>> lives = [];
    private readonly List<double> seen = [.. Enumerable.Range(0, Fits).Select(i => (i + .5) / Fits)];
    private Posterior posterior = Posterior.Before(Prior.Wide, random);
    private List<Answer> life = [];
    private Outlook? outlook;
    private Standing standing;

    public Posterior Posterior => posterior;

    public bool KnowsEnd => knowsEnd;

    public void Begin()
    {
        (outlook, life) = (new(posterior.Draw(random), Quantiles()), []);
        standing = outlook.Model.Start;
    }

    public Message Choose(Moment moment, Circumstances? now) => outlook!.Best(standing, knowsEnd ? moment : moment with { Left = null });

    public void Saw(Moment moment, Answer answer)
    {
        life.Add(answer);
        seen.Add(moment.Fits);
        standing = Likelihood.Step(outlook!.Model, standing, answer).Next;
    }

    public void End()
    {
        lives.Add(life);
        posterior = posterior.Learn(lives, lives.Count < 10 ? 5 * rounds : rounds, random);
    }

    private IEnumerable<double> Quantiles()
    {
        var sorted = seen.Skip(seen.Count > 3 * Fits ? Fits : 0).Order().ToList();
        return Enumerable.Range(0, Fits).Select(i => sorted[(int)((i + .5) / Fits * sorted.Count)]);
    }
}
