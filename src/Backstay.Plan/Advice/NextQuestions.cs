using Backstay.CheckIns.Scoring;
using Backstay.Programmes.Calendar;
using Backstay.Programmes.Enrolment;

namespace Backstay.Plan.Advice;

/// <summary>The next questions that advice builds on. Pure.</summary>
/// <param name="Day">May be gone by already.</param>
internal sealed record NextQuestions(string Questionnaire, DateOnly Day)
{
    private const int DaysAhead = 400;

    /// <param name="questionnaires">On whose answers the advice builds.</param>
    /// <returns>The first that was not answered; null when all were.</returns>
    public static NextQuestions? Of(CurrentEnrolment enrolment, IReadOnlyCollection<string> questionnaires, IReadOnlyList<ToldAnswer> told, DateOnly today) =>
        ProgrammeCalendar.Of(enrolment.Programme, enrolment.Course, enrolment.BeganOn, today.AddDays(DaysAhead))
            .Where(one => one.Kind == HappeningKind.Asks && questionnaires.Contains(one.What) && told.All(answer => answer.Of.Questionnaire != one.What))
            .Select(one => new NextQuestions(one.What!, one.Day)).FirstOrDefault();
}
