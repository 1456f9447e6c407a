using Backstay.Kernel.Ids;
using Backstay.People.Consent;
using Backstay.People.Erasure;
using Backstay.Plan.Tailoring;
using Microsoft.Extensions.Options;

namespace Backstay.Plan.Cases;

/// <summary>Advice for a person, from weeks that may still be used at this moment.</summary>
internal sealed class CaseBook(CaseShelf shelf, Consents consents, IOptions<PlanOptions> options)
{
    public async Task<CaseAdvice?> AdviceAsync(PersonId person, Situation situation, CancellationToken ct)
    {
        if (!options.Value.Cases) return null;
        var (asked, held) = (WeekSituation.Of(situation), shelf.Held);
        // A yes may have been taken back, or an account erased, on any node since the weeks were read: whose weeks are about to be used is asked each time.
        while (await GoneAsync(asked, held, held.NumberOf(person), ct) is { Count: > 0 } gone) held = shelf.LetGo(gone);
        return Adviser.Of(asked, held.Cases, shelf.Typical, held.NumberOf(person));
    }

    private async Task<IReadOnlySet<PersonId>> GoneAsync(WeekSituation asked, HeldCases held, int? own, CancellationToken ct)
    {
        var near = Adviser.PeopleNear(asked, held.Cases, own).Select(held.PersonOf).ToHashSet();
        if (near.Count > 0) near.ExceptWith(await consents.StandingAsync(Purpose.Cases, near, ct));
        return near;
    }
}

/// <summary>Weeks that ended, and people who came, count from the next day on.</summary>
internal sealed class CasesAnew(CaseShelf shelf) : INightlyTidying
{
    public Task TidyAsync(CancellationToken ct) => shelf.ReadAsync(ct);
}
