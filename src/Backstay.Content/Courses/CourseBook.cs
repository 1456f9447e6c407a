using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Content.Courses;

/// <summary>What a person has read of the course, run by run. Nothing is locked, and a second run leaves the first as it was.</summary>
internal sealed class CourseBook(AppDb db, GroupWriter writer, CourseShelf shelf, TimeProvider clock)
{
    private const string Insert =
        """
        INSERT INTO content_course_steps ("PersonId", "RunId", "Part", "At") VALUES (@person, @run, @part, @at) ON CONFLICT DO NOTHING
        """;

    /// <returns>Of each module that was begun, the last used first.</returns>
    public async Task<IReadOnlyList<CourseProgress>> OfAsync(PersonId person, CancellationToken ct)
    {
        var runs = await db.CourseRuns.AsNoTracking().Where(run => run.PersonId == person).OrderBy(run => run.BeganAt).ThenBy(run => run.Id).ToListAsync(ct);
        if (runs.Count == 0) return [];
        var steps = (await db.CourseSteps.AsNoTracking().Where(step => step.PersonId == person).ToListAsync(ct)).ToLookup(step => step.RunId);
        return
        [
            .. runs.GroupBy(run => run.Module).Where(same => shelf.Find(same.Key) is not null)
                .Select(same => ProgressOf(shelf.Find(same.Key)!, [.. same], steps)).OrderByDescending(progress => progress.LastAt),
        ];
    }

    public async Task<CourseProgress?> OfAsync(PersonId person, string module, CancellationToken ct) =>
        (await OfAsync(person, ct)).FirstOrDefault(progress => progress.Module.Id == module);

    /// <summary>Begins a new run, unless one is open.</summary>
    public async Task BeginAsync(PersonId person, CourseModule module, CancellationToken ct)
    {
        if (await NewestAsync(person, module, ct) is { FinishedAt: null }) return;
        db.CourseRuns.Add(NewRun(person, module));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>A part was read. The first one begins the module, the last one finishes it; looking something up afterwards changes nothing.</summary>
    public async Task ReadAsync(PersonId person, CourseModule module, CoursePart part, CancellationToken ct)
    {
        var run = await NewestAsync(person, module, ct);
        if (run is { FinishedAt: not null }) return;
        if (run is null)
        {
            run = NewRun(person, module);
            db.CourseRuns.Add(run);
            await db.SaveChangesAsync(ct);
        }
        await writer.WriteAsync(new Write(Insert, ("person", person.Value), ("run", run.Id.Value), ("part", part.Id), ("at", clock.GetUtcNow().UtcDateTime)), ct);
        var read = await db.CourseSteps.Where(step => step.PersonId == person && step.RunId == run.Id).Select(step => step.Part).ToListAsync(ct);
        if (!module.Parts.All(one => read.Contains(one.Id))) return;
        run.Finish(clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
    }

    private Task<CourseRun?> NewestAsync(PersonId person, CourseModule module, CancellationToken ct) => db.CourseRuns
        .Where(run => run.PersonId == person && run.Module == module.Id).OrderByDescending(run => run.BeganAt).ThenByDescending(run => run.Id).FirstOrDefaultAsync(ct);

    private CourseRun NewRun(PersonId person, CourseModule module) =>
        new() { Id = clock.NewId<CourseRunId>(), PersonId = person, Module = module.Id, BeganAt = clock.GetUtcNow() };

    private static CourseProgress ProgressOf(CourseModule module, IReadOnlyList<CourseRun> runs, ILookup<CourseRunId, CourseStep> steps)
    {
        var newest = runs[^1];
        var read = steps[newest.Id].ToList();
        return new(module, read.Select(step => step.Part).ToHashSet(), newest.FinishedAt, read.Select(step => step.At).Append(newest.BeganAt).Max(), runs.Count(run => run.FinishedAt is not null));
    }
}
