using Backstay.Kernel.Ids;
using Backstay.Kernel.People;
using Backstay.People.CareLinks;
using Backstay.Programmes.Files;

namespace Backstay.Programmes.Enrolment;

/// <summary>What the person's programme is made to share with a clinician or with somebody at work.</summary>
internal sealed class ProgrammeShares(Enrolments enrolments, CurrentPerson me) : IProposeShares
{
    public async Task<IReadOnlyList<string>> ForAsync(PersonId person, CareReader reader, CancellationToken ct)
    {
        var programme = (await enrolments.CurrentAsync(person, me.Today, ct))?.Programme;
        var sees = reader switch { CareReader.Clinician => programme?.Clinician?.Sees, CareReader.Supervisor => programme?.Supervisor?.Sees, _ => null };
        return [.. (sees ?? []).Select(Spelling.Of)];
    }
}
