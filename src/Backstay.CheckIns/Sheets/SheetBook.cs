using Backstay.CheckIns.Questionnaires;
using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Microsoft.EntityFrameworkCore;

namespace Backstay.CheckIns.Sheets;

/// <summary>One filled copy of a sheet, as a list shows it.</summary>
/// <param name="Words">The first thing that was written in it; null while nothing is.</param>
internal sealed record SheetCopy(ResponseId Id, string Sheet, DateTimeOffset BeganAt, bool IsDone, string? Words)
{
    public string Path => SheetShelf.PathOf(Sheet, Id.Value);
}

/// <summary>An answer that was changed later.</summary>
internal sealed record EarlierAnswer(string LinkId, IReadOnlyList<string> Values, DateTimeOffset At);

/// <summary>A person's filled sheets. Nobody else reads them.</summary>
internal sealed class SheetBook(AppDb db, SheetShelf shelf, TimeProvider clock)
{
    private const int MostListed = 200;

    /// <param name="sheet">Only copies of this one; all when null.</param>
    /// <returns>Newest first.</returns>
    public async Task<IReadOnlyList<SheetCopy>> CopiesAsync(PersonId person, string? sheet, CancellationToken ct)
    {
        string[] sheets = sheet is null ? [.. shelf.All.Select(head => head.Id)] : [sheet];
        var responses = await db.Responses.AsNoTracking().Where(response => response.PersonId == person && sheets.Contains(response.Questionnaire) && response.RemovedAt == null)
            .OrderByDescending(response => response.BeganAt).Take(MostListed).ToListAsync(ct);
        var ids = responses.Select(response => response.Id).ToList();
        var answers = (await db.Answers.AsNoTracking().Where(answer => answer.PersonId == person && ids.Contains(answer.ResponseId)).OrderBy(answer => answer.Id).ToListAsync(ct))
            .ToLookup(answer => answer.ResponseId);
        return [.. responses.Select(response => new SheetCopy(response.Id, response.Questionnaire, response.BeganAt, response.CompletedAt is not null, FirstWords(response.Questionnaire, answers[response.Id])))];
    }

    /// <returns>How many copies a person has of each sheet, and when the newest was begun.</returns>
    public async Task<IReadOnlyDictionary<string, (int Count, DateTimeOffset Newest)>> CountsAsync(PersonId person, IReadOnlyList<string> sheets, CancellationToken ct)
    {
        var counts = await db.Responses.AsNoTracking().Where(response => response.PersonId == person && sheets.Contains(response.Questionnaire) && response.RemovedAt == null)
            .GroupBy(response => response.Questionnaire).Select(same => new { same.Key, Count = same.Count(), Newest = same.Max(response => response.BeganAt) }).ToListAsync(ct);
        return counts.ToDictionary(count => count.Key, count => (count.Count, count.Newest));
    }

    public Task<Response?> FindAsync(PersonId person, string sheet, Guid copy, CancellationToken ct)
    {
        var id = new ResponseId(copy);
        return db.Responses.FirstOrDefaultAsync(response => response.Id == id && response.PersonId == person && response.Questionnaire == sheet, ct);
    }

    /// <summary>Whether a new copy may have this id.</summary>
    public async Task<bool> IsFreeAsync(Guid copy, CancellationToken ct)
    {
        var id = new ResponseId(copy);
        return !await db.Responses.AnyAsync(response => response.Id == id, ct);
    }

    /// <returns>Answers that were changed, oldest first.</returns>
    public async Task<IReadOnlyList<EarlierAnswer>> EarlierAsync(PersonId person, ResponseId copy, CancellationToken ct)
    {
        var rows = await db.Answers.AsNoTracking().Where(answer => answer.PersonId == person && answer.ResponseId == copy).OrderBy(answer => answer.Id).ToListAsync(ct);
        return [.. rows.GroupBy(answer => answer.LinkId).SelectMany(same => same.SkipLast(1)).OrderBy(answer => answer.Id).Select(answer => new EarlierAnswer(answer.LinkId, answer.List, answer.At))];
    }

    public async Task RemoveAsync(Response copy, CancellationToken ct)
    {
        copy.Remove(clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
    }

    public async Task BringBackAsync(Response copy, CancellationToken ct)
    {
        copy.BringBack();
        await db.SaveChangesAsync(ct);
    }

    private string? FirstWords(string sheet, IEnumerable<Answer> answers)
    {
        var newest = answers.GroupBy(answer => answer.LinkId).ToDictionary(same => same.Key, same => same.Last().List);
        return shelf.Find(sheet)?.Questions.Where(question => question.Kind is QuestionKind.Text or QuestionKind.LongText)
            .Select(question => newest.GetValueOrDefault(question.LinkId)?.FirstOrDefault()).FirstOrDefault(words => !string.IsNullOrEmpty(words));
    }
}
