using Backstay.CheckIns;
using Backstay.CheckIns.Questionnaires;
using Backstay.Kernel.Data;
using Backstay.Kernel.Ids;
using Backstay.Movement.OwnIdeas;
using Backstay.Movement.Sending.Speaking;
using Backstay.Plan.Today;
using Backstay.Programmes.Enrolment;

namespace Backstay.Plan.Suggested;

/// <summary>Whether somebody is well enough to be spoken to about moving, and whether their programme leaves that to their own routine.</summary>
internal sealed class MayMove(QuickReads reads, Enrolments enrolments, PersonAnswers answers) : IMayMove
{
    private static readonly Question<(StoredEnrolment?, ToldSoFar?, StoredFlare?)> Stored = Question.Together(StoredEnrolment.Question, ToldSoFar.Question, StoredFlare.Question);

    public async Task<IdeaLimits?> LimitsAsync(PersonId person, DateOnly today, CancellationToken ct)
    {
        var (stored, told, flare) = await reads.AskAsync(Stored, ct, ("person", person.Value), ("day", today));
        if (told is null || flare is not null || await enrolments.CurrentAsync(stored, today, ct) is not { PausedOn: null, Programme.Phases.Count: 0 } || !DayAtHand.IsWell(told)) return null;
        return new(told.PainToday, Suited.LeftOut((await answers.ProfileAsync(person, ct))?.Cautions ?? []));
    }

    private sealed record StoredFlare
    {
        /// <summary>Asks with @person; null where no flare-up lasts.</summary>
        public static readonly Question<StoredFlare?> Question = Kernel.Data.Question.One(
            """SELECT 1 FROM plan_flare_ups WHERE "PersonId" = @person AND "To" IS NULL LIMIT 1""", _ => new StoredFlare());
    }
}
