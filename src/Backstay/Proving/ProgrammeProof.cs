using Backstay.Programmes.Entry;
using Backstay.Simulation;

namespace Backstay.Proving;

/// <summary>What the people of one programme do on its days, and what has to be seen there.</summary>
internal abstract class ProgrammeProof(Cohort cohort)
{
    private readonly Claim answered = new("Nobody meets a page that fails or stops them", "visits");

    /// <summary>Of the simulation.</summary>
    public abstract int Days { get; }

    protected Cohort Cohort => cohort;

    protected string Id => cohort.Programme.Id;

    protected SimulatedClock Clock => cohort.Program.Clock;

    /// <summary>Before the first day.</summary>
    public virtual Task PrepareAsync(CancellationToken ct) => Task.CompletedTask;

    public abstract bool Comes(Participant one, int day);

    /// <summary>The half hour of the day in which they come.</summary>
    public virtual int SlotOn(Participant one, int day) => 2 * one.Me.Resident.Temperament.Hour + one.Number % 2;

    /// <summary>Whether one comes after the other on that day.</summary>
    public virtual bool InTurn(int day) => day == 0;

    /// <summary>A visit. A page that lacks what they came for ends it, and is held against the programme.</summary>
    public async Task VisitAsync(Participant one, int day, CancellationToken ct)
    {
        one.Me.Course.NextDay();
        try
        {
            await LiveAsync(one, day, ct);
            answered.See(one.Number, true, "");
        }
        catch (Exception error) when (error is InvalidOperationException or HttpRequestException)
        {
            answered.See(one.Number, false, $"day {day}, {one.Called}: {error.Message}");
        }
    }

    /// <summary>What those who work here do after the last visit of a day.</summary>
    public virtual Task EveningAsync(int day, CancellationToken ct) => Task.CompletedTask;

    public async Task<IReadOnlyList<Proof>> ConcludeAsync(CancellationToken ct) => [.. await ProofsAsync(ct), answered.Prove()];

    /// <summary>Whether the page tells somebody why they may not begin, and what they can do instead, and lets nobody begin.</summary>
    /// <param name="item">The answer that decided.</param>
    protected bool IsToldWhy(Participant one, string item) =>
        cohort.Programme.Entry.OfType<EntryCondition.Number>().FirstOrDefault(condition => condition.Answer.Item == item) is { Otherwise: var otherwise }
        && cohort.Preview.RefusalOf(otherwise) is var (why, instead) && one.Browser.Text.Contains(why, StringComparison.Ordinal) && one.Browser.Text.Contains(instead, StringComparison.Ordinal)
        && one.Sees("main a.button.main") && !one.Browser.Buttons.Contains(Programmes.Words.Begin);

    protected abstract Task LiveAsync(Participant one, int day, CancellationToken ct);

    /// <summary>In the order of the acceptance list.</summary>
    protected abstract Task<IReadOnlyList<Proof>> ProofsAsync(CancellationToken ct);
}
