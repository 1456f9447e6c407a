using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Plan.Work;

/// <summary>A person's problems, solutions, agreements and steps. Every question asks for them by the person whose they are.</summary>
internal sealed class WorkBook(AppDb db)
{
    public async Task<WayBack> OfAsync(PersonId person, CancellationToken ct) => new(
        await db.DayBlocks.AnyAsync(block => block.PersonId == person, ct),
        await db.WorkProblems.AsNoTracking().Where(problem => problem.PersonId == person).OrderBy(problem => problem.Id).ToListAsync(ct),
        await db.WorkSolutions.AsNoTracking().Where(solution => solution.PersonId == person).OrderBy(solution => solution.Id).ToListAsync(ct),
        await db.WorkAgreements.AsNoTracking().Where(agreed => agreed.PersonId == person).OrderBy(agreed => agreed.Id).ToListAsync(ct),
        await db.ReturnPlans.AsNoTracking().FirstOrDefaultAsync(plan => plan.PersonId == person, ct),
        await db.HardWeeks.AsNoTracking().Where(week => week.PersonId == person).OrderBy(week => week.From).ToListAsync(ct));

    /// <returns>To be changed; null for somebody else's.</returns>
    public Task<WorkProblem?> ProblemAsync(PersonId person, Guid id, CancellationToken ct)
    {
        var key = new WorkProblemId(id);
        return db.WorkProblems.FirstOrDefaultAsync(problem => problem.Id == key && problem.PersonId == person, ct);
    }

    /// <returns>To be changed; null for somebody else's.</returns>
    public Task<Agreed?> AgreementAsync(PersonId person, Guid id, CancellationToken ct)
    {
        var key = new WorkAgreementId(id);
        return db.WorkAgreements.FirstOrDefaultAsync(agreed => agreed.Id == key && agreed.PersonId == person, ct);
    }

    /// <summary>A form sent twice is stored once, by the id that was made when it was shown.</summary>
    public async Task AddAsync(WorkProblem problem, CancellationToken ct)
    {
        if (!await db.WorkProblems.AnyAsync(one => one.Id == problem.Id, ct)) db.WorkProblems.Add(problem);
        await db.SaveChangesAsync(ct);
    }

    public async Task AddAsync(WorkSolution solution, CancellationToken ct)
    {
        if (!await db.WorkSolutions.AnyAsync(one => one.Id == solution.Id, ct)) db.WorkSolutions.Add(solution);
        await db.SaveChangesAsync(ct);
    }

    public async Task AddAsync(Agreed agreed, CancellationToken ct)
    {
        if (!await db.WorkAgreements.AnyAsync(one => one.Id == agreed.Id, ct)) db.WorkAgreements.Add(agreed);
        await db.SaveChangesAsync(ct);
    }

    /// <returns>False for somebody else's.</returns>
    public async Task<bool> RemoveSolutionAsync(PersonId person, Guid id, CancellationToken ct)
    {
        var key = new WorkSolutionId(id);
        return await db.WorkSolutions.Where(solution => solution.Id == key && solution.PersonId == person).ExecuteDeleteAsync(ct) > 0;
    }

    public async Task SetPlanAsync(PersonId person, GradedSteps steps, CancellationToken ct)
    {
        var plan = await db.ReturnPlans.FirstOrDefaultAsync(one => one.PersonId == person, ct);
        if (plan is null) db.ReturnPlans.Add(plan = new ReturnPlan { PersonId = person });
        plan.Set(steps);
        await db.SaveChangesAsync(ct);
    }

    public async Task TellWeekAsync(PersonId person, DateOnly from, WeekChange change, string reason, CancellationToken ct)
    {
        var week = await db.HardWeeks.FirstOrDefaultAsync(one => one.PersonId == person && one.From == from, ct);
        if (week is null) db.HardWeeks.Add(week = new HardWeek { PersonId = person, From = from });
        (week.Change, week.Reason) = (change, reason);
        await db.SaveChangesAsync(ct);
    }

    public Task TakeWeekBackAsync(PersonId person, DateOnly from, CancellationToken ct) =>
        db.HardWeeks.Where(week => week.PersonId == person && week.From == from).ExecuteDeleteAsync(ct);

    public Task SaveAsync(CancellationToken ct) => db.SaveChangesAsync(ct);
}
