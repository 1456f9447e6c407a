using Backstay.CheckIns.DangerSigns;
using Backstay.CheckIns.Diary;
using Backstay.CheckIns.Questionnaires;
using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;

namespace Backstay.CheckIns;

/// <summary>What a day's page has to know of what was told, read by one query.</summary>
/// <param name="Danger">Of the newest answer to the danger signs.</param>
/// <param name="PainToday">0 to 10; null until told.</param>
/// <param name="AboutYou">The questions about the person were finished.</param>
/// <param name="LookedBackOn">Day of the newest look-back.</param>
public sealed record ToldSoFar(Tier Danger, int? PainToday, bool AboutYou, DateOnly? LookedBackOn)
{
    private static readonly Func<AppDb, PersonId, DateOnly, Task<ToldSoFar?>> Find = EF.CompileAsyncQuery((AppDb db, PersonId person, DateOnly today) => db.Set<Response>()
        .Where(start => start.PersonId == person && start.Questionnaire == "start")
        .Select(start => new ToldSoFar(
            db.Set<DangerAnswer>().Where(answer => answer.PersonId == person).OrderByDescending(answer => answer.At).ThenByDescending(answer => answer.Id)
                .Select(answer => answer.Tier).FirstOrDefault(),
            db.Set<DiaryVersion>().Where(version => version.PersonId == person && version.Day == today).OrderByDescending(version => version.At)
                .Select(version => version.Pain).FirstOrDefault(),
            db.Set<Response>().Any(response => response.PersonId == person && response.Questionnaire == "about-you" && response.CompletedAt != null),
            db.Set<Response>().Where(response => response.PersonId == person && response.Questionnaire == "look-back" && response.CompletedAt != null)
                .Max(response => (DateOnly?)response.Day)))
        .FirstOrDefault());

    /// <returns>Null for someone who has not met the start questions.</returns>
    public static Task<ToldSoFar?> OfAsync(AppDb db, PersonId person, DateOnly today) => Find(db, person, today);
}
