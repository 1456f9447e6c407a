using Backstay.CheckIns.Questionnaires;
using Backstay.Kernel.Ids;
using Backstay.Kernel.People;
using Backstay.Movement;
using Backstay.Movement.OwnIdeas;
using Backstay.Movement.Suggestions;
using Backstay.Programmes.Enrolment;

namespace Backstay.Plan.Suggested;

/// <summary>What the phases of a programme bring to a person's day.</summary>
internal sealed class SuggestedDay(PersonAnswers answers, Suggester suggester, IdeasOfOwn ideas)
{
    /// <returns>Ideas from the person's own routine that suit their body and their day.</returns>
    public async Task<OwnDay> OwnAsync(CurrentPerson me, int? pain, CancellationToken ct) => await ideas.TodayAsync(me, new(pain, await LeftOutAsync(me.Id, ct)), ct);

    /// <param name="available">False where no movement is to be suggested today: in a flare-up, with severe pain, with a danger sign.</param>
    /// <returns>Null where nothing is to be shown.</returns>
    public async Task<Ideas?> OfAsync(PersonId person, DateOnly today, CurrentEnrolment enrolment, bool available, CancellationToken ct)
    {
        if (Phasing.On(enrolment, today) is not { } policy || enrolment.WeekOn(today) is not { } week) return null;
        var ideas = await suggester.TodayAsync(person, today, new(Phasing.TrialOf(enrolment.Programme), week, policy, enrolment.Programme.Blinded, available, () => LeftOutAsync(person, ct)), ct);
        return available ? ideas : null;
    }

    private async Task<IReadOnlySet<Activity>> LeftOutAsync(PersonId person, CancellationToken ct) => Suited.LeftOut((await answers.ProfileAsync(person, ct))?.Cautions ?? []);
}
