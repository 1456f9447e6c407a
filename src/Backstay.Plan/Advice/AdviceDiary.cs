using Backstay.CheckIns.Scoring;
using Backstay.Content;
using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Backstay.Plan.Today;
using Backstay.Programmes.Enrolment;
using Backstay.Programmes.Files;
using Microsoft.EntityFrameworkCore;

namespace Backstay.Plan.Advice;

/// <summary>Makes the advice of a day from what a person told, keeps it, and what became of it.</summary>
internal sealed class AdviceDiary(AppDb db, QuickReads reads, GroupWriter writer, RuleSetShelf shelf, AnswersTold told, Planner planner, Enrolments enrolments, Catalogue catalogue)
{
    /// <returns>Null for somebody whose programme gives no advice.</returns>
    public async Task<AdviceOfDay?> TodayAsync(PersonId person, DateOnly today, CancellationToken ct)
    {
        if (await ProgrammeAsync(person, today, ct) is not { } programme) return null;
        var (fitting, answers) = await FittingAsync(person, programme, today, ct);
        var rules = answers.Count == 0 ? [] : AdviceDeck.Of(fitting, answers[^1].Day, today);
        return new(today, await KeepAsync(person, today, rules, ct), answers);
    }

    /// <returns>All advice of one area that fits a person now, whatever today holds.</returns>
    public async Task<IReadOnlyList<AdviceRule>> OfAreaAsync(PersonId person, AdviceArea area, DateOnly today, CancellationToken ct) =>
        await ProgrammeAsync(person, today, ct) is { } programme ? [.. (await FittingAsync(person, programme, today, ct)).Rules.Where(rule => rule.Area == area)] : [];

    /// <returns>As it stood in the diary.</returns>
    public async Task<IReadOnlyList<AdvicePiece>> PiecesAsync(PersonId person, DateOnly day, CancellationToken ct) =>
        InOrder(await reads.AskAsync(AdvicePiece.OfDay, ct, ("person", person.Value), ("day", day)));

    /// <returns>Days before this one that hold advice, newest first: how many pieces, and how many of them done.</returns>
    public async Task<IReadOnlyList<(DateOnly Day, int Pieces, int Done)>> DaysAsync(PersonId person, DateOnly before, int count, CancellationToken ct) =>
        [.. (await db.AdvicePieces.AsNoTracking().Where(piece => piece.PersonId == person && piece.Day < before)
            .GroupBy(piece => piece.Day).Select(day => new { Day = day.Key, Pieces = day.Count(), Done = day.Count(piece => piece.DoneAt != null) })
            .OrderByDescending(day => day.Day).Take(count).ToListAsync(ct)).Select(day => (day.Day, day.Pieces, day.Done))];

    /// <returns>False where there is no such piece.</returns>
    public async Task<bool> TellAsync(PersonId person, DateOnly day, string rule, DateTimeOffset? doneAt, CancellationToken ct) =>
        await writer.WriteAsync(doneAt is { } at ? AdvicePiece.Do(person, day, rule, at) : AdvicePiece.Undo(person, day, rule), ct) > 0;

    private async Task<Programme?> ProgrammeAsync(PersonId person, DateOnly today, CancellationToken ct) =>
        await enrolments.CurrentAsync(person, today, ct) is { PausedOn: null, Programme: { Advice.Count: > 0 } programme } ? programme : null;

    private async Task<(IReadOnlyList<AdviceRule> Rules, IReadOnlyList<ToldAnswer> Told)> FittingAsync(PersonId person, Programme programme, DateOnly today, CancellationToken ct)
    {
        var sets = shelf.Of(programme.Advice);
        var answers = await told.UntilAsync(person, RuleSetShelf.QuestionnairesOf(sets), today, ct);
        if (answers.Count == 0) return ([], answers);
        var situation = await planner.WithoutCasesAsync(person, today, ct);
        return ([.. AdviceDeck.Fitting(sets, answers).Where(rule => AdviceSafety.Allows(rule, situation, catalogue.Find))], answers);
    }

    // What was done stays; what no longer fits goes; the day holds no more than it may.
    private async Task<IReadOnlyList<AdvicePiece>> KeepAsync(PersonId person, DateOnly day, IReadOnlyList<AdviceRule> rules, CancellationToken ct)
    {
        var there = await PiecesAsync(person, day, ct);
        var kept = there.Where(piece => piece.DoneAt is not null || rules.Any(rule => rule.Id == piece.RuleId)).ToList();
        var changes = there.Except(kept).Select(piece => piece.Drop()).ToList();
        foreach (var rule in rules.Where(rule => kept.All(piece => piece.RuleId != rule.Id)))
        {
            if (kept.Sum(piece => piece.Minutes) + rule.Minutes > AdviceDeck.MostMinutes) continue;
            var piece = new AdvicePiece { PersonId = person, Day = day, RuleId = rule.Id, Area = rule.Area, Minutes = rule.Minutes, Title = rule.Title, Why = AdviceReason.Of(rule) };
            kept.Add(piece);
            changes.Add(piece.Keep());
        }
        await Task.WhenAll(changes.Select(change => writer.WriteAsync(change, ct)));
        return InOrder(kept);
    }

    private static IReadOnlyList<AdvicePiece> InOrder(IEnumerable<AdvicePiece> pieces) => [.. pieces.OrderBy(piece => piece.Area).ThenBy(piece => piece.RuleId, StringComparer.Ordinal)];
}
