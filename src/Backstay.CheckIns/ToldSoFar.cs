using Backstay.CheckIns.DangerSigns;
using Backstay.Kernel.Data;

namespace Backstay.CheckIns;

/// <summary>What a day's page has to know of what was told.</summary>
/// <param name="Danger">Of the newest answer to the danger signs.</param>
/// <param name="PainToday">0 to 10; null until told.</param>
/// <param name="AboutYou">The questions about the person were finished.</param>
/// <param name="LookedBackOn">Day of the newest look-back.</param>
public sealed record ToldSoFar(Tier Danger, int? PainToday, bool AboutYou, DateOnly? LookedBackOn)
{
    /// <summary>Asks with @person and @day; null for someone who has not met the start questions.</summary>
    public static readonly Question<ToldSoFar?> Question = Kernel.Data.Question.One(
        """
        SELECT
          (SELECT "Tier" FROM checkins_danger_answers WHERE "PersonId" = @person ORDER BY "At" DESC, "Id" DESC LIMIT 1),
          (SELECT "Pain" FROM checkins_diary WHERE "PersonId" = @person AND "Day" = @day ORDER BY "At" DESC LIMIT 1),
          EXISTS (SELECT 1 FROM checkins_responses WHERE "PersonId" = @person AND "Questionnaire" = 'about-you' AND "CompletedAt" IS NOT NULL),
          (SELECT MAX("Day") FROM checkins_responses WHERE "PersonId" = @person AND "Questionnaire" = 'look-back' AND "CompletedAt" IS NOT NULL)
        WHERE EXISTS (SELECT 1 FROM checkins_responses WHERE "PersonId" = @person AND "Questionnaire" = 'start')
        """,
        row => new ToldSoFar(row.IsDBNull(0) ? Tier.None : row.Named<Tier>(0), row.Maybe<int>(1), row.GetBoolean(2), row.Maybe<DateOnly>(3)));
}
