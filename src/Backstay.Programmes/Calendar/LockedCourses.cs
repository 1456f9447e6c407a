using Backstay.Content.Courses;
using Backstay.Kernel.Ids;
using Backstay.Kernel.People;
using Backstay.Programmes.Enrolment;

namespace Backstay.Programmes.Calendar;

/// <summary>In a programme that is locked to its weeks, a module waits for its own.</summary>
internal sealed class LockedCourses(Enrolments enrolments, CurrentPerson me) : ICourseGate
{
    public async Task<string?> PageBeforeAsync(PersonId person, string module, CancellationToken ct) =>
        await enrolments.CurrentAsync(person, me.Today, ct) is { } current && current.Programme.Modules.Any(one => one.Module == module)
            && !ProgrammeCalendar.ModulesOn(current.Programme, current.Course, me.Today).Contains(module) ? $"/my-programme/waits/{module}" : null;
}
