using Backstay.Kernel.Data;
using Backstay.Programmes.Calendar;
using Backstay.Programmes.Files;

namespace Backstay.Programmes.Enrolment;

/// <summary>The programme that a person follows, on the version that they began.</summary>
/// <param name="FirstBeganOn">The day on which they began with any programme.</param>
/// <param name="HasFinished">They have been through one to its end, and may be asked how they are by now.</param>
public sealed record CurrentEnrolment(EnrolmentId Id, Programme Programme, Course Course, DateOnly? PausedOn, DateOnly FirstBeganOn, bool HasFinished)
{
    public DateOnly BeganOn => Course.BeganOn;

    /// <returns>1 for the first week; null while it is paused.</returns>
    public int? WeekOn(DateOnly day) => Course.DayOn(day) is { } number ? ProgrammeCalendar.WeekOf(number) : null;

    /// <summary>Each module waits for its week.</summary>
    public bool IsLocked => (Course.Pace ?? Programme.Pace) == Pace.Locked;

    /// <summary>Its length is over; what it opened stays open.</summary>
    public bool IsOver(DateOnly today) => ProgrammeCalendar.LastDateOf(Programme, Course) < today;
}

/// <summary>An enrolment as it is stored.</summary>
public sealed record StoredEnrolment(EnrolmentId Id, string ProgrammeId, int Version, DateOnly BeganOn, DateOnly? PausedOn, string Pauses, Pace? Pace, DateOnly FirstBeganOn, bool HasFinished)
{
    /// <summary>Asks with @person and @day; of what is followed on that day.</summary>
    public static readonly Question<StoredEnrolment?> Question = Kernel.Data.Question.One(
        """
        SELECT "Id", "ProgrammeId", "Version", "BeganOn", "PausedOn", "Pauses", "Pace", (SELECT MIN("BeganOn") FROM programmes_enrolments WHERE "PersonId" = @person AND NOT "Beside"),
          EXISTS (SELECT 1 FROM programmes_enrolments WHERE "PersonId" = @person AND "Ending" = 'Finished')
        FROM programmes_enrolments
        WHERE "PersonId" = @person AND NOT "Beside" AND "BeganOn" <= @day AND ("EndedOn" IS NULL OR "EndedOn" > @day)
        ORDER BY "BeganOn" DESC LIMIT 1
        """,
        row => new StoredEnrolment(new(row.GetGuid(0)), row.GetString(1), row.GetInt32(2), row.GetFieldValue<DateOnly>(3), row.Maybe<DateOnly>(4), row.GetString(5),
            row.IsDBNull(6) ? null : row.Named<Pace>(6), row.GetFieldValue<DateOnly>(7), row.GetBoolean(8)));

    internal Course Course => Course.Read(BeganOn, Pauses, PausedOn, Pace);
}
