using Backstay.Kernel.Ids;
using Backstay.Programmes.Enrolment;
using Backstay.Programmes.Files;

namespace Backstay.Plan.Work;

/// <summary>Whether a person's programme offers a part of the way back. What somebody has put down stays open, whatever their programme says later.</summary>
internal sealed class WayBackOffer(Enrolments enrolments, WorkBook work, Days.DayBook days)
{
    private static readonly PlanPart[] WayBackParts = [PlanPart.Problems, PlanPart.Solutions, PlanPart.BackToWork];

    public async Task<bool> DayAsync(PersonId person, DateOnly today, CancellationToken ct) => await OffersAsync(person, today, [PlanPart.Timetable], ct) || await days.HasAnyAsync(person, ct);

    public async Task<bool> WorkAsync(PersonId person, DateOnly today, CancellationToken ct) => await OffersAsync(person, today, WayBackParts, ct) || !(await work.OfAsync(person, ct)).IsEmpty;

    private async Task<bool> OffersAsync(PersonId person, DateOnly today, PlanPart[] parts, CancellationToken ct) =>
        await enrolments.CurrentAsync(person, today, ct) is { } enrolment && enrolment.Programme.Plans.Any(parts.Contains);
}
