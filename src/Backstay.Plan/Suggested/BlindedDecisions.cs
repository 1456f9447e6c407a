using Backstay.Kernel.Ids;
using Backstay.Movement.Suggestions;
using Backstay.People.Accounts;
using Backstay.People.Export;
using Backstay.Programmes.Enrolment;

namespace Backstay.Plan.Suggested;

/// <summary>Who is blinded does not find in their own copy how their suggestions were chosen. It is there once their part in the study is over.</summary>
internal sealed class BlindedDecisions(Enrolments enrolments, HomeZone zones, TimeProvider clock) : IWithhold
{
    public string Table => Suggester.DecisionsTable;

    public string Words => Plan.Words.Withheld;

    public async Task<bool> HoldsBackAsync(PersonId person, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), await zones.OfAsync(person, ct)).DateTime);
        return await enrolments.CurrentAsync(person, today, ct) is { Programme.Blinded: true } enrolment && !enrolment.IsOver(today);
    }
}
