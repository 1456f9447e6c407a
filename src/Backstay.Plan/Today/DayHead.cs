using Backstay.Kernel.Data;
using Backstay.Plan.Tailoring;
using Backstay.Plan.Week;

namespace Backstay.Plan.Today;

/// <summary>What stands above the things of a day.</summary>
/// <param name="InFlareUp">A flare-up lasts.</param>
/// <param name="LookBackOn">The weekday on which the person likes to look back.</param>
/// <param name="Message">Id of the message of the day.</param>
/// <param name="HasGoals">A goal was named, whatever became of it.</param>
/// <param name="OffersWalking">The walking track is offered.</param>
/// <param name="HasDevice">A phone or a watch told of the last weeks.</param>
internal sealed record DayHead(ChangeKind Change, bool InFlareUp, DayOfWeek LookBackOn, string? Message, bool HasGoals, bool OffersWalking, bool HasDevice)
{
    /// <summary>The day was made while the walking track goes on.</summary>
    public bool InLightContact => Change == ChangeKind.Walking;

    /// <summary>Asks with @person and @day; null when no plan was made for the day yet.</summary>
    public static readonly Question<DayHead?> Question = Kernel.Data.Question.One(
        """
        SELECT "Change",
          EXISTS (SELECT 1 FROM plan_flare_ups WHERE "PersonId" = @person AND "To" IS NULL),
          (SELECT "LookBackOn" FROM plan_rhythms WHERE "PersonId" = @person),
          "Message",
          EXISTS (SELECT 1 FROM plan_goals WHERE "PersonId" = @person), "OffersWalking",
          EXISTS (SELECT 1 FROM movement_stretches WHERE "PersonId" = @person AND "Motion" = 'Walk' AND "Day" < @day)
        FROM plan_days WHERE "PersonId" = @person AND "Day" = @day
        """,
        row => new DayHead(row.Named<ChangeKind>(0), row.GetBoolean(1), row.IsDBNull(2) ? Rhythm.Usual : row.Named<DayOfWeek>(2), row.IsDBNull(3) ? null : row.GetString(3), row.GetBoolean(4), row.GetBoolean(5), row.GetBoolean(6)));
}
