namespace Backstay.Simulation;

/// <summary>One virtual person's days: what they feel, whether they come, and in which order they go through the doors.</summary>
internal sealed class Life : IDisposable
{
    // After so long without a visit they have left for good.
    private const int DaysUntilLeft = 14;

    // Now and then somebody pauses their plan for a week, as on a holiday.
    private const double PauseChance = .01;
    private const int PauseDays = 7;

    private readonly Someone me;
    private readonly SimulatedMail mail;
    private int? pausedUntil;
    private bool inFlareUp;
    private int lastVisit;

    public Life(Resident resident, Browser browser, SimulatedMail mail)
    {
        this.mail = mail;
        me = new(resident, browser, new Random(resident.Seed), new PainCourse(resident.Temperament, new Random(resident.Seed + 1)), new Disposition(resident.Temperament), new Tally());
    }

    public Resident Resident => me.Resident;

    /// <summary>Its cookies still know the person when the simulation is over.</summary>
    public Browser Browser => me.Browser;

    public Tally Tally => me.Tally;

    /// <summary>The half hour of a day in which they come, if they do. Who is steady comes at one hour, so that a demo begun early on a Saturday shows them too.</summary>
    public int SlotOn(DateOnly date) => 2 * Math.Min(23, Resident.Temperament.Hour + (IsWeekend(date) && !Resident.Steady ? 2 : 0)) + Math.Abs(Resident.Seed) % 2;

    /// <param name="day">Day of the simulation.</param>
    public async Task LiveAsync(int day, DateOnly date, CancellationToken ct)
    {
        me.Course.NextDay(flareBegins: day == Resident.FlareOn);
        if (day != Resident.BeginsOn && !Comes(day, date))
        {
            me.Disposition.StayedAway();
            me.Disposition.WasAsked(0);
            return;
        }
        if (day == Resident.BeginsOn) await Arriving.BeginAsync(me, mail, ct);
        lastVisit = day;
        Tally.Visits.Add(day);
        me.Disposition.Came();
        var before = Tally.TimesAsked;
        await VisitAsync(day, date, ct);
        me.Disposition.WasAsked(Tally.TimesAsked - before);
    }

    public void Dispose() => me.Browser.Dispose();

    private bool Comes(int day, DateOnly date)
    {
        Tally.Left |= day - lastVisit > DaysUntilLeft && pausedUntil is null;
        if (Tally.Left || pausedUntil > day) return false;
        return Resident.Steady || me.Random.NextDouble() < me.Disposition.ChanceToCome(day - Resident.BeginsOn, IsWeekend(date), me.Course.IsFlare);
    }

    private async Task VisitAsync(int day, DateOnly date, CancellationToken ct)
    {
        await me.Browser.OpenAsync("/today", ct);
        if (pausedUntil is not null) await Planning.ResumeAsync(me, ct);
        pausedUntil = null;
        await Telling.CheckInAsync(me, ct);
        if (!inFlareUp && me.Course.IsFlare && me.Course.Today >= 6) inFlareUp = await Struggling.BeginAsync(me, ct);
        else if (inFlareUp && !me.Course.IsFlare) inFlareUp = !await Struggling.EndAsync(me, ct);
        else if (inFlareUp) await Struggling.GoOnAsync(me, ct);
        await Doing.ThingsAsync(me, ct);
        await Telling.AnswerWhatIsAskedAsync(me, ct);
        if (Resident.Studies is { } module && !inFlareUp) await Studying.GoOnAsync(me, module, ct);
        if (date.DayOfWeek == DayOfWeek.Sunday && !inFlareUp && me.Chance(me.Resident.Temperament.Telling)) await Planning.WeekAsync(me, ct);
        if (day == Resident.PausesOn || (!inFlareUp && !Resident.Steady && day > Resident.BeginsOn + 7 && me.Chance(PauseChance)))
        {
            await Planning.PauseAsync(me, ct);
            pausedUntil = day == Resident.PausesOn ? int.MaxValue : day + PauseDays;
        }
    }

    private static bool IsWeekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
