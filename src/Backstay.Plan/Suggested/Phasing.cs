using Backstay.Kernel.Ids;
using Backstay.Movement.Suggestions;
using Backstay.Programmes.Calendar;
using Backstay.Programmes.Enrolment;
using Backstay.Programmes.Files;

namespace Backstay.Plan.Suggested;

/// <summary>Which policy chooses a person's suggestions on a day, by the phases of their programme.</summary>
internal static class Phasing
{
    /// <returns>Null where the programme has no phases, and outside of them.</returns>
    public static Policy? On(CurrentEnrolment enrolment, DateOnly day) => ProgrammeCalendar.SuggestionsOn(enrolment.Programme, enrolment.Course, day) switch
    {
        Programmes.Files.Suggestions.None => Policy.None,
        Programmes.Files.Suggestions.Generic => Policy.Generic,
        Programmes.Files.Suggestions.Personal => Policy.Personal,
        _ => null,
    };

    public static string TrialOf(Programme programme) => FormattableString.Invariant($"{programme.Id}/{programme.Version}");
}
