namespace Backstay.Simulation;

/// <summary>Who lives in the town, for how long.</summary>
/// <param name="Begin">The first day.</param>
/// <param name="LastHour">On the last day nobody comes after this hour; it may be today, and the future is not ours.</param>
internal sealed record TownPlan(IReadOnlyList<Resident> Residents, DateOnly Begin, int Days, int LastHour = 24)
{
    /// <summary>Nobody else is in the database. Virtual people do not live among real ones, and the same seed needs the same beginning.</summary>
    public bool Alone { get; init; } = true;

    /// <summary>People of all kinds, who begin on days spread over the first week; four in ten keep their data by e-mail, one in three agrees that their weeks help others.</summary>
    /// <param name="today">The day after the last one.</param>
    public static TownPlan Of(int people, int weeks, int seed, DateOnly today)
    {
        var residents = Enumerable.Range(0, people).Select(n => seed * 100_003 + n).Select(one => new Resident(
            one, Temperament.Draw(new Random(one)), BeginsOn: Math.Abs(one) % 7, Email: Math.Abs(one) % 10 < 4 ? $"person{one}@simulated.example" : null) { Shares = Math.Abs(one) % 3 == 0 });
        // The last to begin live their whole weeks too.
        var days = 7 * weeks + 6;
        return new([.. residents], today.AddDays(-days), days);
    }
}

/// <summary>A virtual person before they begin.</summary>
/// <param name="Seed">Draws all that chance decides for this person.</param>
/// <param name="BeginsOn">Day of the simulation, from 0, on which they open Backstay for the first time.</param>
/// <param name="FlareOn">Day of the simulation on which a flare-up begins for certain; null leaves it to chance.</param>
/// <param name="Email">Address that they keep their data with; null for a guest.</param>
internal sealed record Resident(int Seed, Temperament Temperament, int BeginsOn = 0, int? FlareOn = null, string? Email = null)
{
    /// <summary>Comes every day and does what is offered: for showing, not for learning from.</summary>
    public bool Steady { get; init; }

    /// <summary>Refuses the first exercise that they meet.</summary>
    public bool Refuses { get; init; }

    /// <summary>Day of the simulation from which their plan is paused; null leaves it to chance.</summary>
    public int? PausesOn { get; init; }

    public bool Simple { get; init; }

    /// <summary>Agrees that their weeks help others.</summary>
    public bool Shares { get; init; }

    /// <summary>Module of the course that they go through now and then; null for none.</summary>
    public string? Studies { get; init; }
}

/// <summary>Runs the real program under a simulated clock and lets virtual people use its pages, half hour by half hour.</summary>
internal sealed class Town : IAsyncDisposable
{
    private readonly TownPlan plan;
    private readonly SimulatedProgram program;

    private Town(TownPlan plan, SimulatedProgram program)
    {
        (this.plan, this.program) = (plan, program);
        Lives = [.. plan.Residents.Select(resident => new Life(resident, new Browser(Address), Mail))];
    }

    public IReadOnlyList<Life> Lives { get; }

    public IServiceProvider Services => program.Services;

    public Uri Address => program.Address;

    public SimulatedMail Mail => program.Mail;

    public static async Task<Town> FoundAsync(string[] settings, TownPlan plan, CancellationToken ct) => new(plan, await SimulatedProgram.StartAsync(settings, plan.Begin, plan.Alone, ct));

    /// <param name="told">Called after each day with the days done.</param>
    public async Task LiveAsync(Action<int> told, CancellationToken ct)
    {
        for (var day = 0; day < plan.Days; day++)
        {
            var date = plan.Begin.AddDays(day);
            foreach (var slot in Lives.Where(life => life.Resident.BeginsOn <= day).GroupBy(life => life.SlotOn(date)).OrderBy(slot => slot.Key))
            {
                if (day == plan.Days - 1 && slot.Key / 2 >= plan.LastHour) break;
                program.MoveTo(date, slot.Key);
                // Who begins gets an id in turn; after that, people live beside each other.
                foreach (var life in slot.Where(life => life.Resident.BeginsOn == day)) await life.LiveAsync(day, date, ct);
                await Parallel.ForEachAsync(slot.Where(life => life.Resident.BeginsOn != day), ct, async (life, cut) => await life.LiveAsync(day, date, cut));
                await program.DeliverAsync(ct);
            }
            told(day + 1);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var life in Lives) life.Dispose();
        await program.DisposeAsync();
    }
}
