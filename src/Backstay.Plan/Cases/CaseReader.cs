using Backstay.CheckIns.Diary;
using Backstay.CheckIns.Questionnaires;
using Backstay.Content;
using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Backstay.People.Consent;
using Backstay.Plan.Tailoring;
using Backstay.Plan.Today;
using Backstay.Programmes.Enrolment;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Plan.Cases;

/// <summary>Reads the weeks of all who agreed that their weeks help others. Nothing of it is stored a second time.</summary>
internal sealed class CaseReader(AppDb db, Catalogue catalogue, Consents consents, Enrolments enrolments, PersonAnswers answers, DiaryBook diary)
{
    /// <returns>Cases, and who is meant by each running number.</returns>
    public async Task<(IReadOnlyList<Case> Cases, IReadOnlyList<PersonId> People)> ReadAsync(DateOnly today, CancellationToken ct)
    {
        var cases = new List<Case>();
        var people = new List<PersonId>();
        foreach (var person in (await consents.StandingAsync(Purpose.Cases, null, ct)).OrderBy(person => person.Value))
        {
            if (await HistoryAsync(person, today, ct) is not { } history) continue;
            var weeks = history.Weeks(people.Count, catalogue.Items, today).ToList();
            if (weeks.Count == 0) continue;
            cases.AddRange(weeks);
            people.Add(person);
        }
        return (cases, people);
    }

    private async Task<CaseHistory?> HistoryAsync(PersonId person, DateOnly today, CancellationToken ct)
    {
        if (await enrolments.CurrentAsync(person, today, ct) is not { } enrolment || await answers.ProfileAsync(person, ct) is not { } profile) return null;
        var items = await db.PlanItems.AsNoTracking().Where(item => item.PersonId == person && item.State != ItemState.Dropped)
            .Select(item => new { item.Day, item.ItemId, item.Level, item.State }).ToListAsync(ct);
        var words = await db.SpokenWords.AsNoTracking().Where(word => word.PersonId == person).ToListAsync(ct);
        var flares = await db.Flares.AsNoTracking().Where(flare => flare.PersonId == person).ToListAsync(ct);
        return new()
        {
            BeganOn = enrolment.FirstBeganOn, Profile = profile, Diary = await diary.DaysAsync(person, enrolment.FirstBeganOn, today, ct),
            Past = [.. items.Select(item => new PastItem(item.Day, item.ItemId, item.Level, item.State == ItemState.Done))],
            Words = [.. words.Select(word => new OwnWord(word.ItemId, word.Kind, word.Day))],
            Flares = [.. flares.Select(flare => new FlareSpan(flare.From, flare.To))], LookBacks = await answers.LookBacksAsync(person, ct),
        };
    }
}
