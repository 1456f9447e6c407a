using System.Data.Common;
using Backstay.CheckIns;
using Backstay.CheckIns.Diary;
using Backstay.CheckIns.Questionnaires;
using Backstay.Content;
using Backstay.Kernel.Data;
using Backstay.Plan.Prevention;
using Backstay.Plan.Tailoring;
using Backstay.Plan.Week;
using Backstay.Programmes.Enrolment;

namespace Backstay.Plan.Today;

/// <summary>What several rooms have stored of a person and tailoring asks for, as one round trip brings it.</summary>
internal sealed record StoredSituation(ToldOfPerson Told, DoneByPerson Done, OwnChoices Own)
{
    /// <summary>Asks with @person, @day and @from, the first day that counts as lately.</summary>
    public static readonly Question<StoredSituation> Question = Kernel.Data.Question.Together(ToldOfPerson.Question, DoneByPerson.Question, OwnChoices.Question)
        .As(all => new StoredSituation(all.Item1, all.Item2, all.Item3));
}

internal sealed record ToldOfPerson(StoredEnrolment? Enrolment, ToldSoFar SoFar, IReadOnlyList<GivenAnswer> Answers, IReadOnlyList<DiaryDay> Diary)
{
    public static readonly Question<ToldOfPerson> Question = Kernel.Data.Question.Together(StoredEnrolment.Question, ToldSoFar.Question, GivenAnswer.Question, DiaryDay.Question)
        .As(all => new ToldOfPerson(all.Item1, all.Item2 ?? ToldSoFar.Nothing, all.Item3, all.Item4));
}

/// <param name="Past">Things of the days before, oldest first.</param>
/// <param name="Offered">Ids of all that was ever in a plan before.</param>
/// <param name="Opened">Ids of all that was ever read.</param>
internal sealed record DoneByPerson(IReadOnlyList<PastItem> Past, IReadOnlyList<string> Offered, IReadOnlyList<string> Opened)
{
    private static readonly Question<IReadOnlyList<PastItem>> Lately = Kernel.Data.Question.All(
        """
        SELECT "Day", "ItemId", "Level", "State" = 'Done' FROM plan_items
        WHERE "PersonId" = @person AND "Day" >= @from AND "Day" < @day AND "State" <> 'Dropped' ORDER BY "Day", "Place"
        """,
        row => new PastItem(row.GetFieldValue<DateOnly>(0), row.GetString(1), row.GetInt32(2), row.GetBoolean(3)));

    private static readonly Question<IReadOnlyList<string>> Ever = Kernel.Data.Question.All(
        """SELECT DISTINCT "ItemId" FROM plan_items WHERE "PersonId" = @person AND "Day" < @day""", row => row.GetString(0));

    public static readonly Question<DoneByPerson> Question = Kernel.Data.Question.Together(Lately, Ever, Openings.Question).As(all => new DoneByPerson(all.Item1, all.Item2, all.Item3));
}

/// <param name="Flare">The newest flare-up; null when there was none.</param>
/// <param name="Pace">When they look back, and how it stands with their walking track.</param>
internal sealed record OwnChoices(IReadOnlyList<OwnWord> Words, IReadOnlyList<DayChoice> Agreed, FlareSpan? Flare, OwnPace Pace)
{
    private static readonly Question<IReadOnlyList<OwnWord>> Spoken = Kernel.Data.Question.All(
        """SELECT "ItemId", "Kind", "Day" FROM plan_words WHERE "PersonId" = @person ORDER BY "Id" """,
        row => new OwnWord(row.GetString(0), row.Named<WordKind>(1), row.GetFieldValue<DateOnly>(2)));

    private static readonly Question<FlareSpan?> NewestFlare = Kernel.Data.Question.One(
        """SELECT "From", "To" FROM plan_flare_ups WHERE "PersonId" = @person ORDER BY "From" DESC, "Id" DESC LIMIT 1""",
        row => new FlareSpan(row.GetFieldValue<DateOnly>(0), row.Maybe<DateOnly>(1)));

    public static readonly Question<OwnChoices> Question = Kernel.Data.Question.Together(Spoken, AgreedDay.Question, NewestFlare, OwnPace.Question)
        .As(all => new OwnChoices(all.Item1, all.Item2, all.Item3, all.Item4));
}

/// <param name="Walking">Null for somebody who never met the track.</param>
internal sealed record OwnPace(DayOfWeek LookBackOn, WalkingStanding? Walking)
{
    public static readonly Question<OwnPace> Question = Kernel.Data.Question.One(
        """
        SELECT rhythm."LookBackOn", walking."BeganOn", walking."End", walking."EndedOn" FROM (SELECT 1) one
        LEFT JOIN (SELECT "LookBackOn" FROM plan_rhythms WHERE "PersonId" = @person) rhythm ON 1 = 1
        LEFT JOIN (SELECT "BeganOn", "End", "EndedOn" FROM plan_walking WHERE "PersonId" = @person ORDER BY "BeganOn" DESC LIMIT 1) walking ON 1 = 1
        """,
        row => new OwnPace(row.IsDBNull(0) ? Rhythm.Usual : row.Named<DayOfWeek>(0), row.IsDBNull(1) ? null : Standing(row))).As(pace => pace!);

    private static WalkingStanding Standing(DbDataReader row) => new(row.IsDBNull(2) ? null : row.Named<StretchEnd>(2), row.Maybe<DateOnly>(3));
}

/// <summary>What was said to a person already, so that nothing is said again before its turn.</summary>
/// <param name="Messages">Ids of the messages of days before, oldest first.</param>
/// <param name="Praise">Ids of the praise that was given, oldest first.</param>
internal sealed record SaidBefore(IReadOnlyList<string> Messages, IReadOnlyList<string> Praise)
{
    private static readonly Question<IReadOnlyList<string>> OfDays = Kernel.Data.Question.All(
        """SELECT "Message" FROM plan_days WHERE "PersonId" = @person AND "Day" < @day AND "Message" IS NOT NULL ORDER BY "Day" """, row => row.GetString(0));

    private static readonly Question<IReadOnlyList<string>> OfThings = Kernel.Data.Question.All(
        """SELECT "Praise" FROM plan_items WHERE "PersonId" = @person AND "Praise" IS NOT NULL AND "State" = 'Done' ORDER BY "Day", "Place" """, row => row.GetString(0));

    /// <summary>Asks with @person and @day.</summary>
    public static readonly Question<SaidBefore> Question = Kernel.Data.Question.Together(OfDays, OfThings).As(all => new SaidBefore(all.Item1, all.Item2));
}
